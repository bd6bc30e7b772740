/**
 * Spanish words of the manager's overview.
 */
import type { Words } from "../Words.ts"

export const overview: Words["overview"] = {
  title: "El consultorio de un vistazo",
  lead: "Lo que espera ahora, las promesas de las últimas semanas, cuándo escriben los pacientes y la medida.",
  now: "Ahora mismo",
  waiting: "Esperan respuesta",
  late: "Con retraso",
  promises: "Promesas cumplidas",
  promisesLead: "Una respuesta antes de la hora que se le dijo primero al paciente.",
  days: (count: number) => `Últimos ${count} días`,
  span: "Tiempo",
  team: "Equipo de atención",
  urgency: "Urgencia",
  kept: "Cumplidas",
  broken: "No cumplidas",
  share: "Parte",
  noPromises: "Ninguna promesa venció en este tiempo.",
  load: "Cuándo escriben los pacientes",
  loadLead: "Mensajes de pacientes en los últimos 90 días, por día y hora.",
  weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] as ReadonlyArray<string>,
  busiest: (day: string, hours: string, count: number) => {
    const messages = count === 1 ? "1 mensaje" : `${count} mensajes`
    return `Lo más activo: ${day}, ${hours}, ${messages}.`
  },
  nobodyWrote: "Nadie ha escrito en este tiempo.",
  weekday: "Día",
  measure: "La medida",
  toMeasure: "Ver las pruebas de cada profesional",
  evidence: "Detrás de este número",
  evidenceOf: (what: string, team: string) => `${what} · ${team}`,
  patient: "Paciente",
  since: "Escribió",
  told: "Prometido",
  answered: "Respondido",
  notYet: "Todavía no",
  noTime: "Sin hora prometida",
  newest: "Se muestran los 200 más recientes.",
  close: "Cerrar"
}
