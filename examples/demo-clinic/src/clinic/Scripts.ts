/**
 * The words of the demo clinic's conversations, who said them, and how many open hours before now.
 */
import { AccountId, type CareTeamId } from "@intervisit/core/domain/Ids"
import type { Language } from "@intervisit/core/domain/Language"
import { childrenTeam, familyTeam } from "./DemoPractice.ts"
import { carlos, emma, grace, harold, lucia, noah } from "./Patients.ts"

interface Speaker {
  readonly account: { readonly id: AccountId }
}

/** What somebody did. */
export type Line = { readonly by: Speaker; readonly hoursAgo: number } & (
  | { readonly does: "writes" | "answers" | "notes"; readonly text: string }
  | { readonly does: "reads" | "closes" }
)

export interface Script {
  readonly id: string
  /** Which of the patients it is about. */
  readonly patient: number
  readonly teamId: CareTeamId
  readonly subject: string
  readonly language: Language
  readonly lines: ReadonlyArray<Line>
}

const speaker = (login: string): Speaker => ({ account: { id: AccountId.make(`lakeside-${login}`) } })
const emmaCarter = speaker("emma.carter")
const luciaMorales = speaker("lucia.morales")
const graceBennett = speaker("grace.bennett")
const haroldJensen = speaker("harold.jensen")
const carlosVega = speaker("carlos.vega")
const danaFox = speaker("dana.fox")
const jamesOkafor = speaker("james.okafor")
const linhTran = speaker("linh.tran")
const ninaPark = speaker("nina.park")
const tomasAlvarez = speaker("tomas.alvarez")

const said = (by: Speaker, hoursAgo: number, does: "writes" | "answers" | "notes", text: string): Line => ({
  by,
  hoursAgo,
  does,
  text: asWritten(text)
})

/** Lines are joined to paragraphs: the source is folded, what people write is not. */
const asWritten = (folded: string): string =>
  folded
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .trim()
        .split(/\s*\n\s*/)
        .join(" ")
    )
    .join("\n\n")

const did = (by: Speaker, hoursAgo: number, does: "reads" | "closes"): Line => ({ by, hoursAgo, does })

/** Answered, thanked for, and closed. */
const emmaQuestion: Script = {
  id: "demo-emma-question",
  patient: emma,
  teamId: familyTeam,
  subject: "Taking the new tablet with breakfast?",
  language: "en",
  lines: [
    said(
      emmaCarter,
      165,
      "writes",
      `
        Hello, I started the new blood pressure tablet last week. Should I take it with breakfast or before?

        Thank you,

        Emma
      `
    ),
    did(ninaPark, 163.5, "reads"),
    said(
      ninaPark,
      163,
      "answers",
      `
        Hello Ms. Carter,

        Either is fine. Most people take it with breakfast so that they do not forget it. Please take it at
        the same time each day.

        Nina Park, RN
      `
    ),
    did(emmaCarter, 161, "reads"),
    said(emmaCarter, 160.5, "writes", "Thank you, Nina. That helps."),
    did(ninaPark, 158, "reads"),
    did(ninaPark, 157.9, "closes")
  ]
}

const luciaRefill: Script = {
  id: "demo-lucia-refill",
  patient: lucia,
  teamId: familyTeam,
  subject: "Repetir la receta de metformina",
  language: "es",
  lines: [
    said(
      luciaMorales,
      95,
      "writes",
      `
        Buenos días. Me quedan pastillas de metformina para cinco días. ¿Me pueden repetir la receta en la
        misma farmacia?

        Gracias,

        Lucía Morales
      `
    ),
    did(tomasAlvarez, 94, "reads"),
    said(tomasAlvarez, 93.8, "notes", "Last HbA1c in April was fine; refill per protocol, 90 days."),
    said(
      tomasAlvarez,
      93,
      "answers",
      `
        Buenos días, señora Morales:

        Ya enviamos la receta a su farmacia, para tres meses. Puede recogerla mañana por la tarde.

        Tomás Álvarez, enfermero
      `
    ),
    did(luciaMorales, 90, "reads")
  ]
}

