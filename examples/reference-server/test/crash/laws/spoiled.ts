/**
 * Snapshots in which one thing went wrong, each of which a law must see.
 */
import type { Snapshot } from "./Snapshot.ts"

/** What went wrong, and the snapshot with it. */
export const spoiled = (snapshot: Snapshot): ReadonlyArray<readonly [what: string, snapshot: Snapshot]> => {
  const { answers, audit, bodies, chart, dueTimes, facts, mail, outbox, receipts, state } = snapshot
  const withState = (parts: Partial<Snapshot["state"]>): Snapshot => ({ ...snapshot, state: { ...state, ...parts } })
  return [
    ["a message that is gone", withState({ Message: state.Message.slice(1) })],
    ["a message with new id and old key", withState({ Message: [...state.Message, renamed(state.Message)] })],
    ["words that changed", { ...snapshot, bodies: bodies.map((one) => ({ ...one, body: `${one.body}.` })) }],
    ["words that are gone", { ...snapshot, bodies: bodies.slice(1) }],
    ["files that are gone", { ...snapshot, attachments: [] }],
    ["a thread that counts one too many", withState({ Thread: state.Thread.map(counted) })],
    ["a stored answer that is gone", { ...snapshot, answers: answers.slice(1) }],
    ["a fact that is gone", { ...snapshot, facts: facts.slice(0, -1) }],
    ["a fact that is doubled", { ...snapshot, facts: [...facts, ...facts.slice(-1)] }],
    ["facts in another order", { ...snapshot, facts: facts.toReversed() }],
    ["a patient that no fact made", withState({ Patient: [...state.Patient, unmade(state.Patient)] })],
    ["a receipt that is gone", { ...snapshot, receipts: receipts.slice(0, -1) }],
    ["a receipt that is doubled", { ...snapshot, receipts: [...receipts, ...receipts.slice(-1)] }],
    ["an audit row that is gone", { ...snapshot, audit: audit.slice(1) }],
    ["an audit that was altered", { ...snapshot, sealed: null }],
    ["a due time that is gone", { ...snapshot, dueTimes: dueTimes.slice(1) }],
    ["a due time that is too much", { ...snapshot, dueTimes: [...dueTimes, { ...dueTimes[0], key: "else" } as never] }],
    ["a document that the chart has not", { ...snapshot, chart: chart.slice(1) }],
    ["a document that came twice", { ...snapshot, chart: [...chart, ...chart.slice(-1)] }],
    ["a document that came too early", { ...snapshot, chart: chart.map(reversed(chart.length)) }],
    ["a document that came with other bytes", { ...snapshot, chart: chart.map((one) => ({ ...one, conflicts: 1 })) }],
    ["a mail that nobody received", { ...snapshot, mail: mail.slice(1) }],
    ["mails in another order", { ...snapshot, mail: mail.map(reversed(mail.length)) }],
    [
      "a notice that was never made",
      { ...snapshot, outbox: outbox.filter(({ delivery }) => delivery.destination === "chart") }
    ],
    ["a delivery that waits", { ...snapshot, outbox: outbox.map((row) => ({ ...row, state: "waiting" })) }],
    [
      "a delivery that somebody holds",
      { ...snapshot, outbox: outbox.map((row) => ({ ...row, leaseOwner: "the dead" })) }
    ]
  ]
}

const renamed = (messages: Snapshot["state"]["Message"]): Snapshot["state"]["Message"][number] =>
  ({ ...messages[0], id: "message-else" }) as Snapshot["state"]["Message"][number]

const unmade = (patients: Snapshot["state"]["Patient"]): Snapshot["state"]["Patient"][number] =>
  ({ ...patients[0], id: "patient-else" }) as Snapshot["state"]["Patient"][number]

const counted = (thread: Snapshot["state"]["Thread"][number]) => ({ ...thread, messages: thread.messages + 1 })

const reversed = (length: number) => (received: Snapshot["chart"][number]) => ({
  ...received,
  order: length + 1 - received.order
})
