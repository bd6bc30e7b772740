/**
 * Nurse Noor, who claims, answers and closes, and Mona, who looks after queues, audit and merged records.
 */
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import type { Chance } from "@intervisit/demo-clinic/clinic/Chance"
import type { Acknowledged, KnownThread } from "../Acknowledged.ts"
import { numbers } from "../clinic.ts"
import { type Asking, Unlawful } from "../edges.ts"
import { answer, look, onOne, post, repeated, type Steps, threadsOf } from "./asking.ts"
import { Client, type Step } from "./Client.ts"
import { mergeOf, told } from "./hospital.ts"
import { Person } from "./Person.ts"

export const noor = (acknowledged: Acknowledged, chance: Chance): Client => {
  const person = new Person(acknowledged, eg.noorAccountId, "noor")
  const onThread = (steps: (thread: KnownThread) => Steps) => onOne(chance, acknowledged.threads.slice(-10), steps)
  const onClosed = (steps: (closed: (typeof acknowledged.closed)[number]) => Steps) =>
    onOne(chance, acknowledged.closed.slice(-10), steps)
  const asking = (verb: string, threadId: string, body?: unknown) =>
    post(`/api/threads/${threadId}/${verb}`, `${verb}-${acknowledged.next()}`, body)
  // A thread that was closed meanwhile refuses.
  const change = (asking: Asking, expected = [200, 422]): Steps => [
    async (edges) => void (await person.ask(edges, asking, expected))
  ]
  const closing = (threadId: string): Steps => {
    const close = asking("close", threadId)
    return [...change(close), async () => acknowledged.close(threadId, close)]
  }
  return new Client("noor", {
    inbox: () => look(person, "/api/threads?side=staff&status=waiting"),
    readAsStaff: () => onThread(({ threadId }) => look(person, `/api/threads/${threadId}`)),
    claim: () => onThread(({ threadId }) => change(asking("claim", threadId, { takeOver: false }))),
    release: () => onThread(({ threadId }) => change(asking("release", threadId))),
    answer: () =>
      onOne(chance, threadsOf(acknowledged, "ana"), ({ threadId }) => [
        answer(acknowledged, person, "letter", threadId)
      ]),
    answerMerged: () =>
      onOne(chance, threadsOf(acknowledged, "bea"), ({ threadId }) => [
        answer(acknowledged, person, "letter", threadId)
      ]),
    note: () => onThread(({ threadId }) => [answer(acknowledged, person, "note", threadId)]),
    answerAgain: () => repeated(chance, acknowledged, person),
    close: () => onThread(({ threadId }) => closing(threadId)),
    closeAgain: () => onClosed(({ asking }) => change(asking, [200])),
    claimClosed: () => onClosed(({ threadId }) => change(asking("claim", threadId, { takeOver: false }), [422])),
    answerClosed: () => onClosed(({ threadId }) => [answer(acknowledged, person, "letter", threadId)]),
    noteOnClosed: () => onClosed(({ threadId }) => [answer(acknowledged, person, "note", threadId)])
  })
}

export const mona = (acknowledged: Acknowledged): Client => {
  const person = new Person(acknowledged, Clinic.managerId, "mona")
  const whole = (verdict: { readonly isWhole: boolean; readonly brokenAt: number | null }) => {
    if (!verdict.isWhole) throw new Unlawful(`The audit was found altered at row ${verdict.brokenAt}`)
  }
  return new Client("mona", {
    measure: () => look(person, "/api/measure"),
    queues: () => look(person, "/api/traffic"),
    searchAudit: () => {
      const body = { before: null }
      return [
        async (edges) => void (await person.ask(edges, { method: "POST", path: "/api/audit/search", body }, [200]))
      ]
    },
    verifyAudit: () => [
      async (edges) => whole((await person.ask(edges, { method: "POST", path: "/api/audit/verify" }, [200])).body)
    ],
    ...records(acknowledged, person)
  })
}

/** Bea's record is merged into another, and stands for itself again: each errand begins where its last one may not. */
const records = (acknowledged: Acknowledged, person: Person) => {
  const { bea } = acknowledged.patients
  const merge = () => told(acknowledged, { trigger: "A40", segments: mergeOf("MRN-2002", numbers.bea.value) })
  const undo = (): Step => {
    const asking = post(`/api/patients/${bea}/unmerge`, `unmerge-${acknowledged.next()}`)
    return async (edges) => void (await person.ask(edges, asking, [204, 404]))
  }
  let held: ReadonlyArray<{ readonly id: string; readonly patientId: string }> = []
  const heldGrants = look(person, "/api/representatives/held", {
    found: (body) => {
      held = body
    }
  })
  const confirm = (): Step => {
    const key = `confirm-${acknowledged.next()}`
    return async (edges) => {
      const [grant] = held
      if (grant === undefined) return
      const path = `/api/patients/${grant.patientId}/representatives/${grant.id}/confirm`
      await person.ask(edges, post(path, key, { confirmedFor: [] }), [204, 404, 409])
    }
  }
  return {
    unmergeTwice: () => [undo(), undo()],
    merge: () => [undo(), merge()],
    unmerge: () => [merge(), undo()],
    confirmGrant: () => [undo(), merge(), ...heldGrants, confirm()]
  }
}
