/**
 * The labelled messages of `triage-messages`, read, and how triage fares on them.
 *
 * Scores are those of the project's triage specification: sensitivity for what is urgent or an emergency, false alarms
 * among ordinary messages, recall of red flags, pages shown for what is merely urgent, numbers wrongly read.
 */
import { readFileSync } from "node:fs"
import * as Triage from "@intervisit/core/domain/Triage"
import { starter } from "./triageOf.ts"

/** One message and its label. */
export interface LabelledMessage {
  readonly place: string
  readonly message: Triage.TriageInput
  readonly accepted: ReadonlyArray<Triage.Urgency>
  readonly primaryCategory: string
  readonly redFlags: ReadonlyArray<string>
  /** As `kind:value:unit`. */
  readonly readings: ReadonlyArray<string>
}

/** The messages of one file, such as `tuning`. */
export const labelledMessages = (name: string): ReadonlyArray<LabelledMessage> =>
  readFileSync(new URL(`../triage-messages/${name}.tsv`, import.meta.url), "utf8")
    .split("\n")
    .flatMap((line, index) => (line === "" || line.startsWith("#") ? [] : [read(`${name}.tsv:${index + 1}`, line)]))

const read = (place: string, line: string): LabelledMessage => {
  const [language = "", urgencies = "", primaryCategory = "", flags = "", readings = "", who = "", text = ""] =
    line.split("\t")
  const [subject, body] = text.includes(" || ") ? text.split(" || ") : ["", text]
  const words = listOf(who, " ")
  return {
    place,
    message: {
      language,
      subject: subject ?? "",
      body: body ?? "",
      sender: { relation: words.includes("proxy") ? "proxy" : "self" },
      patient: patientOf(words)
    },
    accepted: listOf(urgencies, ",") as ReadonlyArray<Triage.Urgency>,
    primaryCategory,
    redFlags: listOf(flags, ","),
    readings: listOf(readings, ";")
  }
}

const listOf = (text: string, mark: string): ReadonlyArray<string> => text.split(mark).filter((item) => item !== "")

const problems: Readonly<Record<string, string>> = {
  t1d: "diabetes mellitus type 1",
  t2d: "diabetes mellitus type 2",
  chf: "heart failure",
  copd: "COPD",
  asthma: "asthma",
  ckd: "chronic kidney disease",
  cad: "coronary artery disease",
  epilepsy: "epilepsy",
  transplant: "kidney transplant",
  chemo: "cancer"
}

const medicines: Readonly<Record<string, string>> = {
  epilepsy: "levetiracetam",
  transplant: "tacrolimus",
  chemo: "chemotherapy"
}

const patientOf = (words: ReadonlyArray<string>): Triage.TriagePatient => {
  const patient: { -readonly [K in keyof Triage.TriagePatient]: Triage.TriagePatient[K] } = {
    pregnant: words.includes("preg")
  }
  const listed: { readonly problems: Array<string>; readonly medications: Array<string> } = {
    problems: [],
    medications: []
  }
  for (const word of words) {
    const aged = /^([\d.]+)([FM]|d)$/.exec(word)
    const afterBirth = /^pp(\d+)$/.exec(word)
    if (aged?.[2] === "d") patient.ageDays = Number(aged[1])
    else if (aged !== null) Object.assign(patient, { age: Number(aged[1]), sex: aged[2] })
    else if (afterBirth !== null) patient.postpartumWeeks = Number(afterBirth[1])
    else if (word !== "preg" && word !== "proxy") {
      const problem = problems[word]
      const medicine = medicines[word] ?? (problem === undefined ? word : undefined)
      if (problem !== undefined) listed.problems.push(problem)
      if (medicine !== undefined) listed.medications.push(medicine)
    }
  }
  return { ...patient, ...listed }
}

/** Which messages went wrong, by what went wrong, beside how many could have. */
export interface Score {
  readonly missed: Share
  readonly emergenciesMissed: Share
  readonly falseAlarms: Share
  readonly flagsMissed: Share
  readonly needlessPages: Share
  readonly falseReadings: Share
  readonly unanswered: Share
}

export interface Share {
  readonly places: ReadonlyArray<string>
  readonly of: number
  readonly rate: number
}

/** How triage fares on labelled messages. */
export const scoreOf = (messages: ReadonlyArray<LabelledMessage>): Score => {
  const judged = messages.map((one) => ({ ...one, decision: Triage.triage(starter, one.message) }))
  type Judged = (typeof judged)[number]
  const share = (among: (one: Judged) => boolean, isWrong: (one: Judged) => boolean): Share => {
    const all = judged.filter(among)
    const places = all.filter(isWrong).map(({ place }) => place)
    return { places, of: all.length, rate: all.length === 0 ? 0 : places.length / all.length }
  }
  const expects = (urgency: Triage.Urgency) => (one: Judged) => one.accepted[0] === urgency
  const isAlarmExpected = ({ accepted }: Judged) => isAlarm(accepted[0] ?? "none")
  const flags = judged.flatMap(({ decision, place, redFlags }) =>
    redFlags.map((flag) => ({ place, isFound: decision.redFlags.some((found) => found === flag) }))
  )
  const flagsMissed = flags.filter(({ isFound }) => !isFound).map(({ place }) => place)
  return {
    missed: share(isAlarmExpected, ({ decision }) => !isAlarm(decision.urgency)),
    emergenciesMissed: share(expects("emergency"), ({ decision }) => !isAlarm(decision.urgency)),
    falseAlarms: share(
      (one) => !isAlarmExpected(one),
      ({ accepted, decision }) => isAlarm(decision.urgency) && !accepted.some(isAlarm)
    ),
    flagsMissed: { places: flagsMissed, of: flags.length, rate: flagsMissed.length / Math.max(1, flags.length) },
    needlessPages: share(expects("urgent"), ({ decision }) => decision.urgency === "emergency"),
    falseReadings: share(
      () => true,
      ({ decision, readings }) => decision.readings.some((reading) => !readings.includes(textOf(reading)))
    ),
    unanswered: share(
      ({ accepted }) => !accepted.includes("none"),
      ({ decision }) => decision.urgency === "none"
    )
  }
}

const isAlarm = (urgency: Triage.Urgency): boolean => urgency === "urgent" || urgency === "emergency"

const textOf = (reading: Triage.TriageReading): string =>
  reading.kind === "blood-pressure"
    ? `${reading.kind}:${reading.systolic}/${reading.diastolic}:${reading.unit}`
    : `${reading.kind}:${reading.value}:${reading.unit}`
