/**
 * Frames that a feed's rules refused: kept aside as they come, and taken again by an operator once the cause is mended.
 *
 * How a frame is taken is the adapter's: the caller hands it in. What was refused again stays, with the new reason.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { feed as feedActor } from "../domain/Actor.ts"
import * as Commit from "../domain/Commit.ts"
import type { PracticeId } from "../domain/Ids.ts"
import { bytesMax, idOf, type RefusedFrame } from "../domain/RefusedFrame.ts"
import { FeedLog } from "../ports/FeedLog.ts"
import { Ledger } from "../ports/Ledger.ts"
import { auditBy, auditOf, now, permit, type Request, recordAudit, refuse, withFreshReads } from "./Request.ts"

export class RefusedFrameNotFound extends Schema.TaggedError<RefusedFrameNotFound>()("RefusedFrameNotFound", {
  id: Schema.String
}) {
  override get message() {
    return `The refused frame ${this.id} is gone or was too long to keep; ask its sender to send it again.`
  }
}

/** What the adapter says of a frame that it refused. */
export interface Refusal extends Pick<RefusedFrame, "feed" | "controlId" | "answer" | "code" | "location" | "rule"> {
  readonly practiceId: PracticeId
  readonly sha256: string
  /** The bytes in base64, and how many they are. */
  readonly raw: string
  readonly bytes: number
}

/** Keeps it, or counts it where it came before. */
export const keepRefusedFrame = Effect.fn("keepRefusedFrame")((refusal: Refusal) =>
  withFreshReads(
    Effect.gen(function* () {
      const { bytes, practiceId, raw, sha256, ...told } = refusal
      const at = yield* now
      const id = idOf(refusal.feed, sha256)
      const before = yield* (yield* FeedLog).refusedFrame(practiceId, id)
      const value: RefusedFrame = {
        ...told,
        id,
        practiceId,
        version: (before?.version ?? 0) + 1,
        firstAt: before?.firstAt ?? at,
        lastAt: at,
        times: (before?.times ?? 0) + 1,
        raw: bytes > bytesMax ? null : raw,
        takenAt: null
      }
      const row = yield* auditBy(practiceId, feedActor(refusal.feed), null, at, {
        activity: "RefuseFrame",
        action: "C",
        entities: [`RefusedFrame/${id}`],
        patients: [],
        refusal: refusal.code
      })
      yield* commit(practiceId, { audit: [row], writes: [write(before, value)] })
    })
  )
)

/** A frame that its sender has sent again, and that was taken: it waits no longer. */
export const settleRefusedFrame = Effect.fn("settleRefusedFrame")((practiceId: PracticeId, id: string) =>
  withFreshReads(
    Effect.gen(function* () {
      const before = yield* (yield* FeedLog).refusedFrame(practiceId, id)
      if (before === undefined || before.takenAt !== null) return
      const value = { ...before, version: before.version + 1, takenAt: yield* now }
      yield* commit(practiceId, { writes: [write(before, value)] })
    })
  )
)

/** Takes it again, as if its sender had sent it. True where it is taken now. */
export const replayRefusedFrame = Effect.fn("replayRefusedFrame")(function* <E, R>(
  request: Request,
  id: string,
  receive: (frame: RefusedFrame & { readonly raw: string }) => Effect.Effect<boolean, E, R>
) {
  const audited = {
    activity: "ReplayRefusedFrame",
    action: "E",
    entities: [`RefusedFrame/${id}`],
    patients: []
  } as const
  yield* permit(request, "manage-queues", audited)
  const { practiceId } = request.principal.account
  const frame = yield* (yield* FeedLog).refusedFrame(practiceId, id)
  if (frame === undefined || frame.raw === null)
    return yield* refuse(request, audited, new RefusedFrameNotFound({ id }))
  // The row stands before the act: a frame may change a patient, and that must have a cause that can be found.
  yield* recordAudit(practiceId, [yield* auditOf(request, yield* now, audited)])
  const isTaken = frame.takenAt !== null || (yield* receive({ ...frame, raw: frame.raw }))
  if (isTaken) yield* settleRefusedFrame(practiceId, id)
  return isTaken
})

const write = (before: RefusedFrame | undefined, value: RefusedFrame): Commit.Write => ({
  kind: "RefusedFrame",
  id: value.id,
  expected: before?.version ?? 0,
  value
})

const commit = Effect.fnUntraced(function* (practiceId: PracticeId, parts: Partial<Commit.Commit>) {
  yield* (yield* Ledger)
    .commit(Commit.withParts(Commit.empty(practiceId), parts))
    .pipe(Effect.catchTag(["AlreadyAnswered", "AlreadyReceived"], Effect.die))
})
