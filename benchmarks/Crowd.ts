/**
 * A clinic with many threads and messages, written in bulk through the ledger: state and words, no history.
 *
 * Deterministic: the same numbers make the same clinic. Words are drawn so that some are common and most are rare,
 * as in any language.
 */
import type { Commit } from "@intervisit/core/domain/Commit"
import { CareTeamId, type MessageId, type PatientId, type ThreadId } from "@intervisit/core/domain/Ids"
import type { Message, MessageBody } from "@intervisit/core/domain/Message"
import type { Patient } from "@intervisit/core/domain/Patient"
import type { Thread } from "@intervisit/core/domain/Thread"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Effect from "effect/Effect"

export interface CrowdSize {
  readonly patients: number
  readonly threads: number
  readonly messagesPerThread: number
}

const teams = [eg.teamId, CareTeamId.make("team-2"), CareTeamId.make("team-3")]

const vocabulary = (
  "refill tablets headache appointment results cough blood pressure insulin referral pharmacy doctor nurse fever " +
  "rash allergy knee surgery therapy school form insurance billing vaccine travel sleep weight glucose receta " +
  "pastillas cita dolor resultado farmacia fiebre alergia rodilla formulario"
).split(" ")

/** Common words first: the n-th is about n times as rare as the first. */
const wordOf = (seed: number): string => {
  const place = Math.floor(1 / (((seed * 2_654_435_761) % 65_521) / 65_521 + 0.000_02))
  return vocabulary[place - 1] ?? `word${place}`
}

const bodyOf = (index: number): string =>
  Array.from({ length: 40 }, (_, place) => wordOf(index * 40 + place + 1)).join(" ")

export const patientId = (index: number) => `patient-${index}` as PatientId

const patientOf = (index: number): Patient =>
  eg.patient({
    id: patientId(index),
    demographics: eg.demographics({ name: { family: `Family${index % 400}`, given: [`Given${index % 97}`] } })
  })

const threadOf = (index: number, patients: number): Thread => {
  const id = `thread-${String(index).padStart(6, "0")}` as ThreadId
  const at = eg.minutesAfter(eg.friday1655, -index)
  const thread = eg.thread({ id })
  const exchange = thread.exchange && {
    ...thread.exchange,
    messageId: messageId(index, 0),
    since: at,
    dueAt: eg.minutesAfter(at, 600 + (index % 997))
  }
  const owner = patientId(index % patients)
  const teamId = teams[index % 3] ?? eg.teamId
  return { ...thread, version: 1, exchange, patientId: owner, currentPatientId: owner, teamId, lastMessageAt: at }
}

const messageId = (thread: number, place: number) => `message-${String(thread).padStart(6, "0")}-${place}` as MessageId

const messageOf = (thread: Thread, index: number, place: number): Message =>
  eg.message({
    id: messageId(index, place),
    threadId: thread.id,
    patientId: thread.patientId,
    sentAt: eg.minutesAfter(eg.friday1655, -index + place * 7),
    parentId: place === 0 ? null : messageId(index, 0)
  })

const threadsPerCommit = 500

/** Writes all of it. */
export const write = Effect.fnUntraced(function* ({ messagesPerThread, patients, threads }: CrowdSize) {
  const ledger = yield* Ledger
  const made = Array.from({ length: patients }, (_, index) => eg.write("Patient", patientOf(index)))
  yield* ledger.commit(eg.commit({ writes: made }))
  yield* ledger.commit(
    eg.commit({ writes: teams.map((id) => eg.write("CareTeam", eg.careTeam({ id, name: `Team ${id}` }))) })
  )
  for (let from = 0; from < threads; from += threadsPerCommit) {
    const writes: Array<Commit["writes"][number]> = []
    const bodies: Array<MessageBody> = []
    for (let index = from; index < Math.min(threads, from + threadsPerCommit); index++) {
      const thread = threadOf(index, patients)
      writes.push(eg.write("Thread", thread))
      for (let place = 0; place < messagesPerThread; place++) {
        const message = messageOf(thread, index, place)
        writes.push(eg.write("Message", message))
        bodies.push(eg.messageBody({ messageId: message.id, body: bodyOf(index * messagesPerThread + place) }))
      }
    }
    yield* ledger.commit(eg.commit({ writes, bodies }))
  }
})
