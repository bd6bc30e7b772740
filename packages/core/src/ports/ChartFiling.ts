/**
 * Files a letter in the chart of record. Success means that the endpoint accepted it, never that somebody read it.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { CareTeam } from "../domain/CareTeam.ts"
import type { Instant } from "../domain/Instant.ts"
import type { DocumentNumber, Message } from "../domain/Message.ts"
import type { Patient } from "../domain/Patient.ts"
import type { Thread } from "../domain/Thread.ts"

/** The endpoint could not be reached, or did not answer in time. */
export class EndpointUnreachable extends Schema.TaggedError<EndpointUnreachable>()("EndpointUnreachable", {
  detail: Schema.String
}) {
  readonly isRetryable = true
}

/** The endpoint said "not now": an application error, or a code that names a lock. */
export class EndpointBusy extends Schema.TaggedError<EndpointBusy>()("EndpointBusy", { code: Schema.String }) {
  readonly isRetryable = true
}

/** The endpoint refused this document for good. */
export class EndpointRefused extends Schema.TaggedError<EndpointRefused>()("EndpointRefused", { code: Schema.String }) {
  readonly isRetryable = false
}

export class ChartFilingError extends Schema.TaggedError<ChartFilingError>()("ChartFilingError", {
  reason: Schema.Union([EndpointUnreachable, EndpointBusy, EndpointRefused]),
  cause: Schema.optionalKey(Schema.Defect())
}) {
  override get message() {
    return `The chart did not take the document (${this.reason._tag}).`
  }
}

/** All that a chart copy is made of. */
export interface ChartDocument {
  readonly key: string
  readonly patient: Patient
  readonly thread: Thread
  readonly team: CareTeam
  readonly message: Message
  readonly body: string
  /** True where the words are not the author's, but say that hers were taken back. */
  readonly isWithdrawn: boolean
  /** Under which number the chart keeps it. */
  readonly number: DocumentNumber
  /** The document that it replaces: one that was corrected, taken back, or filed under the wrong patient. */
  readonly replaces: DocumentNumber | null
  /** When the copy was made: the time of the first attempt. */
  readonly at: Instant
}

export class ChartFiling extends Context.Service<
  ChartFiling,
  {
    /** The bytes that will be sent, the same for the same document. */
    readonly encode: (document: ChartDocument) => Effect.Effect<Uint8Array>
    /** Hands frozen bytes to the endpoint; the receipt is the endpoint's own word for this key. */
    readonly file: (key: string, bytes: Uint8Array) => Effect.Effect<{ readonly receipt: string }, ChartFilingError>
  }
>()("@intervisit/core/ports/ChartFiling") {}
