/**
 * What a seal of the audit covers, and whether all seals still hold: the arithmetic that every store shares.
 *
 * A seal's hash is SHA-256 over the hash before it and every row of its batch, each as one line of JSON with its
 * sequence, so that an edit, an insertion, a removal or a swap shows. A seal that is cut off at the end shows only
 * where a copy of the head is kept elsewhere. Source: 45 CFR 164.312(b), (c)(1).
 */
import type { AuditEvent, Seal } from "./AuditEvent.ts"
import type { PracticeId } from "./Ids.ts"
import type { Instant } from "./Instant.ts"

/** An audit event with the place it has in the log. */
export interface AuditRow {
  readonly sequence: number
  readonly event: AuditEvent
}

/** A seal without its hash, and the text whose SHA-256 in lower-case hexadecimal is that hash. */
export interface UnhashedSeal {
  readonly seal: Omit<Seal, "hash">
  readonly text: string
}

/** The seal that covers these rows, in order of their sequence; undefined where there are none. */
export const next = (
  practiceId: PracticeId,
  previous: Seal | undefined,
  rows: ReadonlyArray<AuditRow>,
  now: Instant
): UnhashedSeal | undefined => {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return undefined
  const seal = {
    number: (previous?.number ?? 0) + 1,
    practiceId,
    firstSequence: first.sequence,
    lastSequence: last.sequence,
    previousHash: previous?.hash ?? "",
    sealedAt: now
  }
  return { seal, text: textOf(seal, rows) }
}

/** The text that the seal's hash was made of, for these rows. */
export const textOf = (seal: Omit<Seal, "hash">, rows: ReadonlyArray<AuditRow>): string =>
  [
    JSON.stringify([
      seal.number,
      seal.practiceId,
      seal.firstSequence,
      seal.lastSequence,
      seal.previousHash,
      seal.sealedAt
    ]),
    ...rows.map(lineOf)
  ].join("\n")

/** True where the seal follows the one before it. Its hash is checked apart, against `textOf`. */
export const follows = (seal: Seal, previous: Seal | undefined): boolean =>
  seal.number === (previous?.number ?? 0) + 1 &&
  seal.previousHash === (previous?.hash ?? "") &&
  seal.firstSequence > (previous?.lastSequence ?? 0)

/** The rows between the seal before and the end of this one: more than it says where some were slipped in. */
export const rowsUnder = (
  seal: Seal,
  previous: Seal | undefined,
  rows: ReadonlyArray<AuditRow>
): ReadonlyArray<AuditRow> =>
  rows.filter((row) => row.sequence > (previous?.lastSequence ?? 0) && row.sequence <= seal.lastSequence)

const lineOf = ({ event, sequence }: AuditRow): string =>
  JSON.stringify([
    sequence,
    event.id,
    event.practiceId,
    event.at,
    event.actor.kind,
    event.actor.id,
    event.actor.name,
    event.onBehalfOf,
    event.activity,
    event.action,
    event.outcome,
    event.reason,
    event.entities,
    event.patients
  ])
