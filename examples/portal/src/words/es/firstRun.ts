/**
 * Spanish words of the first run, by which an empty server becomes a practice.
 */
import type { firstRun as english } from "../en/firstRun.ts"

export const firstRun: typeof english = {
  title: "Prepare su consultorio",
  lead: "Este servidor es nuevo. Dígale quiénes son. Todo se puede cambiar después.",
  code: "Código",
  codeHint: "Está en la terminal donde se inició el servidor, por ejemplo 7KQ2M-X09FD.",
  practice: "Su consultorio",
  name: "Nombre del consultorio",
  zone: "Zona horaria",
  phone: "Teléfono del consultorio",
  phoneHint: "Los pacientes llaman aquí cuando un mensaje no es lo indicado.",
  emergencyPhone: "Número para emergencias",
  crisisPhone: "Línea de crisis",
  crisisHint: "En Estados Unidos es el 988.",
  teams: "Equipos de atención",
  teamsWhat: "Los pacientes escriben a un equipo. Su gente responde en conjunto, en su horario.",
  team: (number: number) => `Equipo ${number}`,
  teamName: "Nombre del equipo",
  hours: "Horario",
  opens: (day: string) => `${day}, abre a las`,
  closes: (day: string) => `${day}, cierra a las`,
  closed: "Cerrado",
  addTeam: "Agregar otro equipo",
  removeTeam: (name: string) => `Quitar ${name}`,
  holidays: "Cerrado en los días feriados federales de Estados Unidos",
  you: "Usted",
  youWhat: "Usted es la primera persona de gerencia y operación. Al iniciar sesión agrega a sus colegas.",
  person: "Su nombre",
  login: "Nombre de usuario",
  loginHint: "Letras minúsculas, números, puntos y guiones, por ejemplo ana.ruiz.",
  password: "Contraseña",
  passwordHint: "Al menos 12 caracteres. Unas cuantas palabras se recuerdan bien.",
  submit: "Preparar el consultorio",
  submitting: "Preparando…",
  done: "Su consultorio está listo. Inicie sesión con su nombre de usuario y su contraseña.",
  need: {
    code: "Escriba el código de la terminal.",
    practice: "Escriba el nombre del consultorio.",
    zone: "Elija una zona horaria.",
    phone: "Escriba el teléfono del consultorio.",
    emergencyPhone: "Escriba un número para emergencias.",
    crisisPhone: "Escriba una línea de crisis.",
    team: "Escriba un nombre para el equipo.",
    hours: "Abra al menos un día, y cierre después de abrir.",
    person: "Escriba su nombre.",
    login: "Escriba un nombre de usuario con minúsculas, números, puntos y guiones.",
    password: "Escriba una contraseña de al menos 12 caracteres."
  }
}
