/** Runs a claim at Lakeside, where Ana has just written her first letter. */
import type { MessageId, PatientId, ThreadId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { type Lakeside, onClinic } from "./onClinic.ts"

export interface Written {
  readonly patientId: PatientId
  readonly threadId: ThreadId
  readonly messageId: MessageId
  readonly dueAt: Instant | null
}

export const onThread = (name: string, claim: (written: Written) => Effect.Effect<void, unknown, Lakeside>): void =>
  onClinic(name, (patientId) =>
    Effect.gen(function* () {
      const sent = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(patientId))
      yield* claim({ ...sent, patientId })
    })
  )
