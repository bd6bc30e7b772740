/**
 * What one commit makes of the memory stores: the next state, or the refusal and no change at all.
 *
 * Pure, so that the swap of one reference is the transaction. Twins are looked for before versions, as the ledger
 * promises; what only a mistaken program can do, such as writing a fact twice, is a defect.
 */
import * as Chunk from "effect/Chunk"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Account } from "../domain/Account.ts"
import type { AuditEvent } from "../domain/AuditEvent.ts"
import type { Commit, Write } from "../domain/Commit.ts"
import type { Delivery, OutboxChange } from "../domain/Delivery.ts"
import type { DueTimeChange } from "../domain/DueTime.ts"
import type { Fact } from "../domain/Fact.ts"
import * as IdempotentAnswer from "../domain/IdempotentAnswer.ts"
import type { PracticeId } from "../domain/Ids.ts"
import * as InboxReceipt from "../domain/InboxReceipt.ts"
import { AlreadyAnswered, AlreadyReceived, type CommitRefused, StaleVersion } from "../ports/Ledger.ts"
import { withNumbers } from "./MemoryNumbers.ts"
import { answerKey, keyOf, type MemoryState, type OutboxRow, receiptKey, valueOf, valuesOf } from "./MemoryState.ts"

/** The commit breaks a rule that its maker had to keep, where a database would have a unique index. */
export class CommitIsBroken extends Schema.TaggedError<CommitIsBroken>()("CommitIsBroken", {
  what: Schema.String,
  id: Schema.String
}) {
  override get message() {
    return `${this.what} ${this.id} is there already; the program that made this commit is wrong.`
  }
}

type Step = Result.Result<MemoryState, StaleVersion | CommitIsBroken>

/** The state after the commit. */
export const applied = (
  state: MemoryState,
  commit: Commit
): Result.Result<MemoryState, CommitRefused | CommitIsBroken> => {
  const twin = twinOf(state, commit)
  if (twin !== undefined) return Result.fail(twin)
  const { audit, dueTimes, facts, outbox, practiceId, writes } = commit
  let step: Step = Result.succeed(state)
  for (const write of writes) step = Result.flatMap(step, (next) => withWrite(next, practiceId, write))
  step = Result.flatMap(step, (next) => withNumbers(state, next, practiceId, writes))
  for (const fact of facts) step = Result.flatMap(step, (next) => withFact(next, fact))
  for (const change of outbox) step = Result.flatMap(step, (next) => withOutboxChange(next, change))
  for (const event of audit) step = Result.flatMap(step, (next) => withAuditEvent(next, event))
  return Result.map(step, (next) => withPapers(withDueTimes(next, practiceId, dueTimes), commit))
}

const twinOf = (state: MemoryState, commit: Commit): CommitRefused | undefined => {
  const answer = commit.answer
  if (answer !== null) {
    const stored = Option.getOrUndefined(HashMap.get(state.answers, answerKey(answer.request)))
    if (stored !== undefined && IdempotentAnswer.isKept(stored.answeredAt, answer.answeredAt)) {
      return new AlreadyAnswered({ stored })
    }
  }
  const receipt = commit.receipt
  if (receipt !== null) {
    const stored = Option.getOrUndefined(HashMap.get(state.receipts, receiptKey(receipt)))
    if (stored !== undefined && InboxReceipt.isKept(stored.receivedAt, receipt.receivedAt)) {
      return new AlreadyReceived({ stored })
    }
  }
  return undefined
}

const withWrite = (state: MemoryState, practiceId: PracticeId, write: Write): Step => {
  const { expected, id, kind, value } = write
  const found = valueOf(state, kind, practiceId, id)?.version ?? 0
  const isTaken = kind === "Account" && hasSharedLogin(state, practiceId, write.value)
  if (found !== expected || isTaken) return Result.fail(new StaleVersion({ kind, id, expected }))
  const key = keyOf(practiceId, id)
  const values = state.kinds[kind] as HashMap.HashMap<string, unknown>
  const written = value === null ? HashMap.remove(values, key) : HashMap.set(values, key, value)
  return Result.succeed({ ...state, kinds: { ...state.kinds, [kind]: written } })
}

const hasSharedLogin = (state: MemoryState, practiceId: PracticeId, account: Account): boolean =>
  valuesOf(state, "Account", practiceId).some((other) => other.id !== account.id && other.login === account.login)

