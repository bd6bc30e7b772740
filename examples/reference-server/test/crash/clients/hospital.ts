/**
 * The hospital's registration: visits and records by ADT messages, each with its control id until it is acknowledged.
 */
import type { Chance } from "@intervisit/demo-clinic/clinic/Chance"
import type { Acknowledged } from "../Acknowledged.ts"
import { numbers } from "../clinic.ts"
import { Unanswered, Unlawful } from "../edges.ts"
import { onOne, type Steps } from "./asking.ts"
import { Client, type Step } from "./Client.ts"

export interface Adt {
  readonly trigger: string
  readonly segments: ReadonlyArray<string>
}

export const hospital = (acknowledged: Acknowledged, chance: Chance): Client => {
  const tell = (trigger: string, ...segments: ReadonlyArray<string>): Steps => [
    told(acknowledged, { trigger, segments })
  ]
  const ana = () => pid(numbers.ana.value, `+1 312 555 ${1_000 + chance.whole(9_000)}`)
  let visit = "V-ana"
  const nextVisit = () => {
    visit = `V-${acknowledged.next()}`
    return visit
  }
  return new Client("hospital", {
    A01: () => tell("A01", ana(), pv1(nextVisit(), "I")),
    A03: () => tell("A03", ana(), pv1(visit, "O", dtm())),
    A04: () => tell("A04", ana(), pv1(nextVisit(), "O")),
    A08: () => tell("A08", ana(), pv1(visit, "O")),
    A11: () => tell("A11", ana(), pv1(visit, "O")),
    A11OfUnknownVisit: () => tell("A11", ana(), pv1(nextVisit(), "O")),
    A13: () => tell("A13", ana(), pv1(visit, "O")),
    A28: () => tell("A28", pid(`MRN-${acknowledged.next()}`)),
    A40: () => tell("A40", ...mergeOf(`MRN-${acknowledged.next()}`, `MRN-${acknowledged.next()}`)),
    fedAgain: () =>
      onOne(chance, acknowledged.fed.slice(-20), ({ answer, controlId, message }) => [
        async (edges) => {
          const again = await edges.feed(message)
          if (Buffer.compare(again.bytes, answer) !== 0) {
            throw new Unlawful(`${controlId} was acknowledged in other words the second time`)
          }
        }
      ])
  })
}

/** The segments of an A40: the second number's record becomes an alias of the first one's. */
export const mergeOf = (survivor: string, prior: string): ReadonlyArray<string> => [pid(survivor), `MRG|${cx(prior)}`]

/** Sends it, and remembers that it was taken. What is locked for the moment is sent again. */
export const told = (acknowledged: Acknowledged, { segments, trigger }: Adt): Step => {
  const at = dtm()
  const controlId = `CRASH${acknowledged.next()}`
  const header = `MSH|^~\\&|SIM|LAKESIDE|INTERVISIT|PORTAL|${at}||ADT^${trigger}|${controlId}|P|2.5.1`
  const message = Buffer.from([header, `EVN|${trigger}|${at}`, ...segments, ""].join("\r"))
  return async (edges) => {
    const answer = await edges.feed(message)
    if (answer.controlId !== controlId) throw new Unlawful(`${controlId} was answered as ${answer.controlId}`)
    if (answer.code === "AE" && answer.errorCode === "206") throw new Unanswered()
    if (answer.code !== "AA") throw new Unlawful(`${trigger} was answered ${answer.code} ${answer.text}`)
    acknowledged.fed.push({ controlId, message, answer: answer.bytes })
  }
}

const cx = (number: string): string => `${number}^^^${numbers.ana.assigner}^${numbers.ana.type}`

const pid = (number: string, phone = ""): string => `PID|1||${cx(number)}||RUIZ^ANA||19840309|F|||||${phone}`

/** PV1-2 class, PV1-7 attending, PV1-19 visit number, PV1-44 and PV1-45 start and end. */
const pv1 = (visit: string, patientClass: string, endAt = ""): string => {
  const fields = ["PV1", "1", patientClass, "CLINIC", ...Array.from({ length: 42 }, () => "")]
  fields[7] = "1234567893^OKAFOR^IFE^^^^^^NPI^^^^NPI"
  fields[19] = `${visit}^^^LAKESIDE^VN`
  fields[44] = dtm()
  fields[45] = endAt
  return fields.join("|")
}

/** Now, as HL7 writes it. */
const dtm = (): string => `${new Date().toISOString().replaceAll(/[-:T]|\.\d+Z/g, "")}+0000`
