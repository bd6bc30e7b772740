/**
 * The errands that all clients have in common: looking, writing, and sending once more what was answered already.
 */
import type { Chance } from "@intervisit/demo-clinic/clinic/Chance"
import type { Acknowledged, KnownThread, Written } from "../Acknowledged.ts"
import { type Asking, Unlawful } from "../edges.ts"
import type { Step } from "./Client.ts"
import type { Person } from "./Person.ts"

export type Steps = ReadonlyArray<Step>

/** One look; what it must find, if anything, is checked. */
export const look = (
  person: Person,
  path: string,
  { expected = [200], found = () => undefined }: { expected?: Array<number>; found?: (body: Found) => void } = {}
): Steps => [async (edges) => found((await person.ask(edges, { method: "GET", path }, expected)).body)]

// biome-ignore lint/suspicious/noExplicitAny: clients look into whatever JSON came.
type Found = any

/** The steps for one of these; undefined where there is none. */
export const onOne = <A>(chance: Chance, values: ReadonlyArray<A>, steps: (value: A) => Steps): Steps | undefined => {
  const value = values[chance.whole(values.length)]
  return value === undefined ? undefined : steps(value)
}

/** The youngest threads about a patient that still take letters. */
export const threadsOf = (acknowledged: Acknowledged, of: KnownThread["of"]): ReadonlyArray<KnownThread> =>
  acknowledged.threads.filter((one) => one.of === of).slice(-8)

export interface Letter {
  readonly of: KnownThread["of"]
  /** Asked when the letter goes: a merge may have changed whose record it is. */
  readonly patientId: () => string
  readonly to:
    | { readonly _tag: "NewThread"; readonly teamId: string; readonly subject: string }
    | { readonly _tag: "Thread"; readonly threadId: string }
  readonly draftId?: string
  readonly attachments?: ReadonlyArray<string>
}

/** Sends a letter, and remembers it. Closed meanwhile, or not hers any more, it was refused: that is an answer too. */
export const letter = (acknowledged: Acknowledged, person: Person, letter: Letter): Step => {
  const number = acknowledged.next()
  const body = `Could you please sign the school form number ${number}? Thank you.`
  return async (edges) => {
    const { attachments = [], draftId = null, of, patientId, to } = letter
    const form = { patientId: patientId(), to, body, language: "en", noticeVersion: "2026-1", draftId }
    const asking = post("/api/messages", `letter-${number}`, { ...form, isEmergencyAcknowledged: false })
    const answered = await person.ask(edges, asking, [201, 403, 404, 422])
    if (answered.status !== 201) return
    const { messageId, threadId } = answered.body
    if (to._tag === "NewThread") acknowledged.threads.push({ threadId, of })
    if (draftId !== null) acknowledged.draftsGone.push(draftId)
    const written = { kind: "letter", side: "patient", body, threadId, messageId, attachments } as const
    acknowledged.written.push({ ...written, accountId: person.accountId, key: `letter-${number}`, asking })
  }
}

/** Answers a thread or adds a note, and remembers it. */
export const answer = (acknowledged: Acknowledged, person: Person, kind: Written["kind"], threadId: string): Step => {
  const number = acknowledged.next()
  const body = kind === "note" ? `A note, number ${number}.` : `Here it is, form number ${number}.`
  return async (edges) => {
    const form = { kind, body, language: "en", seenVersion: null, draftId: null }
    const asking = post(`/api/threads/${threadId}/answers`, `answer-${number}`, form)
    const answered = await person.ask(edges, asking, [201, 422])
    if (answered.status !== 201) return
    const { messageId } = answered.body
    if (answered.body.threadId !== threadId) throw new Unlawful(`Answer ${number} went to another thread`)
    const written = { kind, side: "staff", body, threadId, messageId, attachments: [] } as const
    acknowledged.written.push({ ...written, accountId: person.accountId, key: `answer-${number}`, asking })
  }
}

/** Sends once more what was answered: the answer must be the same. */
export const repeated = (chance: Chance, acknowledged: Acknowledged, person: Person): Steps | undefined => {
  const own = acknowledged.written.filter((one) => one.accountId === person.accountId)
  return onOne(chance, own.slice(-20), ({ asking, key, messageId }) => [
    async (edges) => {
      const { body } = await person.ask(edges, asking, [201])
      if (body.messageId !== messageId) throw new Unlawful(`${key} was answered with another message the second time`)
    }
  ])
}

/** A POST with its idempotency key. */
export const post = (path: string, key: string, body?: unknown): Asking => ({
  method: "POST",
  path,
  headers: { "idempotency-key": key },
  body
})
