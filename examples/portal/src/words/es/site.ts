/**
 * Spanish words of what every page has: header, sign-in, log-off, files, times.
 */
import type { site as english } from "../en/site.ts"

export const site: typeof english = {
  language: "Español",
  languageLabel: "Idioma",
  skip: "Ir al contenido",
  callUs: "Llámenos",
  areas: "Áreas",
  signedInAs: (name: string) => `Sesión de ${name}`,
  signOut: "Salir",
  loading: "Cargando…",
  tryAgain: "Intentar de nuevo",
  cancel: "Cancelar",
  back: "Volver",
  broken: "Esta página falló",
  reload: "Cargarla de nuevo",
  notFound: "Esta página no existe",
  notFoundWhat: "Puede que la dirección sea antigua. Empiece de nuevo desde la primera página.",
  toStart: "Ir a la primera página",
  nav: {
    messages: "Mis mensajes",
    inbox: "Bandeja",
    desk: "Recepción",
    readings: "Mediciones",
    helped: "A quienes ayudo",
    settings: "Ajustes",
    search: "Buscar",
    overview: "Resumen",
    measure: "Medida",
    queues: "Entradas y colas",
    audit: "Auditoría",
    grants: "Accesos retenidos",
    people: "Personas",
    cover: "Quién cubre",
    rules: "Reglas",
    answers: "Respuestas guardadas",
    helpers: "Ayudantes",
    import: "Importar",
    help: "Solicitudes de ayuda"
  },
  signIn: {
    title: "Iniciar sesión",
    lead: "Escriba a su equipo de atención y lea lo que le responde.",
    login: "Nombre de usuario",
    password: "Contraseña",
    submit: "Iniciar sesión",
    submitting: "Iniciando sesión…",
    needLogin: "Escriba su nombre de usuario.",
    needPassword: "Escriba su contraseña.",
    loggedOff: "Cerramos su sesión porque no hubo actividad durante un rato.",
    kept: "Guardamos lo que estaba escribiendo. Inicie sesión para seguir.",
    left: "Su sesión está cerrada. Puede cerrar esta página.",
    unreachable: "Ahora no podemos comunicarnos con el consultorio. Revise su conexión e intente de nuevo.",
    demo: "Esto es una demostración. Las personas son inventadas. Los usuarios aparecen donde se inició.",
    help: "¿Necesita ayuda para entrar?",
    helpWhat: "Llámenos y le ayudamos.",
    emergency: (phone: string) => `Si es una emergencia, llame al ${phone}.`
  },
  logOff: {
    title: "¿Sigue ahí?",
    what: "Para cuidar la privacidad de sus mensajes, pronto cerraremos su sesión. Lo que está escribiendo se guarda.",
    left: (seconds: number) => (seconds === 1 ? "Queda 1 segundo" : `Quedan ${seconds} segundos`),
    stay: "Seguir con la sesión"
  },
  files: {
    label: "Archivos adjuntos",
    add: "Agregar foto o archivo",
    rule: "Hasta 5 archivos de 10 MB cada uno: fotos (PNG, JPEG, GIF, WebP), PDF o texto simple.",
    adding: (name: string) => `Agregando ${name}…`,
    remove: (name: string) => `Quitar ${name}`,
    open: (name: string) => `Descargar ${name}`,
    show: (name: string) => `Mostrar ${name}`,
    picture: (name: string) => `Imagen: ${name}`,
    refused: (name: string) => `No se agregó «${name}».`
  },
  draft: {
    saving: "Guardando…",
    saved: "Guardado",
    unsaved: "Aún sin guardar",
    failed: "No se guardó. Seguimos intentando.",
    recovered: "Guardamos lo que estaba escribiendo. Puede seguir.",
    discard: "Desechar"
  },
  time: {
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => (count === 1 ? "1 día" : `${count} días`),
    in: (span: string) => `en ${span}`,
    late: (span: string) => `${span} de retraso`,
    now: "ahora"
  }
}
