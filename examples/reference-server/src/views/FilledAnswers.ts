/**
 * Canned answers with the values of one thread in place of their variables, in both languages.
 *
 * Times are said in the practice's zone: the promise as the patient reads it on her page, today's hours as a day and
 * its open times. What has no value, such as a promise that nobody was made, is left for the writer to see.
 */
import type { OfferedAnswers } from "@intervisit/api/StaffThreads"
import type { Account } from "@intervisit/core/domain/Account"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import * as CannedAnswer from "@intervisit/core/domain/CannedAnswer"
import type { CareTeam } from "@intervisit/core/domain/CareTeam"
import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import type { Language } from "@intervisit/core/domain/Language"
import { expectedBy } from "@intervisit/core/domain/Thread"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import type { OfferedAnswers as Offered } from "@intervisit/core/workflows/OfferCannedAnswers"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

const locales = { en: "en-US", es: "es-US" } as const

export const filledAnswers = Effect.fnUntraced(function* (author: Account, { answers, redFlags, thread }: Offered) {
  const at = yield* now
  const directory = yield* ProviderDirectory
  const practice = yield* directory.practice(thread.practiceId)
  const team = yield* directory.careTeam(thread.practiceId, thread.teamId)
  const patient = yield* (yield* PatientDirectory).byId(thread.practiceId, thread.currentPatientId)
  const promised = expectedBy(thread)
  const zone = practice?.zone ?? "UTC"
  const hours = team === undefined ? [] : yield* openTimes(team, at, zone)
  const valuesIn = (language: Language): CannedAnswer.Values => ({
    patientFirstName: patient?.demographics.name.given[0] ?? null,
    teamName: team?.name ?? null,
    practiceName: practice?.name ?? null,
    practicePhone: practice?.phone ?? null,
    promise: promised === null ? null : momentIn(language, promised, zone),
    todaysHours: hoursIn(language, hours, zone),
    authorName: author.name
  })
  const [en, es] = [valuesIn("en"), valuesIn("es")]
  const view: OfferedAnswers = {
    redFlags,
    answers: answers.map((answer) => ({
      id: answer.id,
      version: answer.version,
      isTeams: answer.teamId !== null,
      en: { title: answer.en.title, ...CannedAnswer.filled(answer.en.text, en) },
      es: { title: answer.es.title, ...CannedAnswer.filled(answer.es.text, es) }
    }))
  }
  return view
})

type OpenTime = readonly [from: number, until: number]

/** The open times of the local day on which `at` lies. */
const openTimes = Effect.fnUntraced(function* (team: CareTeam, at: Instant, zone: string) {
  const hours = yield* (yield* Calendars).of(team)
  const dayOf = (millis: number) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(millis)
  const today = dayOf(toMillis(at))
  const dayMillis = 86_400_000
  const found = BusinessHours.periods(hours, toMillis(at) - dayMillis, "after", 12)
  return Result.getOrElse(found, (): ReadonlyArray<OpenTime> => []).filter(([from]) => dayOf(from) === today)
})

const momentIn = (language: Language, at: Instant, zone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit"
  }).format(toMillis(at))

const hoursIn = (language: Language, times: ReadonlyArray<OpenTime>, zone: string): string | null => {
  if (times.length === 0) return language === "en" ? "closed today" : "hoy está cerrado"
  const time = new Intl.DateTimeFormat(locales[language], { timeZone: zone, hour: "numeric", minute: "2-digit" })
  const [to, and] = language === "en" ? [" to ", " and "] : [" a ", " y "]
  return times.map(([from, until]) => `${time.format(from)}${to}${time.format(until)}`).join(and)
}
