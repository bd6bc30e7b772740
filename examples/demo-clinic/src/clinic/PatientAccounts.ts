/**
 * Who of the demo clinic's patients has an account, and who acts for whom.
 *
 * An account names its patient by the number that the feed brings; the record behind it is found when it is there.
 */
import type { Account } from "@intervisit/core/domain/Account"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import { RepresentativeId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import { display } from "@intervisit/core/domain/PersonName"
import type { Representative } from "@intervisit/core/domain/Representative"
import { carlos, type DemoPatient, emma, grace, harold, lucia, mei, noah, rosa } from "./Patients.ts"
import { accountOf } from "./Staff.ts"

/** An account that waits for its patient's record. */
export interface PatientAccount {
  readonly account: Omit<Account, "patientId">
  readonly patient: Identifier
}

/** A grant that waits for its patient's record. */
export interface PatientGrant extends Pick<Representative, "id" | "accountId" | "relationship" | "scopes" | "from"> {
  readonly patient: Identifier
}

const holders = [
  { place: emma, login: "emma.carter", isRepresentative: false },
  { place: lucia, login: "lucia.morales", isRepresentative: false },
  { place: grace, login: "grace.bennett", isRepresentative: true },
  { place: harold, login: "harold.jensen", isRepresentative: false },
  { place: carlos, login: "carlos.vega", isRepresentative: false },
  { place: mei, login: "mei.chen", isRepresentative: false },
  { place: rosa, login: "rosa.delgado", isRepresentative: false }
]

export const accountsOf = (patients: ReadonlyArray<DemoPatient>): ReadonlyArray<PatientAccount> =>
  holders.flatMap(({ isRepresentative, login, place }) => {
    const patient = patients[place]
    if (patient === undefined) return []
    const { email, language, name, number } = patient
    const account = accountOf(login, display(name), isRepresentative ? ["patient", "representative"] : ["patient"], {
      language,
      ...(email === undefined ? {} : { email })
    })
    return [{ account, patient: number }]
  })

/** Grace Bennett acts for her son. */
export const grantsOf = (
  patients: ReadonlyArray<DemoPatient>,
  accounts: ReadonlyArray<PatientAccount>,
  from: Instant
): ReadonlyArray<PatientGrant> => {
  const child = patients[noah]
  const mother = accounts.find(({ account }) => account.login === "grace.bennett")?.account
  return child === undefined || mother === undefined
    ? []
    : [
        {
          id: RepresentativeId.make("lakeside-grace-for-noah"),
          accountId: mother.id,
          relationship: "mother",
          scopes: ["read", "write"],
          from,
          patient: child.number
        }
      ]
}
