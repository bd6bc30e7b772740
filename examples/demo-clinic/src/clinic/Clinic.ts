/**
 * The demo clinic as one value: the same for the same definition, seed and moment, whoever asks and however often.
 */

import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import * as Result from "effect/Result"
import { type ClinicFile, fromText, toText } from "../clinic-file/ClinicFile.ts"
import { type ClinicSetup, setupOf } from "../clinic-file/SetupFromClinicFile.ts"
import * as Chance from "./Chance.ts"
import type { ClinicDefinition } from "./ClinicDefinition.ts"
import * as Conversations from "./Conversations.ts"
import * as DrawnConversations from "./DrawnConversations.ts"
import * as Enrollment from "./Enrollment.ts"
import * as MorePatients from "./MorePatients.ts"
import * as Patients from "./Patients.ts"
import { hoursOf, professionalsOf } from "./Professionals.ts"
import * as RegistrationFeed from "./RegistrationFeed.ts"
import { staffingOf } from "./Staffing.ts"
import * as Visits from "./Visits.ts"
import { timeZone } from "./zone.ts"

export interface Clinic extends ClinicSetup {
  /** The clinic file with everybody who signs in or has written. */
  readonly file: ClinicFile
  readonly patients: ReadonlyArray<Patients.DemoPatient>
  readonly visits: ReadonlyArray<Visits.DemoVisit>
  readonly feed: ReadonlyArray<RegistrationFeed.FeedMessage>
  /** Those that stories know come first; the last of all ends with a letter, by which a complete seeding is known. */
  readonly conversations: ReadonlyArray<Conversations.Conversation>
}

export const make = ({ file, size }: ClinicDefinition, seed: number, now: Instant): Clinic => {
  const chance = Chance.make(seed)
  const more = Chance.make(seed + 1)
  const today = LocalDate.ofMillis(toMillis(now), timeZone)
  const professionals = professionalsOf(file)
  const first = Patients.make(chance, today, professionals)
  const patients = [...first, ...MorePatients.make(more, today, professionals, first, size.morePatients)]
  const enrolled = Enrollment.make(more, file, patients, today)
  // Written down and read again: whatever is set up here could stand in a practice's own file.
  const whole = Result.getOrThrow(fromText(toText(enrolled.file)))
  const setup = setupOf(whole, now)
  const hours = hoursOf(setup.practice.careTeams)
  const visits = Visits.make(chance, patients, { professionals, hours, size }, today, toMillis(now))
  const drawing = {
    chance: more,
    patients,
    writers: enrolled.writers,
    staffing: staffingOf(file),
    hours,
    daysBack: size.daysBack,
    now
  }
  return {
    ...setup,
    file: whole,
    patients,
    visits,
    feed: RegistrationFeed.make(`D${seed}-`, patients, visits, size.daysBack, now),
    conversations: [
      ...Conversations.scripted(patients, hours, now),
      ...DrawnConversations.make(drawing, size.moreConversations)
    ]
  }
}
