/**
 * Spanish words of joining: the page of enrolment, the front desk, and the letter that it prints.
 */
import type { Words } from "../Words.ts"

export const people: Words["people"] = {
  enrol: {
    title: "Cree su acceso",
    lead: "Tiene una carta o un correo con un código. Toma unos dos minutos.",
    have: "Tengo un código de una carta o un correo",
    code: "Código",
    codeHint: "Doce letras y números, como 7KQM-2XRD-94HT.",
    needCode: "Escriba el código de su carta o correo.",
    birthDate: "Su fecha de nacimiento",
    birthDateHint: "Por ejemplo 9 3 1984 para el 9 de marzo de 1984.",
    month: "Mes",
    day: "Día",
    year: "Año",
    needBirthDate: "Escriba el día, el mes y el año con números.",
    login: "Elija un nombre de usuario",
    loginHint: "Letras y números sin espacios, como ana.ruiz.",
    loginGiven: "El nombre de usuario que le dieron",
    needLogin: "Escriba un nombre de usuario.",
    password: "Elija una contraseña",
    passwordHint: "12 caracteres o más. Cuatro palabras que solo usted juntaría son buenas y fáciles de recordar.",
    needPassword: "Elija una contraseña de 12 caracteres o más.",
    show: "Mostrar la contraseña",
    submit: "Crear mi acceso",
    submitting: "Un momento…",
    iWork: "Trabajo en este consultorio",
    iAmPatient: "Soy paciente o ayudo a un paciente",
    signIn: "Ya tengo un acceso"
  },
  desk: {
    title: "Recepción",
    lead: "Quién viene hoy y quién todavía no puede escribirle al equipo.",
    summary: (visits: number, missing: number) =>
      `${visits === 1 ? "1 visita" : `${visits} visitas`} hoy. ${
        missing === 0
          ? "Todos pueden iniciar sesión."
          : missing === 1
            ? "1 persona todavía no puede iniciar sesión."
            : `${missing} personas todavía no pueden iniciar sesión.`
      }`,
    show: "Mostrar",
    showMissing: "Sin acceso",
    showAll: "Todos",
    born: "Nació",
    unknownBirth: "fecha de nacimiento desconocida",
    with: "Con",
    enrolled: "Puede iniciar sesión",
    invited: "Con invitación",
    notEnrolled: "Sin acceso",
    invitedBy: { letter: "por carta", "e-mail": "por correo" },
    until: "El código sirve hasta",
    letter: "Imprimir una carta",
    letterAgain: "Imprimir otra carta",
    mail: "Enviar un correo",
    mailed: (name: string) => `El correo para ${name} está en camino.`,
    withdraw: "Retirar",
    withdrawTitle: "¿Retirar esta invitación?",
    withdrawWhat: "El código deja de servir de inmediato. Puede invitar de nuevo cuando quiera.",
    withdrawn: "Listo. El código ya no sirve.",
    say: "Qué decir",
    sayTo: {
      first: "«Ahora puede escribirle a su equipo de atención desde casa, de día y de noche.»",
      promise: "«Leemos cada mensaje en días de trabajo y le decimos para cuándo tendrá respuesta.»",
      uses: "«Sirve para recetas, resultados, formularios y preguntas después de la visita de hoy.»",
      safe: "«Es privado. Solo usted y su equipo pueden leerlo. En una emergencia, llame siempre al 911.»",
      how: "«Esta carta tiene un código. Lo necesita con su fecha de nacimiento. Toma dos minutos en su teléfono.»",
      enrolled: "«Usted ya puede iniciar sesión. Escríbanos cuando tenga una pregunta después de la visita.»"
    },
    obstacles: {
      "birth-date-unknown": "Falta la fecha de nacimiento. Complétela primero en el sistema del hospital.",
      "is-a-child": "Menor de 13: escribe su madre, padre o tutor. Pregunte quién ayuda y que pida el acceso.",
      "not-living": "Figura como fallecida."
    },
    noMail: "No hay un correo seguro. Una carta sirve.",
    more: (count: number) => `No se muestran ${count} visitas más.`,
    emptyTitle: "Hoy no hay visitas",
    empty: "Cuando el sistema del hospital avise de visitas de sus equipos, aparecerán aquí solas.",
    allDoneTitle: "Todos pueden iniciar sesión",
    allDone: "Todos los que vienen hoy tienen su acceso. Elija «Todos» para ver el día completo."
  },
  letter: {
    title: "Carta",
    ready: "La carta está lista. El código se muestra solo ahora: imprímala antes de salir de esta página.",
    print: "Imprimir",
    done: "Listo",
    gone: "Este código ya se mostró y no se puede mostrar otra vez. Imprima otra carta.",
    dear: (name: string) => `Para ${name}`,
    invite: (practice: string) => `${practice} le invita a escribir a su equipo de atención por internet.`,
    what: "Puede hacer preguntas, pedir recetas y leer nuestras respuestas en cualquier momento.",
    step1: "En su teléfono o computadora, abra",
    step2: "Escriba este código:",
    step3: "Escriba su fecha de nacimiento y elija un nombre de usuario y una contraseña.",
    inviteWork: (practice: string) => `Su acceso para trabajar en ${practice}.`,
    step3Work: "Elija «Trabajo en este consultorio», escriba el usuario que le dijeron y elija una contraseña.",
    until: "El código sirve una sola vez, hasta el",
    notFor: (emergency: string) => `No lo use para emergencias. Si necesita ayuda de inmediato, llame al ${emergency}.`,
    questions: "¿Preguntas? Llámenos:",
    keep: "Esta carta es solo para usted. Si no es suya, por favor devuélvanosla."
  },
  activities: {
    Enrol: "Crear un acceso",
    InvitePatient: "Invitar a un paciente",
    ListFrontDesk: "Mirar las visitas de hoy",
    WithdrawInvitation: "Retirar una invitación"
  }
}
