/**
 * The first demo clinic as one value: the same for the same seed and the same moment, whoever asks and however often.
 */

import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import type { PracticeSetup } from "@intervisit/core/workflows/ConfigurePractice"
import { careTeams, hoursOf, peopleFrom } from "./CareTeams.ts"
import * as Chance from "./Chance.ts"
import * as Conversations from "./Conversations.ts"
import { practice } from "./DemoPractice.ts"
import * as PatientAccounts from "./PatientAccounts.ts"
import * as Patients from "./Patients.ts"
import { professionals } from "./Professionals.ts"
import * as RegistrationFeed from "./RegistrationFeed.ts"
import { staff } from "./Staff.ts"
import * as Visits from "./Visits.ts"
import { timeZone } from "./zone.ts"

export interface Clinic {
  /** The practice with its people; passwords and patients come later. */
  readonly setup: PracticeSetup
  readonly patients: ReadonlyArray<Patients.DemoPatient>
  readonly visits: ReadonlyArray<Visits.DemoVisit>
  readonly feed: ReadonlyArray<RegistrationFeed.FeedMessage>
  readonly patientAccounts: ReadonlyArray<PatientAccounts.PatientAccount>
  readonly grants: ReadonlyArray<PatientAccounts.PatientGrant>
  readonly conversations: ReadonlyArray<Conversations.Step>
}

export const make = (seed: number, now: Instant): Clinic => {
  const chance = Chance.make(seed)
  const today = LocalDate.ofMillis(toMillis(now), timeZone)
  const teams = careTeams(now)
  const hours = hoursOf(teams)
  const patients = Patients.make(chance, today)
  const visits = Visits.make(chance, patients, hours, today, toMillis(now))
  const patientAccounts = PatientAccounts.accountsOf(patients)
  return {
    setup: {
      practice,
      practitioners: professionals.map(({ practitioner }) => practitioner),
      careTeams: teams,
      accounts: staff.map(({ account }) => account),
      credentials: [],
      representatives: []
    },
    patients,
    visits,
    feed: RegistrationFeed.make(`D${seed}-`, patients, visits, now),
    patientAccounts,
    grants: PatientAccounts.grantsOf(patients, patientAccounts, peopleFrom(now)),
    conversations: Conversations.make(patients, hours, now)
  }
}
