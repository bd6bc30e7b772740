/**
 * Spanish words of bringing people and visits in from files.
 */
import type { Words } from "../Words.ts"

export const importing: Words["importing"] = {
  title: "Importar personas y visitas",
  lead: "De una tabla (CSV) o de un archivo de mensajes HL7. El primer paso solo comprueba: no se escribe nada.",
  file: "Archivo",
  columns: "Columnas de una tabla",
  columnsWhat:
    "La primera línea nombra las columnas, en cualquier orden. Necesarias: number, family, given, birth_date. " +
    "Opcionales: sex, language, phone, email, visit_number, visit_start, visit_end, visit_kind, npi. También " +
    "se entienden otros nombres usuales, como MRN, DOB o apellidos. Fechas: 1984-03-09 o 3/9/1984 (mes/día). " +
    "Horas: 2026-11-24 09:30.",
  assigner: "¿Qué sistema dio los números?",
  assignerHint: "Como lo nombra su conexión HL7, para reconocer a las personas. Pregunte a su equipo de integración.",
  check: "Comprobar el archivo",
  checking: "Comprobando…",
  write: "Importar",
  writing: "Importando…",
  needFile: "Elija un archivo.",
  found: "Qué contiene el archivo",
  readAs: (kind: string, encoding: string) => `Leído como ${kind}, ${encoding}.`,
  people: "Personas",
  visits: "Visitas",
  added: "Nuevas",
  changed: "Cambiadas",
  same: "Ya conocidas",
  messages: "Mensajes",
  taken: "Se pueden tomar",
  refused: "No se pueden tomar",
  ignored: (columns: string) => `Estas columnas se omiten: ${columns}`,
  fine: "Sin errores. Aún no se escribió nada.",
  wrong: (count: number) => (count === 1 ? "1 error. No se escribió nada." : `${count} errores. No se escribió nada.`),
  someWrong: (count: number) => `Se omiten ${count} mensajes. Los demás se pueden tomar.`,
  line: "Línea",
  message: "Mensaje",
  column: "Columna",
  place: "Lugar",
  what: "Qué está mal",
  more: (count: number) => `y ${count} más`,
  done: "Listo. Las personas y visitas están aquí.",
  mistakes: {
    quote: "Se abre una comilla y nunca se cierra.",
    empty: "No hay líneas debajo de los nombres de las columnas.",
    "too-many-rows": "Un archivo puede tener 5,000 líneas. Divídalo.",
    "column-missing": "Esta columna es necesaria.",
    "column-twice": "Esta columna está dos veces.",
    "too-many-cells": "La línea tiene más celdas que columnas la primera línea.",
    missing: "Está vacía.",
    "not-a-date": "No es una fecha como 1984-03-09.",
    "not-a-time": "No es una hora como 2026-11-24 09:30, o termina antes de empezar.",
    "unknown-value": "Este valor no se conoce.",
    "in-the-future": "Está en el futuro.",
    "visit-twice": "Otra línea ya tiene esta visita.",
    "one-record": "Dos números del archivo llevan a una persona. Mírelos primero."
  },
  hl7Mistake: (code: string) => `Error de HL7 ${code}`,
  activities: { CheckImport: "Comprobar un archivo", ImportPeople: "Importar personas" }
}
