/**
 * Hundreds of conversations of the past months, drawn by chance: answered, late, never, closed; some still waiting.
 *
 * People write from early to late; the clinic answers in its open hours. Nothing of it lies in the future: what would
 * has not happened yet, and a letter of yesterday may still wait.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import { fromMillis, type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import * as Result from "effect/Result"
import type * as Chance from "./Chance.ts"
import type { Conversation, Step } from "./Conversations.ts"
import type { Writer } from "./Enrollment.ts"
import { sofia } from "./MorePatients.ts"
import { adultMatters, adultRedFlags } from "./matters/adults.ts"
import { childMatters, childRedFlags } from "./matters/children.ts"
import { filled, type Matter, type MatterWords } from "./matters/Matter.ts"
import { womenMatters, womenRedFlags } from "./matters/women.ts"
import type { DemoPatient } from "./Patients.ts"
import type { TeamHours } from "./Professionals.ts"
import type { Colleague, Staffing } from "./Staffing.ts"
import { zone } from "./zone.ts"

export interface Drawing {
  readonly chance: Chance.Chance
  readonly patients: ReadonlyArray<DemoPatient>
  readonly writers: ReadonlyArray<Writer>
  readonly staffing: Staffing
  readonly hours: TeamHours
  readonly daysBack: number
  readonly now: Instant
}

const minute = 60_000
const day = 86_400_000
const hourSeconds = 3_600
/** What nobody has answered in writing for longer was settled in another way. */
const recentDays = 16

/** So many, oldest first, and behind them one more that waits since a few minutes: Sofia's father asks. */
export const make = (drawing: Drawing, count: number): ReadonlyArray<Conversation> => {
  const { chance, writers } = drawing
  if (count === 0 || writers.length === 0) return []
  const drawn = Array.from({ length: count - 1 }, (_, index) => {
    const writer = index < writers.length ? writers[index] : writers[chance.whole(writers.length)]
    return writer === undefined ? undefined : conversationOf(drawing, writer, `demo-drawn-${index + 1}`)
  })
  const told = drawn.flatMap((one) => (one === undefined ? [] : [one]))
  return [...told.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)), ...lastOf(drawing)]
}

const startOf = ({ steps }: Conversation): string => steps[0]?.at ?? ""

const isChild = ({ teamId }: DemoPatient["primary"]): boolean => teamId.endsWith("children")
const isWomens = ({ teamId }: DemoPatient["primary"]): boolean => teamId.endsWith("women")

const matterFor = ({ chance }: Drawing, { primary }: DemoPatient): Matter => {
  const isUrgent = chance.percent(3)
  if (isChild(primary)) return chance.pick(isUrgent ? childRedFlags : childMatters)
  if (isWomens(primary)) return chance.pick(isUrgent ? womenRedFlags : womenMatters)
  return chance.pick(isUrgent ? adultRedFlags : adultMatters)
}

const conversationOf = (drawing: Drawing, writer: Writer, id: string): Conversation | undefined => {
  const { chance, hours, now, patients, staffing } = drawing
  const patient = patients[writer.patient]
  const open = patient === undefined ? undefined : hours.get(patient.primary.teamId)
  if (patient === undefined || open === undefined) return undefined
  const matter = matterFor(drawing, patient)
  const words = filled(chance, matter.words[writer.language], writer.language, { child: patient.name.given[0] ?? "" })
  const by = staffing.of(patient.primary, matter.answeredBy, writer.language, chance)
  const at = writtenAt(drawing, open, matter.about === "red-flag")
  const course: Course = { drawing, writer, patient, matter, words, by, open, at }
  const steps = matter.about === "red-flag" ? urgentCourse(course) : calmCourse(course)
  const end = toMillis(now)
  const past = steps.sort((a, b) => a.millis - b.millis).filter(({ millis }) => millis <= end)
  return { id, patient: patient.number, steps: past.map((step, index) => stepAt(step, id, index)) }
}

interface Course {
  readonly drawing: Drawing
  readonly writer: Writer
  readonly patient: DemoPatient
  readonly matter: Matter
  readonly words: MatterWords
  readonly by: Colleague
  readonly open: BusinessHours.Compiled
  /** When the letter was written. */
  readonly at: number
}

/** A step and when it happened, before it has a key. */
type Timed = { readonly millis: number } & (
  | Omit<Extract<Step, { _tag: "Letter" }>, "at" | "key">
  | Omit<Extract<Step, { _tag: "Answer" }>, "at" | "key">
  | Omit<Exclude<Step, { _tag: "Letter" | "Answer" }>, "at">
)

const stepAt = ({ millis, ...step }: Timed, conversation: string, index: number): Step => {
  const at = fromMillis(millis)
  return step._tag === "Letter" || step._tag === "Answer"
    ? { ...step, at, key: `${conversation}.${index + 1}` }
    : { ...step, at }
}

/** Between seven and ten at home, in the past; what cannot wait is written while somebody is there. */
const writtenAt = ({ chance, daysBack, now }: Drawing, open: BusinessHours.Compiled, isUrgent: boolean): number => {
  const end = toMillis(now)
  const date = BusinessHours.localDate(open, end) as LocalDate.LocalDate
  const back = chance.percent(14) ? chance.whole(3) : chance.whole(daysBack - 1)
  const [hour, minutes] = [7 + chance.whole(15), chance.whole(60)]
  const text = `${LocalDate.plusDays(date, -back)}T${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`
  const local = Result.getOrElse(BusinessHours.resolveLocal(zone, text), () => end)
  const at = local < end - 20 * minute ? local : end - (20 + chance.whole(300)) * minute
  return isUrgent ? openAfter(open, at - 5 * day, 600) : at
}

