/**
 * Finding a patient by what a person says of her, where no number is at hand.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { PracticeId } from "../domain/Ids.ts"
import type { LocalDate } from "../domain/LocalDate.ts"
import type { Patient } from "../domain/Patient.ts"

export class PatientSearch extends Context.Service<
  PatientSearch,
  {
    /** Everybody born on this day whose record stands for itself, by id, at most 200. */
    readonly bornOn: (practiceId: PracticeId, birthDate: LocalDate) => Effect.Effect<ReadonlyArray<Patient>>
  }
>()("@intervisit/core/ports/PatientSearch") {}
