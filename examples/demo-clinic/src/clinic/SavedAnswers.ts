/**
 * What the demo clinic's staff answer every day, written by its manager through the workflow that her page uses.
 *
 * They are written where the practice has none at all, so that what somebody edits or retires stays as she left it.
 */
import { Accounts } from "@intervisit/core/ports/Accounts"
import { CannedAnswers } from "@intervisit/core/ports/CannedAnswers"
import { editCannedAnswer } from "@intervisit/core/workflows/EditCannedAnswer"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import * as Effect from "effect/Effect"
import { practiceId } from "./DemoPractice.ts"

const wordings = [
  {
    en: {
      title: "Refill: sent to the pharmacy",
      text: `Hello {{patientFirstName}},

we have sent your refill to your pharmacy. It is usually ready the next day. If it is not, call us at {{practicePhone}}.

{{authorName}}, {{teamName}}`
    },
    es: {
      title: "Receta: enviada a la farmacia",
      text: `Hola {{patientFirstName}}:

enviamos su receta a su farmacia. Suele estar lista al día siguiente. Si no, llámenos al {{practicePhone}}.

{{authorName}}, {{teamName}}`
    }
  },
  {
    en: {
      title: "Results: normal",
      text: `Hello {{patientFirstName}},

your results are normal. Nothing needs to change. Write to us if you have a question about them.

{{authorName}}, {{teamName}}`
    },
    es: {
      title: "Resultados: normales",
      text: `Hola {{patientFirstName}}:

sus resultados son normales. No hay que cambiar nada. Escríbanos si tiene alguna pregunta.

{{authorName}}, {{teamName}}`
    }
  },
  {
    en: {
      title: "We need a visit for this",
      text: `Hello {{patientFirstName}},

this is better looked at in person. Please call {{practicePhone}} for a visit. Today we are open {{todaysHours}}.

{{authorName}}, {{teamName}}`
    },
    es: {
      title: "Para esto hace falta una visita",
      text: `Hola {{patientFirstName}}:

esto es mejor verlo en persona. Llame al {{practicePhone}} para una cita. Nuestro horario de hoy: {{todaysHours}}.

{{authorName}}, {{teamName}}`
    }
  },
  {
    en: {
      title: "We are looking into it",
      text: `Hello {{patientFirstName}},

we have your message and are looking into it. You will hear from us by {{promise}}.

{{authorName}}, {{teamName}}`
    },
    es: {
      title: "Lo estamos viendo",
      text: `Hola {{patientFirstName}}:

tenemos su mensaje y lo estamos viendo. Le respondemos a más tardar el {{promise}}.

{{authorName}}, {{teamName}}`
    }
  }
]

/** Writes those that are not there yet. */
export const writeSavedAnswers = Effect.fn("writeSavedAnswers")(function* (managersLogin: string) {
  const known = yield* (yield* CannedAnswers).current(practiceId)
  const manager = yield* (yield* Accounts).byLogin(practiceId, managersLogin)
  if (manager === undefined) return
  const titles = new Set(known.map(({ en }) => en.title))
  const principal = yield* loadPrincipal(manager.account, null)
  const request = { principal, idempotency: null, occurredAt: null }
  yield* Effect.forEach(
    wordings.filter(({ en }) => !titles.has(en.title)),
    (wording) => editCannedAnswer(request, { id: null, seenVersion: 0, teamId: null, ...wording }),
    { discard: true }
  ).pipe(Effect.orDie)
})