/** So many open seconds later. */
const openAfter = (open: BusinessHours.Compiled, from: number, seconds: number): number =>
  Result.getOrThrow(BusinessHours.add(open, from, seconds))

const delays = [0.3, 0.5, 0.8, 1, 1.5, 2, 3, 4, 6, 9, 12] as const

const calmCourse = (course: Course): Array<Timed> => {
  const { at, by, drawing, open } = course
  const { chance, now } = drawing
  const age = BusinessHours.elapsedSeconds(open, at, toMillis(now))
  const isFresh = age < 13 * hourSeconds
  const first = written(course)
  const seenAt = openAfter(open, at, 300 + chance.whole(3_000))
  const seen = did(seenAt, by, "Read")
  const isRecent = toMillis(now) - at < recentDays * day
  const isLeft = chance.percent(isFresh ? 60 : isRecent ? 14 : 4)
  if (isLeft && !isRecent) return [first, seen, ...settledByPhone(course, seenAt)]
  if (isLeft) {
    const claimed = chance.percent(30) ? [did(seenAt + 2 * minute, by, "Claim")] : []
    return chance.percent(45) ? [first, seen, ...claimed] : [first]
  }
  const isLate = !isFresh && chance.percent(13)
  const hours = isLate ? 28 + chance.whole(30) : chance.pick(delays)
  const answerAt = openAfter(open, at, Math.round(hours * hourSeconds) + chance.whole(1_200))
  return [first, ...(seenAt < answerAt ? [seen] : []), ...answered(course, answerAt)]
}

/** Nobody ever wrote back: it was settled on the phone, and a note says so. */
const settledByPhone = ({ by, drawing, open }: Course, seenAt: number): ReadonlyArray<Timed> => {
  const calledAt = openAfter(open, seenAt, drawing.chance.whole(20_000))
  return [replied(calledAt, by, "note", "Called back; all is clear.", "en"), did(calledAt + 2 * minute, by, "Close")]
}

const urgentCourse = (course: Course): Array<Timed> => {
  const { at, by, drawing } = course
  const answerAt = at + (9 + drawing.chance.whole(14)) * minute
  return [written(course), did(at + 2 * minute, by, "Read"), ...answered(course, answerAt)]
}

/** The answer and what comes after it: it is read, thanked for, and the conversation is closed, or not. */
const answered = (course: Course, answerAt: number): ReadonlyArray<Timed> => {
  const { by, drawing, matter, words, writer } = course
  const { chance } = drawing
  const isNoted = matter.note !== undefined && (matter.about === "red-flag" || chance.percent(50))
  const readAt = answerAt + (8 + chance.whole(chance.percent(70) ? 600 : 3_000)) * minute
  const isThanked = words.thanks !== undefined && chance.percent(55)
  const closedAt = openAfter(course.open, readAt + (isThanked ? 30 : 600) * minute, chance.whole(20_000))
  const isClosed = isThanked || chance.percent(55)
  const isRead = isThanked || chance.percent(88)
  return [
    ...(isNoted ? [replied(answerAt - 3 * minute, by, "note", matter.note ?? "", "en")] : []),
    replied(answerAt, by, "letter", answerBody(course), writer.language),
    ...(isRead ? [did(readAt, writer, "Read")] : []),
    ...(isThanked ? [letter(course, readAt + 4 * minute, words.thanks ?? "", undefined)] : []),
    ...(isClosed ? [did(closedAt, by, "Read"), did(closedAt + minute, by, "Close")] : [])
  ]
}

const did = (millis: number, { accountId }: Pick<Colleague, "accountId">, what: "Read" | "Claim" | "Close"): Timed => ({
  millis,
  by: accountId,
  _tag: what
})

const replied = (
  millis: number,
  { accountId }: Colleague,
  kind: "letter" | "note",
  body: string,
  language: Writer["language"]
): Timed => ({ millis, by: accountId, _tag: "Answer", kind, body, language })

const letter = (
  { writer }: Course,
  millis: number,
  body: string,
  opens: Extract<Step, { _tag: "Letter" }>["opens"]
): Timed => ({ millis, by: writer.accountId, _tag: "Letter", opens, body, language: writer.language })

const written = (course: Course): Timed => {
  const { at, drawing, patient, words, writer } = course
  const signed = drawing.chance.percent(60) ? `${words.letter}\n\n${writer.name}` : words.letter
  return letter(course, at, signed, { teamId: patient.primary.teamId, subject: words.subject })
}

const answerBody = ({ by, patient, words, writer }: Course): string => {
  const family = patient.name.family
  const isMan = patient.sex === "M"
  const whom = writer.isRepresentative
    ? writer.name
    : writer.language === "es"
      ? `${isMan ? "señor" : "señora"} ${family}`
      : `${isMan ? "Mr." : "Ms."} ${family}`
  const greeting = writer.language === "es" ? `Buenos días, ${whom}:` : `Hello ${whom},`
  return `${greeting}\n\n${words.answer}\n\n${by.name}`
}

/** By its letter a complete seeding is known. */
const lastOf = ({ hours, now, patients, writers }: Drawing): ReadonlyArray<Conversation> => {
  const writer = writers.find((one) => one.patient === sofia)
  const patient = patients[sofia]
  if (writer === undefined || patient === undefined || !hours.has(patient.primary.teamId)) return []
  const id = "demo-sofia-thirteen"
  const letter: Step = {
    _tag: "Letter",
    by: writer.accountId,
    at: fromMillis(toMillis(now) - 4 * minute),
    key: `${id}.1`,
    opens: { teamId: patient.primary.teamId, subject: "Sofia turns thirteen" },
    body: "Sofia turns thirteen next month. Does anything change in what I can see and write for her here?",
    language: "en"
  }
  return [{ id, patient: patient.number, steps: [letter] }]
}
