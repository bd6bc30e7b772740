/**
 * Ana, Bea, and Elena who writes for Ana.
 */
import { createHash } from "node:crypto"
import { cookieName } from "@intervisit/api/Authorization"
import * as eg from "@intervisit/core/testing/Examples"
import type { Chance } from "@intervisit/demo-clinic/clinic/Chance"
import type { Acknowledged } from "../Acknowledged.ts"
import { beaAccountId, quickTeamId, sleepingTokens } from "../clinic.ts"
import { Unlawful } from "../edges.ts"
import { type Letter, letter, look, onOne, repeated, type Steps, threadsOf } from "./asking.ts"
import { Client, type Step } from "./Client.ts"
import { lawful, Person } from "./Person.ts"

type To = Letter["to"]

const newThread = (teamId: string): To => ({ _tag: "NewThread", teamId, subject: "A form" })

export const ana = (acknowledged: Acknowledged, chance: Chance): Client => {
  const patientId = acknowledged.patients.ana
  const person = new Person(acknowledged, eg.anaAccountId, "ana", patientId)
  const write = (to: To, more: Partial<Letter> = {}) =>
    letter(acknowledged, person, { of: "ana", patientId: () => patientId, to, ...more })
  const threads = () => threadsOf(acknowledged, "ana")
  const following = followingOf(person)
  const withFile = () => acknowledged.written.filter((one) => one.attachments.length > 0).slice(-4)
  return new Client("ana", {
    signInAndOut: () => signedInAndOut(person),
    comeBack: comingBack(person),
    letter: () => [write(newThread(eg.teamId))],
    letterToQuickTeam: () => [write(newThread(quickTeamId))],
    nextLetter: () => onOne(chance, threads(), ({ threadId }) => [write({ _tag: "Thread", threadId })]),
    letterToStrangers: () => [write(newThread("team-elsewhere"))],
    letterFromDraft: () => fromDraft(acknowledged, person, patientId, write),
    letterAgain: () => repeated(chance, acknowledged, person),
    throwDraftAway: () => thrownAway(acknowledged, person, patientId),
    drafts: () => look(person, "/api/drafts"),
    careTeams: () => look(person, `/api/care-teams?patient=${patientId}`),
    list: () => look(person, "/api/threads?side=patient"),
    read: () => onOne(chance, threads(), ({ threadId }) => look(person, `/api/threads/${threadId}`)),
    readStrange: () => look(person, "/api/threads/thread-of-nobody", { expected: [404] }),
    attachment: () =>
      onOne(chance, withFile(), ({ attachments, messageId }) =>
        look(person, `/api/messages/${messageId}/attachments/${attachments[0]}`)
      ),
    follow: () => [following]
  })
}

export const elena = (acknowledged: Acknowledged, chance: Chance): Client => {
  const patientId = acknowledged.patients.ana
  const person = new Person(acknowledged, eg.elenaAccountId, "elena", patientId)
  const to = newThread(eg.teamId)
  return new Client("elena", {
    letterForAna: () => [letter(acknowledged, person, { of: "ana", patientId: () => patientId, to })],
    listForAna: () => look(person, "/api/threads?side=patient"),
    readForAna: () =>
      onOne(chance, threadsOf(acknowledged, "ana"), ({ threadId }) => look(person, `/api/threads/${threadId}`))
  })
}

/** The feed merges her record with another, and an operator undoes it: whose record is hers, she must ask each time. */
export const bea = (acknowledged: Acknowledged): Client => {
  const person = new Person(acknowledged, beaAccountId, "bea")
  return new Client("bea", {
    letterOfMerged: () => {
      let own = ""
      const found = (body: { readonly actingFor: ReadonlyArray<{ readonly patientId: string }> }) => {
        own = body.actingFor[0]?.patientId ?? ""
      }
      const to = newThread(eg.teamId)
      return [
        ...look(person, "/api/session", { found }),
        letter(acknowledged, person, { of: "bea", patientId: () => own, to })
      ]
    }
  })
}

/** Follows live updates for a moment, from the last one on that she saw. */
const followingOf = (person: Person): Step => {
  let lastId = "0"
  return async (edges) => {
    const lines = await edges.follow({ ...(await person.headers(edges)), "last-event-id": lastId }, 150)
    const ids = lines.flatMap((line) => (line.startsWith("id: ") ? [line.slice(4)] : []))
    if (ids.some((id) => Number(id) <= Number(lastId))) throw new Unlawful(`An update came again after ${lastId}`)
    lastId = ids.at(-1) ?? lastId
  }
}

/** Saved, with a file that is taken out again and one that goes along, then sent. */
const fromDraft = (
  acknowledged: Acknowledged,
  person: Person,
  patientId: string,
  write: (to: To, more: Partial<Letter>) => Step
): Steps => {
  const draftId = `draft-${acknowledged.next()}`
  const [taken, kept] = [Buffer.from(`Taken out of ${draftId}`), Buffer.from(`Goes along with ${draftId}`)]
  const path = `/api/drafts/${draftId}/attachments`
  const attach = (content: Buffer): Step => {
    const headers = { "intervisit-type": "text/plain" }
    const asking = { method: "PUT", path: `${path}?name=form.txt`, headers, body: content } as const
    // The same bytes twice in a letter are refused: so a repetition of what was done learns that it was.
    return async (edges, isAgain) => void (await person.ask(edges, asking, isAgain ? [200, 422] : [200]))
  }
  return [
    save(person, draftId, patientId),
    attach(taken),
    attach(kept),
    async (edges) => void (await person.ask(edges, { method: "DELETE", path: `${path}/${sha256(taken)}` }, [200])),
    write(newThread(eg.teamId), { draftId, attachments: [sha256(kept)] })
  ]
}

const thrownAway = (acknowledged: Acknowledged, person: Person, patientId: string): Steps => {
  const draftId = `draft-${acknowledged.next()}`
  return [
    save(person, draftId, patientId),
    async (edges, isAgain) => {
      const asking = { method: "DELETE", path: `/api/drafts/${draftId}` } as const
      await person.ask(edges, asking, isAgain ? [204, 404] : [204])
      acknowledged.draftsGone.push(draftId)
    }
  ]
}

const save = (person: Person, draftId: string, patientId: string): Step => {
  const body = { patientId, threadId: null, teamId: eg.teamId, subject: "A form", body: "It is about" }
  return async (edges) => void (await person.ask(edges, { method: "PUT", path: `/api/drafts/${draftId}`, body }, [200]))
}

/** In a session of its own, which ends. */
const signedInAndOut = (person: Person): Steps => {
  let cookie = ""
  return [
    async (edges) => {
      cookie = await person.signIn(edges)
    },
    async (edges, isAgain) => {
      const asking = { method: "DELETE", path: "/api/session", headers: { cookie } } as const
      lawful(asking, await edges.ask(asking), isAgain ? [204, 401] : [204])
    }
  ]
}

/** Comes back to a session in which nobody did anything for a minute: only then is input written down. */
const comingBack = (person: Person): (() => Steps | undefined) => {
  const sleeping = sleepingTokens.map((token) => ({ cookie: `${cookieName}=${token}`, since: 0 }))
  return () => {
    const [first] = sleeping
    if (first === undefined || Date.now() - first.since <= idleMillis) return undefined
    sleeping.push({ ...first, since: Date.now() })
    sleeping.shift()
    const asking = { method: "GET", path: "/api/session", headers: { cookie: first.cookie } } as const
    return [async (edges) => void (await person.ask(edges, asking, [200, 401]))]
  }
}

/** A little more than the minute within which input is not written down again. */
const idleMillis = 61_000

const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex")
