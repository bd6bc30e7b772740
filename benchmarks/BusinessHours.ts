/**
 * Working time added and counted, beside three libraries of npm: who is right on the conformance cases, and how fast.
 *
 * Warm: one schedule, a hundred thousand questions. Cold: the schedule is compiled anew before each question. Peers are
 * asked the cases that they can be told (no breaks, shifts or suspensions) in the zone of the process.
 */
import { readFileSync } from "node:fs"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import * as Result from "effect/Result"
import { hasShared, sharedPath } from "../test/support/shared.ts"
import { type Contender, type Peer, peers } from "./BusinessHoursPeers.ts"
import * as Table from "./Table.ts"

interface Case {
  readonly id: string
  readonly op: string
  readonly schedule: string
  readonly start: string
  readonly end: string
  readonly seconds: number
  readonly suspensions?: ReadonlyArray<unknown>
  readonly expected: unknown
}

interface Cases {
  readonly schedules: Readonly<Record<string, BusinessHours.Schedule>>
  readonly cases: ReadonlyArray<Case>
}

const rounds = 5
const questions = 2_000

/** A clinic with a lunch break in its hours, and the federal holidays of a year. */
const clinic: BusinessHours.Schedule = {
  timeZone: "America/Chicago",
  hours: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri"].map((day) => [
      day,
      [
        ["08:00", "12:00"],
        ["13:00", "17:00"]
      ]
    ])
  ),
  holidays: ["2026-01-01", "2026-01-19", "2026-05-25", "2026-07-03", "2026-09-07", "2026-11-26", "2026-12-25"]
}

const ours = (schedule: BusinessHours.Schedule): Contender => {
  const open = Result.getOrThrow(BusinessHours.compile(schedule))
  return {
    add: (start, seconds) => Result.getOrThrow(BusinessHours.add(open, start, seconds)),
    elapsedSeconds: (start, end) => BusinessHours.elapsedSeconds(open, start, end)
  }
}

const own: Peer = { name: "@intervisit/core", version: "", open: ours }

/** Friday afternoons and other times of a year, a fixed distance apart. */
const starts = Array.from({ length: questions }, (_, index) => Date.UTC(2026, 0, 1) + index * 15_731_000)

const warm = (contender: Contender, question: "add" | "elapsedSeconds"): number => {
  const begun = performance.now()
  let sum = 0
  for (const start of starts) {
    sum += question === "add" ? contender.add(start, 7_200) : contender.elapsedSeconds(start, start + 864_000_000)
  }
  const rate = starts.length / ((performance.now() - begun) / 1000)
  return Number.isNaN(sum) ? Number.NaN : rate
}

const cold = (peer: Peer): number => {
  const begun = performance.now()
  for (const start of starts.slice(0, 200)) peer.open(clinic).add(start, 7_200)
  return 200 / ((performance.now() - begun) / 1000)
}

/** Which of the cases that it can be told it answers wrongly; it may also throw. */
const judged = (peer: Peer): { readonly asked: number; readonly wrong: ReadonlyArray<string> } => {
  if (!hasShared) return { asked: 0, wrong: [] }
  const { cases, schedules } = JSON.parse(readFileSync(sharedPath("cases/business-hours.json"), "utf8")) as Cases
  const wrong: Array<string> = []
  let asked = 0
  for (const one of cases) {
    const schedule = schedules[one.schedule]
    if (schedule === undefined || !isTellable(schedule, one)) continue
    asked++
    process.env.TZ = schedule.timeZone
    if (!isRight(peer, schedule, one)) wrong.push(one.id)
  }
  process.env.TZ = clinic.timeZone
  return { asked, wrong }
}

const isTellable = (schedule: BusinessHours.Schedule, { op, suspensions }: Case): boolean =>
  (op === "add" || op === "elapsedSeconds") &&
  (suspensions ?? []).length === 0 &&
  [schedule.breaks, schedule.shifts].every((dates) => Object.keys(dates ?? {}).length === 0)

const isRight = (
  peer: Peer,
  schedule: BusinessHours.Schedule,
  { end, expected, op, seconds, start }: Case
): boolean => {
  try {
    const contender = peer.open(schedule)
    const from = Date.parse(start)
    if (op === "elapsedSeconds") return contender.elapsedSeconds(from, Date.parse(end)) === expected
    return typeof expected === "string" && contender.add(from, seconds) === Date.parse(expected)
  } catch {
    // A case may expect an error; a library that throws where it cannot answer is right there.
    return typeof expected === "object"
  }
}

export const run = (): void => {
  const zone = process.env.TZ
  process.env.TZ = clinic.timeZone
  const all = [own, ...peers()]
  const figures = all.map((peer) => {
    const contender = peer.open(clinic)
    warm(contender, "add")
    const middle = (measure: () => number) => Table.median(Array.from({ length: rounds }, measure))
    const fastest = {
      add: middle(() => warm(peer.open(clinic), "add")),
      elapsed: middle(() => warm(peer.open(clinic), "elapsedSeconds")),
      cold: middle(() => cold(peer))
    }
    return { peer, ...fastest, ...judged(peer) }
  })
  const [us] = figures
  Table.print(
    `Working time: ${questions} questions, median of ${rounds}; a second`,
    figures.map(({ add, asked, cold, elapsed, peer, wrong }) => ({
      library: `${peer.name} ${peer.version}`.trim(),
      "wrong of asked": `${wrong.length} of ${asked}`,
      "add two hours": Math.round(add),
      "ours is": `${((us?.add ?? 0) / add).toFixed(1)} times`,
      "count ten days": Math.round(elapsed),
      "ours is ": `${((us?.elapsed ?? 0) / elapsed).toFixed(1)} times`,
      "compile and add": Math.round(cold),
      "ours is  ": `${((us?.cold ?? 0) / cold).toFixed(1)} times`
    }))
  )
  for (const { peer, wrong } of figures) {
    if (wrong.length > 0) console.log(`${peer.name} is wrong on ${wrong.join(", ")}`)
  }
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
}
