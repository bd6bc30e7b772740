/**
 * Tells a person that something waits in the portal, without a word of health information.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Language } from "../domain/Language.ts"

export class NotifierError extends Schema.TaggedError<NotifierError>()("NotifierError", {
  /** SMTP's reply code where there was one; 0 where nobody answered. */
  code: Schema.Int,
  isRetryable: Schema.Boolean,
  cause: Schema.optionalKey(Schema.Defect())
}) {
  override get message() {
    return `The notice was not taken (${this.code === 0 ? "no answer" : `SMTP ${this.code}`}).`
  }
}

/** A notice says that there is something and where, never what. An invitation names its code and nobody. */
export interface Nudge {
  /** The left part of Message-ID; the same for every attempt. */
  readonly key: string
  readonly to: string
  readonly language: Language
  readonly kind: "answer" | "broken-promise" | "invitation"
  /** The invitation's code. */
  readonly code?: string
  readonly practiceName: string
  readonly practicePhone: string
}

export class Notifier extends Context.Service<
  Notifier,
  {
    /** The bytes that will be sent: an RFC 5322 message. */
    readonly encode: (nudge: Nudge) => Effect.Effect<Uint8Array>
    /** Hands frozen bytes to the mail system. Success means accepted, not delivered and not read. */
    readonly nudge: (to: string, bytes: Uint8Array) => Effect.Effect<void, NotifierError>
  }
>()("@intervisit/core/ports/Notifier") {}
