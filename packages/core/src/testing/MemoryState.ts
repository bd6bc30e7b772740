/**
 * Everything that the memory stores hold, as one immutable value: a commit makes the next one or leaves this one.
 *
 * Keys carry the practice, as the tables of a database do. Sequences of facts, audit rows and deliveries count from 1
 * and are their places in order.
 */
import * as Chunk from "effect/Chunk"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type { AuditRow } from "../domain/AuditChain.ts"
import type { Seal } from "../domain/AuditEvent.ts"
import type { Delivery, DeliveryOutcome } from "../domain/Delivery.ts"
import type { DueTime } from "../domain/DueTime.ts"
import type { RecordedFact } from "../domain/Fact.ts"
import type { IdempotentAnswer, RequestKey } from "../domain/IdempotentAnswer.ts"
import type { PracticeId } from "../domain/Ids.ts"
import type { InboxReceipt } from "../domain/InboxReceipt.ts"
import type { Instant } from "../domain/Instant.ts"
import type { MessageBody } from "../domain/Message.ts"
import type { Kind, States } from "../domain/State.ts"
import type { ReceiptKey } from "../ports/Ledger.ts"

/** Who works on a row, and until when nobody else does. */
export interface Lease {
  readonly owner: string
  readonly until: Instant
}

export interface DueTimeRow {
  readonly dueTime: DueTime
  readonly lease: Lease | null
}

export interface OutboxRow {
  readonly sequence: number
  readonly delivery: Delivery
  readonly attempts: number
  readonly bytes: Uint8Array | null
  readonly nextAt: Instant | null
  readonly error: string | null
  readonly lease: Lease | null
  readonly outcome: DeliveryOutcome | "given-up" | null
  readonly receipt: string | null
}

export interface MemoryState {
  readonly kinds: { readonly [K in Kind]: HashMap.HashMap<string, States[K]> }
  /** The subject that holds a number: a patient's identifier, a visit's number. */
  readonly holders: HashMap.HashMap<string, string>
  readonly facts: Chunk.Chunk<RecordedFact>
  readonly factIds: HashMap.HashMap<string, number>
  /** Every revision, oldest first, by message. */
  readonly bodies: HashMap.HashMap<string, ReadonlyArray<MessageBody>>
  readonly attachments: HashMap.HashMap<string, Uint8Array>
  readonly dueTimes: HashMap.HashMap<string, DueTimeRow>
  readonly outbox: HashMap.HashMap<string, OutboxRow>
  readonly receipts: HashMap.HashMap<string, InboxReceipt>
  readonly answers: HashMap.HashMap<string, IdempotentAnswer>
  readonly audit: Chunk.Chunk<AuditRow>
  readonly auditIds: HashMap.HashMap<string, number>
  readonly seals: Chunk.Chunk<Seal>
}

export const empty: MemoryState = {
  kinds: {
    Practice: HashMap.empty(),
    CareTeam: HashMap.empty(),
    Practitioner: HashMap.empty(),
    Account: HashMap.empty(),
    Patient: HashMap.empty(),
    Representative: HashMap.empty(),
    RepresentativeRequest: HashMap.empty(),
    Invitation: HashMap.empty(),
    Encounter: HashMap.empty(),
    Thread: HashMap.empty(),
    Message: HashMap.empty(),
    Reading: HashMap.empty(),
    ReadingPlan: HashMap.empty(),
    Cover: HashMap.empty(),
    CannedAnswer: HashMap.empty(),
    TriageRouting: HashMap.empty(),
    Credential: HashMap.empty(),
    Session: HashMap.empty(),
    Draft: HashMap.empty(),
    Pause: HashMap.empty(),
    RefusedFrame: HashMap.empty()
  },
  holders: HashMap.empty(),
  facts: Chunk.empty(),
  factIds: HashMap.empty(),
  bodies: HashMap.empty(),
  attachments: HashMap.empty(),
  dueTimes: HashMap.empty(),
  outbox: HashMap.empty(),
  receipts: HashMap.empty(),
  answers: HashMap.empty(),
  audit: Chunk.empty(),
  auditIds: HashMap.empty(),
  seals: Chunk.empty()
}

/** One text for parts that may hold any character. */
const joined = (...parts: ReadonlyArray<string>): string => JSON.stringify(parts)

export const keyOf = (practiceId: PracticeId, id: string): string => joined(practiceId, id)

export const answerKey = (request: RequestKey): string =>
  joined(request.practiceId, request.accountId, request.route, request.key)

export const receiptKey = (receipt: ReceiptKey): string =>
  joined(receipt.practiceId, receipt.feed, receipt.controlId, receipt.sha256)

/** The value of this kind with this id in this practice. */
export const valueOf = <K extends Kind>(
  state: MemoryState,
  kind: K,
  practiceId: PracticeId,
  id: string
): States[K] | undefined => Option.getOrUndefined(HashMap.get(state.kinds[kind], keyOf(practiceId, id)))

/** All values of this kind in this practice, in no order. */
export const valuesOf = <K extends Exclude<Kind, "Practice">>(
  state: MemoryState,
  kind: K,
  practiceId: PracticeId
): ReadonlyArray<States[K]> => HashMap.toValues(state.kinds[kind]).filter((value) => value.practiceId === practiceId)

/** True where nobody holds the row at `now`: a lease runs up to its end, not through it. */
export const isFree = (lease: Lease | null, now: Instant): boolean => lease === null || lease.until <= now
