/**
 * Everything that one decision writes, as one value: in one transaction or not at all.
 *
 * Pure code builds it from changes (a subject as it stands and the bodies that happen to it); the ledger writes it.
 * Each write names the version it expects, so a stale decision is refused whole. Fact ids are subject and version.
 */
import type { Actor } from "./Actor.ts"
import type { AuditEvent } from "./AuditEvent.ts"
import type { OutboxChange } from "./Delivery.ts"
import type { DueTimeChange } from "./DueTime.ts"
import type { DecidedBy, Fact, FactBody, FactSubject } from "./Fact.ts"
import { schemaVersion } from "./Fact.ts"
import { evolve } from "./Fold.ts"
import type { IdempotentAnswer } from "./IdempotentAnswer.ts"
import type { FactId, PatientId, PracticeId } from "./Ids.ts"
import type { InboxReceipt } from "./InboxReceipt.ts"
import type { Instant } from "./Instant.ts"
import type { MessageBody } from "./Message.ts"
import type { FoldedKind, Kind, States } from "./State.ts"

/** One value to be stored, and the version it replaces (0: there is none). A null value removes a working paper. */
export type Write = {
  readonly [K in Kind]: {
    readonly kind: K
    readonly id: string
    readonly expected: number
    readonly value: K extends FoldedKind ? States[K] : States[K] | null
  }
}[Kind]

/** The bytes of an attachment, stored once by their SHA-256. */
export interface AttachmentContent {
  readonly practiceId: PracticeId
  readonly sha256: string
  readonly content: Uint8Array
}

export interface Commit {
  readonly practiceId: PracticeId
  readonly writes: ReadonlyArray<Write>
  readonly facts: ReadonlyArray<Fact>
  readonly bodies: ReadonlyArray<MessageBody>
  readonly attachments: ReadonlyArray<AttachmentContent>
  readonly dueTimes: ReadonlyArray<DueTimeChange>
  readonly audit: ReadonlyArray<AuditEvent>
  readonly outbox: ReadonlyArray<OutboxChange>
  readonly receipt: InboxReceipt | null
  readonly answer: IdempotentAnswer | null
}

/** Who decided, when, because of what, and by which versions: the same for every fact of one decision. */
export interface Origin {
  readonly practiceId: PracticeId
  readonly actor: Actor
  readonly onBehalfOf: PatientId | null
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly cause: string | null
  readonly decidedBy: DecidedBy
}

/** One subject as it stands and what happens to it. */
export type Change = {
  readonly [K in FactSubject]: {
    readonly kind: K
    readonly id: string
    readonly before: States[K] | undefined
    readonly bodies: ReadonlyArray<FactBody<K>>
  }
}[FactSubject]

/** A commit that writes nothing. */
export const empty = (practiceId: PracticeId): Commit => ({
  practiceId,
  writes: [],
  facts: [],
  bodies: [],
  attachments: [],
  dueTimes: [],
  audit: [],
  outbox: [],
  receipt: null,
  answer: null
})

/** Changes of one subject as one change, in their order: a commit writes each subject once. */
export const coalesce = (changes: ReadonlyArray<Change>): ReadonlyArray<Change> => {
  const bySubject = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.kind}/${change.id}`
    const first = bySubject.get(key)
    bySubject.set(
      key,
      first === undefined ? change : ({ ...first, bodies: [...first.bodies, ...change.bodies] } as Change)
    )
  }
  return [...bySubject.values()]
}

/** The facts of these changes and the states they make. */
export const fromChanges = (origin: Origin, changes: ReadonlyArray<Change>): Commit => {
  const facts: Array<Fact> = []
  const writes: Array<Write> = []
  for (const change of changes) append(origin, change, facts, writes)
  return { ...empty(origin.practiceId), facts, writes }
}

/** The same commit with more beside its facts. */
export const withParts = (commit: Commit, parts: Partial<Omit<Commit, "practiceId">>): Commit => ({
  ...commit,
  ...parts
})

/** True where nothing would be written. */
export const isEmpty = (commit: Commit): boolean =>
  commit.writes.length === 0 &&
  commit.facts.length === 0 &&
  commit.bodies.length === 0 &&
  commit.attachments.length === 0 &&
  commit.dueTimes.length === 0 &&
  commit.audit.length === 0 &&
  commit.outbox.length === 0 &&
  commit.receipt === null &&
  commit.answer === null

const append = <K extends FactSubject>(
  origin: Origin,
  change: Change & { readonly kind: K },
  facts: Array<Fact>,
  writes: Array<Write>
): void => {
  const expected = change.before?.version ?? 0
  let value: States[K] | undefined = change.before as States[K] | undefined
  for (const body of change.bodies as ReadonlyArray<FactBody<K>>) {
    value = evolve(change.kind, value, body, { id: change.id, practiceId: origin.practiceId })
    if (value === undefined) continue
    facts.push({
      ...origin,
      id: `${change.kind}/${change.id}/${value.version}` as FactId,
      schemaVersion,
      version: value.version,
      subject: change.kind,
      subjectId: change.id,
      body
    } as unknown as Fact)
  }
  if (value !== undefined && value.version > expected) {
    writes.push({ kind: change.kind, id: change.id, expected, value } as unknown as Write)
  }
}

/** The state that one change makes, for decisions that need it before the commit is built. */
export const stateAfter = <K extends FactSubject>(
  origin: Pick<Origin, "practiceId">,
  change: {
    readonly kind: K
    readonly id: string
    readonly before: States[K] | undefined
    readonly bodies: ReadonlyArray<FactBody<K>>
  }
): States[K] => {
  let value: States[K] | undefined = change.before
  for (const body of change.bodies) {
    value = evolve(change.kind, value, body, { id: change.id, practiceId: origin.practiceId })
  }
  return value as States[K]
}
