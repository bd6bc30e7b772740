/**
 * Copies of threads over HTTP: the word that a page prints, and the file.
 */
import { Api } from "@intervisit/api/Api"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { Language } from "@intervisit/core/domain/Language"
import { display } from "@intervisit/core/domain/PersonName"
import { Attachments } from "@intervisit/core/ports/Attachments"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { copyThread } from "@intervisit/core/workflows/CopyThread"
import type { ThreadView } from "@intervisit/core/workflows/ReadThread"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Stream from "effect/Stream"
import { threadDocument } from "../views/ThreadDocument.ts"
import { currentRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

/** Pictures beyond this are named and not shown, so that the file can still be mailed. */
const pictureBytesMax = 15_000_000

export const layer = HttpApiBuilder.group(Api, "copies", (handlers) =>
  handlers.handleAll({
    print: Effect.fnUntraced(function* ({ params }) {
      yield* asProblems(copyThread(yield* currentRequest, params.threadId, "paper"))
    }),
    download: Effect.fnUntraced(function* ({ params, query }) {
      const view = yield* asProblems(copyThread(yield* currentRequest, params.threadId, "file"))
      const html = yield* documentOf(view, query.language)
      yield* asDownload(query.language)
      return Stream.make(new TextEncoder().encode(html))
    })
  })
)

/** The name says nothing of what is inside. */
const asDownload = (language: Language) =>
  HttpEffect.appendPreResponseHandler((_request, response) =>
    Effect.succeed(
      HttpServerResponse.setHeaders(response, {
        "content-type": "text/html; charset=utf-8",
        "content-disposition": `attachment; filename="${language === "es" ? "mensajes" : "messages"}.html"`
      })
    )
  )

const documentOf = Effect.fnUntraced(function* (view: ThreadView, language: Language) {
  const { currentPatientId, practiceId, teamId } = view.thread
  const providers = yield* ProviderDirectory
  const practice = yield* providers.practice(practiceId)
  if (practice === undefined) return yield* Effect.die(new Error("a thread of a practice that is not set up"))
  const team = yield* providers.careTeam(practiceId, teamId)
  const patient = yield* (yield* PatientDirectory).byId(practiceId, currentPatientId)
  return threadDocument({
    view,
    practice,
    teamName: team?.name ?? "",
    patientName: patient === undefined ? "" : display(patient.demographics.name),
    language,
    at: yield* now,
    pictures: yield* picturesOf(practiceId, view)
  })
})

const picturesOf = Effect.fnUntraced(function* (practiceId: PracticeId, { messages }: ThreadView) {
  const attachments = yield* Attachments
  const pictures = new Map<string, string>()
  let bytes = 0
  for (const { bytes: size, sha256, type } of messages.flatMap(({ message }) => message.attachments)) {
    if (!type.startsWith("image/") || pictures.has(sha256) || bytes + size > pictureBytesMax) continue
    const content = yield* attachments.content(practiceId, sha256)
    if (content === undefined) continue
    bytes += size
    pictures.set(sha256, Buffer.from(content).toString("base64"))
  }
  return pictures
})
