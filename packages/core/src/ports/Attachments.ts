/**
 * The bytes of attachments, by practice and SHA-256. Who may read them is decided by the message that names them.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { PracticeId } from "../domain/Ids.ts"

export class Attachments extends Context.Service<
  Attachments,
  {
    readonly content: (practiceId: PracticeId, sha256: string) => Effect.Effect<Uint8Array | undefined>
  }
>()("@intervisit/core/ports/Attachments") {}
