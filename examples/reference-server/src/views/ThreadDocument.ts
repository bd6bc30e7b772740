/**
 * A thread as one HTML file that needs nothing else: for a folder, a second opinion, or a printer far from the portal.
 *
 * Pictures stand in it; other files are named. It holds no script and loads nothing. Its few words are those of the
 * reader's language, as the portal's own catalogue does not reach a file that has left the house.
 */
import type { Attachment } from "@intervisit/core/domain/Attachment"
import type { Instant } from "@intervisit/core/domain/Instant"
import type { Language } from "@intervisit/core/domain/Language"
import type { Practice } from "@intervisit/core/domain/Practice"
import type { MessageWithBody } from "@intervisit/core/ports/Threads"
import type { ThreadView } from "@intervisit/core/workflows/ReadThread"

export interface ThreadDocument {
  readonly view: ThreadView
  readonly practice: Practice
  readonly teamName: string
  readonly patientName: string
  readonly language: Language
  readonly at: Instant
  /** The bytes of each picture, in base64, by SHA-256. */
  readonly pictures: ReadonlyMap<string, string>
}

const words = {
  en: {
    title: "Messages with your care team",
    patient: "Patient",
    team: "Care team",
    taken: "Copy made",
    note: "Internal note: only staff see this",
    gone: "These words were taken back.",
    corrected: "Corrected",
    call: "Telephone call",
    outcomes: { reached: "we spoke", "not-reached": "nobody was reached" },
    kept: "kept in the portal",
    phone: "Phone",
    locale: "en-GB"
  },
  es: {
    title: "Mensajes con su equipo de atención",
    patient: "Paciente",
    team: "Equipo de atención",
    taken: "Copia hecha",
    note: "Nota interna: solo la ve el personal",
    gone: "Estas palabras se retiraron.",
    corrected: "Corregido",
    call: "Llamada de teléfono",
    outcomes: { reached: "hablamos", "not-reached": "nadie contestó" },
    kept: "se guarda en el portal",
    phone: "Teléfono",
    locale: "es-US"
  }
} as const

/** The whole file. */
export const threadDocument = (document: ThreadDocument): string => {
  const { at, language, patientName, practice, teamName, view } = document
  const { patient, phone, taken, team, title } = words[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="practice">${escaped(practice.name)} · ${phone} ${escaped(practice.phone)}</p>
<h1>${escaped(view.thread.subject)}</h1>
<dl>
<div><dt>${patient}</dt><dd>${escaped(patientName)}</dd></div>
<div><dt>${team}</dt><dd>${escaped(teamName)}</dd></div>
<div><dt>${taken}</dt><dd>${moment(document, at)}</dd></div>
</dl>
</header>
<main>
${view.messages.map((message) => letter(document, message)).join("\n")}
</main>
</body>
</html>
`
}

const letter = (document: ThreadDocument, { body, message }: MessageWithBody): string => {
  const { call, corrected, gone, note, outcomes } = words[document.language]
  const called = message.call === undefined ? undefined : `${call}: ${outcomes[message.call.outcome]}`
  const correction = message.retraction === undefined ? message.corrections?.at(-1) : undefined
  const marks = [
    ...(message.kind === "note" ? [note] : []),
    ...(called === undefined ? [] : [called]),
    ...(correction === undefined ? [] : [`${corrected}: ${moment(document, correction.at)}`])
  ]
  const instead = message.retraction === undefined && called !== undefined ? "" : `<em>${gone}</em>`
  const { author } = message
  const role = author.role === "patient" ? "" : `, ${escaped(author.role)}`
  return `<article${message.kind === "note" ? ' class="note"' : ""}>
<p class="from"><strong>${escaped(author.name)}</strong>${role}</p>
<p class="when">${moment(document, message.sentAt)}</p>
${marks.map((mark) => `<p class="when">${mark}</p>`).join("\n")}
<div class="body" lang="${message.language}" dir="auto">${body === null ? instead : escaped(body)}</div>
${message.attachments.map((attachment) => file(document, attachment)).join("\n")}
</article>`
}

const file = ({ language, pictures }: ThreadDocument, { name, sha256, type }: Attachment): string => {
  const picture = pictures.get(sha256)
  return picture === undefined
    ? `<p class="file">${escaped(name)} (${words[language].kept})</p>`
    : `<figure>
<img alt="${escaped(name)}" src="data:${type};base64,${picture}">
<figcaption>${escaped(name)}</figcaption>
</figure>`
}

const moment = ({ language, practice }: ThreadDocument, at: Instant): string => {
  const format = new Intl.DateTimeFormat(words[language].locale, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: practice.zone
  })
  return `<time datetime="${at}">${escaped(format.format(new Date(at)))}</time>`
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const style = `
:root{color-scheme:light}
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}
body{color:#18282b;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1rem}
p,dl,dd,figure{margin:0}
.practice,dt,.when,.file,figcaption{color:#4d5f65;font-size:.9rem}
dl div{display:flex;gap:.75rem}
dt{min-width:9rem}
header{padding-bottom:1rem;border-bottom:2px solid #18282b}
article{padding:1.25rem 0;border-bottom:1px solid #ccc}
.note{padding-left:1rem;border-left:4px solid #c79a1b}
.body{margin:.75rem 0;white-space:pre-wrap}
img{max-width:100%;max-height:20rem}
@media print{body{margin:0;max-width:none;font-size:11pt}article{break-inside:avoid}}
`