const withFact = (state: MemoryState, fact: Fact): Step => {
  const key = keyOf(fact.practiceId, fact.id)
  if (HashMap.has(state.factIds, key)) return Result.fail(new CommitIsBroken({ what: "Fact", id: fact.id }))
  const sequence = Chunk.size(state.facts) + 1
  return Result.succeed({
    ...state,
    facts: Chunk.append(state.facts, { sequence, fact }),
    factIds: HashMap.set(state.factIds, key, sequence)
  })
}

const withAuditEvent = (state: MemoryState, event: AuditEvent): Step => {
  const key = keyOf(event.practiceId, event.id)
  if (HashMap.has(state.auditIds, key)) return Result.fail(new CommitIsBroken({ what: "Audit row", id: event.id }))
  const sequence = Chunk.size(state.audit) + 1
  return Result.succeed({
    ...state,
    audit: Chunk.append(state.audit, { sequence, event }),
    auditIds: HashMap.set(state.auditIds, key, sequence)
  })
}

const withOutboxChange = (state: MemoryState, change: OutboxChange): Step => {
  if (change._tag === "Enqueue") return withDelivery(state, change.delivery, change.bytes ?? null)
  const row = Option.getOrUndefined(HashMap.get(state.outbox, change.key))
  if (row === undefined) return Result.succeed(state)
  if (change._tag === "Retry" || change._tag === "GiveUp") return withDeadLetter(state, row, change)
  if (row.outcome !== null) return Result.succeed(state)
  const { outcome, receipt } = change
  // A mail that has gone is nobody's record, and an invitation's would keep its code.
  const bytes = row.delivery.destination === "mail" ? null : row.bytes
  const settled: OutboxRow = { ...row, outcome, receipt, bytes, lease: null, nextAt: null }
  return Result.succeed({ ...state, outbox: HashMap.set(state.outbox, change.key, settled) })
}

const withDeadLetter = (
  state: MemoryState,
  row: OutboxRow,
  change: Extract<OutboxChange, { _tag: "Retry" | "GiveUp" }>
): Step => {
  if (row.outcome !== "refused") return Result.succeed(state)
  const moved: OutboxRow =
    change._tag === "Retry"
      ? { ...row, outcome: null, receipt: null, bytes: null, attempts: 0, error: null, nextAt: null, lease: null }
      : { ...row, outcome: "given-up", receipt: change.reason }
  return Result.succeed({ ...state, outbox: HashMap.set(state.outbox, change.key, moved) })
}

const withDelivery = (state: MemoryState, delivery: Delivery, bytes: Uint8Array | null): Step => {
  const { key } = delivery
  if (HashMap.has(state.outbox, key)) return Result.fail(new CommitIsBroken({ what: "Delivery", id: key }))
  const row: OutboxRow = {
    sequence: HashMap.size(state.outbox) + 1,
    delivery,
    attempts: 0,
    bytes,
    nextAt: null,
    error: null,
    lease: null,
    outcome: null,
    receipt: null
  }
  return Result.succeed({ ...state, outbox: HashMap.set(state.outbox, key, row) })
}

const withDueTimes = (
  state: MemoryState,
  practiceId: PracticeId,
  changes: ReadonlyArray<DueTimeChange>
): MemoryState => ({
  ...state,
  dueTimes: changes.reduce(
    (all, change) =>
      change._tag === "Set"
        ? HashMap.set(all, keyOf(practiceId, change.dueTime.key), { dueTime: change.dueTime, lease: null })
        : HashMap.remove(all, keyOf(practiceId, change.key)),
    state.dueTimes
  )
})

const withPapers = (state: MemoryState, commit: Commit): MemoryState => {
  const { answer, attachments, bodies, practiceId, receipt } = commit
  return {
    ...state,
    bodies: bodies.reduce((all, body) => {
      const key = keyOf(practiceId, body.messageId)
      const others = Option.getOrElse(HashMap.get(all, key), () => []).filter((one) => one.revision !== body.revision)
      return HashMap.set(
        all,
        key,
        [...others, body].sort((one, other) => one.revision - other.revision)
      )
    }, state.bodies),
    attachments: attachments.reduce(
      (all, { content, sha256 }) => HashMap.set(all, keyOf(practiceId, sha256), content),
      state.attachments
    ),
    receipts: receipt === null ? state.receipts : HashMap.set(state.receipts, receiptKey(receipt), receipt),
    answers: answer === null ? state.answers : HashMap.set(state.answers, answerKey(answer.request), answer)
  }
}
