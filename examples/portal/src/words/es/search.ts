/**
 * Spanish words of the search, and of taking a conversation away.
 */
import type { Words } from "../Words.ts"

export const search: Words["search"] = {
  title: "Buscar mensajes",
  lead: "Encuentre lo que se escribió, de usted o para usted.",
  leadStaff: "Encuentre mensajes y notas de sus equipos.",
  leadFor: (name: string) => `Encuentre lo que se escribió de ${name} o para esa persona.`,
  side: "Buscar en",
  sides: { patient: "Mis mensajes", staff: "La bandeja de mis equipos" },
  words: "Palabras",
  wordsHint: "Palabras completas. La última puede quedar a medias. Los acentos no importan.",
  person: "Persona",
  personHint: "Quién escribió, o de quién es el expediente.",
  from: "Desde",
  until: "Hasta",
  more: "Más formas de afinar la búsqueda",
  category: "Sobre qué",
  team: "Equipo de atención",
  state: "Estado",
  states: { waiting: "Espera respuesta", open: "Abierta", closed: "Cerrada" },
  any: "Cualquiera",
  submit: "Buscar",
  clear: "Empezar de nuevo",
  searching: "Buscando…",
  results: "Mensajes encontrados",
  found: (count: number, isMore: boolean) =>
    isMore ? `Los ${count} mensajes más recientes` : count === 1 ? "1 mensaje" : `${count} mensajes`,
  next: "Ver anteriores",
  none: "No se encontró nada",
  noneWhat: "Pruebe con menos palabras o más cortas, o con otra fecha. Solo se busca en lo que usted puede ver.",
  start: "¿Qué busca?",
  startWhat: "Escriba una palabra que estaba en el mensaje, o afine por persona o fecha.",
  note: "Nota interna",
  closed: "Cerrada",
  by: (name: string) => `de ${name}`,
  needSomething: "Escriba primero una palabra, una persona o una fecha."
}

export const copies: Words["copies"] = {
  print: "Imprimir",
  download: "Descargar",
  downloading: "Descargando…"
}
