/**
 * Spanish words of feeds and queues.
 */
import type { Words } from "../Words.ts"

export const traffic: Words["traffic"] = {
  title: "Entradas y colas",
  lead: "Lo que llega, lo que sale y lo que está detenido.",
  calm: "Todo funciona. Nada espera por usted.",
  troubles: (count: number) => (count === 1 ? "1 cosa le espera." : `${count} cosas le esperan.`),
  feeds: "Lo que llega",
  feedNames: { adt: "Pacientes y visitas (ADT)" } as Record<string, string>,
  sinceHour: "En la última hora",
  sinceDay: "En las últimas 24 horas",
  last: "Último mensaje",
  lag: "En camino",
  never: "Ninguno todavía",
  seconds: (count: number) => (count === 1 ? "1 segundo" : `${count} segundos`),
  parkedCount: "Apartados",
  refusedCount: "Rechazados",
  destinations: "Lo que sale",
  destinationNames: { chart: "Expediente", mail: "Avisos por correo" } as Record<string, string>,
  counts: {
    waiting: "En espera",
    retrying: "Reintentando",
    refused: "Rechazados",
    accepted: "Aceptados",
    "not-needed": "No hizo falta",
    historical: "Demasiado antiguos",
    "given-up": "Abandonados"
  },
  running: "En marcha",
  paused: (name: string) => `En pausa por ${name}`,
  pause: "Pausar",
  resume: "Reanudar",
  pauseLane: "Pausar este carril",
  resumeLane: "Reanudar este carril",
  pausedLanes: "Carriles en pausa",
  lane: "Carril",
  refused: "Mensajes rechazados",
  refusedWhat: "Se le dijo al emisor qué está mal. Cuando se corrija la causa aquí, tome el mensaje otra vez.",
  place: "Lugar",
  rule: "Regla",
  answer: "Respuesta",
  control: "Mensaje",
  tried: (count: number) => (count === 1 ? "un intento" : `${count} intentos`),
  replay: "Tomarlo otra vez",
  taken: "Tomado. El mensaje ya está dentro.",
  notTaken: "Se rechazó otra vez. Mire la regla.",
  tooLong: "Es demasiado largo para guardarlo aquí. Pida al emisor que lo envíe otra vez.",
  parked: "Mensajes apartados",
  parkedWhat: "Guardados y confirmados, pero sin efecto. Una persona debe mirarlos.",
  reason: "Por qué",
  deadLetters: "Entregas rechazadas",
  deadLettersWhat: "El receptor dijo que no. Inténtelo otra vez cuando se corrija la causa, o abandónela.",
  retrying: "Reintentando",
  next: "Próximo intento",
  attempts: (count: number) => (count === 1 ? "1 vez" : `${count} veces`),
  retry: "Intentar otra vez",
  retried: "Está en camino otra vez.",
  giveUp: "Abandonar",
  giveUpTitle: "¿Abandonar esta entrega?",
  giveUpWhat: "No se intentará más. Diga por qué, para quien lo mire después.",
  gaveUp: "Se abandonó.",
  giveUpReasons: {
    "filed-otherwise": "Se archivó de otra manera",
    "not-wanted": "El receptor no lo quiere",
    "wrong-patient": "Es sobre otro paciente",
    "receiver-cannot": "El receptor no puede tomarlo"
  },
  kinds: {
    "letter-to-chart": "Mensaje al expediente",
    "replacement-to-chart": "Mensaje corregido al expediente",
    "withdrawal-to-chart": "Retirado del expediente",
    "answer-notice": "Correo: hay una respuesta",
    "broken-promise-notice": "Correo: una respuesta se retrasa",
    invitation: "Correo: una invitación"
  } as Record<string, string>,
  reasons: {
    EndpointUnreachable: "Nadie responde allí",
    EndpointBusy: "El receptor está ocupado",
    EndpointRefused: "El receptor lo rechazó",
    "a merge of numbers that no assigner and type make comparable":
      "Una unión de dos números que no se pueden comparar",
    "merges that lean on one another in one message": "Uniones que dependen unas de otras"
  } as Record<string, string>,
  none: "Ninguno",
  updated: "Última consulta"
}
