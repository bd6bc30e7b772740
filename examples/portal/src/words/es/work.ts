/**
 * Spanish words of people and roles: who works here, in which teams, and who may do what.
 */
import type { Words } from "../Words.ts"

export const work: Words["work"] = {
  title: "Personas y permisos",
  lead: "Quién trabaja aquí, en qué equipos y qué puede hacer cada persona.",
  invite: "Invitar a alguien",
  name: "Nombre",
  login: "Nombre de usuario",
  loginHint: "Letras y números sin espacios, como nina.park. Dígaselo a la persona: se pide con el código.",
  titleWord: "Trabajo",
  titleHint: "La palabra junto al nombre, como enfermera o recepción.",
  email: "Correo",
  emailHint: "Déjelo vacío para imprimir una carta.",
  roles: "Puede",
  roleNames: {
    staff: "Leer y responder mensajes de sus equipos",
    manager: "Ver cifras, gestionar personas y el consultorio",
    operator: "Operar el sistema: colas, conexiones, personas"
  },
  roleShort: {
    staff: "Personal",
    manager: "Gerencia",
    operator: "Operación",
    patient: "Paciente",
    representative: "Ayudante"
  },
  teams: "Equipos",
  noTeam: "En ningún equipo",
  was: "hasta",
  from: "desde",
  byMail: "Invitar por correo",
  byLetter: "Invitar por carta",
  invited: (name: string) => `El correo para ${name} está en camino.`,
  again: "Código nuevo",
  active: "Puede iniciar sesión",
  noPassword: "Aún no tiene contraseña",
  waiting: "Con invitación hasta",
  off: "Apagada",
  change: "Cambiar",
  save: "Guardar",
  saved: "Guardado.",
  switchOff: "Apagar",
  switchOn: "Activar",
  switchOffTitle: "¿Apagar esta cuenta?",
  switchOffWhat: (name: string) =>
    `Se cierran de inmediato todas las sesiones de ${name} y no podrá entrar. No se borra nada.`,
  needName: "Escriba un nombre.",
  needLogin: "Escriba un nombre de usuario.",
  needRole: "Elija al menos uno.",
  activities: {
    ChangeMembership: "Cambiar un equipo",
    ChangeRoles: "Cambiar permisos",
    DisableAccount: "Apagar una cuenta",
    EnableAccount: "Activar una cuenta",
    InviteAgain: "Hacer un código nuevo",
    InviteColleague: "Invitar a un colega",
    ListPeople: "Mirar personas y permisos"
  }
}