const haroldResult: Script = {
  id: "demo-harold-result",
  patient: harold,
  teamId: familyTeam,
  subject: "My cholesterol results",
  language: "en",
  lines: [
    said(
      haroldJensen,
      61,
      "writes",
      `
        Dr. Okafor, I can see my cholesterol results in the portal but I do not understand them. Are they
        better than last year?
      `
    ),
    did(danaFox, 60.5, "reads"),
    said(
      jamesOkafor,
      52,
      "answers",
      `
        Hello Mr. Jensen,

        Yes, they are better: the LDL went down from 141 to 104. Please keep taking the tablet in the
        evening. We will look again at your visit in spring.

        Dr. Okafor
      `
    ),
    did(haroldJensen, 50, "reads"),
    said(haroldJensen, 49.5, "writes", "Thank you, doctor, that is good to hear."),
    did(danaFox, 48, "reads"),
    did(danaFox, 47.9, "closes")
  ]
}

/** A mother writes for her son. */
const noahForm: Script = {
  id: "demo-noah-form",
  patient: noah,
  teamId: childrenTeam,
  subject: "Form for summer camp",
  language: "en",
  lines: [
    said(
      graceBennett,
      40,
      "writes",
      `
        Noah's summer camp asks for a health form with his vaccines. Can you fill it in, or do we need a
        visit first?
      `
    ),
    did(linhTran, 37, "reads"),
    said(
      linhTran,
      36,
      "answers",
      `
        Hello Ms. Bennett,

        Noah was here for his check-up this year, so no visit is needed. The form is ready at the front
        desk.

        Dr. Tran
      `
    ),
    did(graceBennett, 34, "reads")
  ]
}

/** Late: three working days were promised, and nobody has answered. */
const carlosQuestion: Script = {
  id: "demo-carlos-question",
  patient: carlos,
  teamId: familyTeam,
  subject: "Pregunta sobre mi próxima cita",
  language: "es",
  lines: [
    said(
      carlosVega,
      46,
      "writes",
      `
        Buenas tardes. Tengo cita el mes que viene y no sé si tengo que ir en ayunas. ¿Me lo pueden decir,
        por favor?

        Carlos Vega
      `
    )
  ]
}

/** Answered, and not read yet. */
const luciaResult: Script = {
  id: "demo-lucia-result",
  patient: lucia,
  teamId: familyTeam,
  subject: "Resultado de la vitamina D",
  language: "es",
  lines: [
    said(
      luciaMorales,
      12,
      "writes",
      `
        Hola, ya salió el resultado de la vitamina D y dice que está un poco baja. ¿Debo tomar algo?
      `
    ),
    did(tomasAlvarez, 3, "reads"),
    said(
      tomasAlvarez,
      2.5,
      "answers",
      `
        Buenos días, señora Morales:

        Está solo un poco baja. La doctora Ruiz le recomienda una cápsula de 1000 unidades al día, con la
        comida. Lo revisamos en su próxima visita.

        Tomás Álvarez, enfermero
      `
    )
  ]
}

const emmaRefill: Script = {
  id: "demo-emma-refill",
  patient: emma,
  teamId: familyTeam,
  subject: "Refill of my blood pressure tablets",
  language: "en",
  lines: [
    said(
      emmaCarter,
      1.5,
      "writes",
      `
        Hello, I have ten tablets left. Could you please send a refill to the pharmacy on Clark Street?
      `
    ),
    did(danaFox, 1.2, "reads"),
    said(danaFox, 1.1, "notes", "Pharmacy on Clark Street is closed this week, Emma may want another one.")
  ]
}

/** Waiting since a short while; the last thing that was written. */
const graceAppointment: Script = {
  id: "demo-grace-appointment",
  patient: grace,
  teamId: familyTeam,
  subject: "Moving my appointment",
  language: "en",
  lines: [
    said(
      graceBennett,
      0.5,
      "writes",
      `
        Hi, I would like to move my appointment from the morning to the afternoon, any day next week. Is
        that possible?
      `
    )
  ]
}

export const scripts: ReadonlyArray<Script> = [
  emmaQuestion,
  luciaRefill,
  haroldResult,
  noahForm,
  carlosQuestion,
  luciaResult,
  emmaRefill,
  graceAppointment
]
