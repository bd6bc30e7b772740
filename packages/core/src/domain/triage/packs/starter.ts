/**
 * The rule pack that ships: English and Spanish.
 *
 * It is not medical advice and not cleared as a device. A practice routes by it only after a named clinician, and
 * for Spanish a qualified translator, has signed this version.
 */
import type { RulePack } from "../../TriageRule.ts"
import { afterBirth } from "./afterBirth.ts"
import type { PackPart } from "./authoring.ts"
import { belly } from "./belly.ts"
import { brain } from "./brain.ts"
import { chestAndBreath } from "./chestAndBreath.ts"
import { circulation } from "./circulation.ts"
import { errands } from "./errands.ts"
import { infection } from "./infection.ts"
import { measurements } from "./measurements.ts"
import { mood } from "./mood.ts"
import { nerves } from "./nerves.ts"
import { poisons } from "./poisons.ts"
import { pregnancy } from "./pregnancy.ts"
import { procedures } from "./procedures.ts"
import { questions } from "./questions.ts"
import { criticalMedication, medications, problems } from "./record.ts"
import { selfHarm } from "./selfHarm.ts"
import { supplies } from "./supplies.ts"
import { symptoms } from "./symptoms.ts"
import { today } from "./today.ts"
import { violence } from "./violence.ts"
import { sharedGroups } from "./words.ts"

const parts: ReadonlyArray<PackPart> = [
  chestAndBreath,
  circulation,
  brain,
  nerves,
  selfHarm,
  violence,
  mood,
  belly,
  poisons,
  infection,
  procedures,
  pregnancy,
  afterBirth,
  measurements,
  supplies,
  symptoms,
  today,
  errands,
  questions
]

/** The pack as data. */
export const starterPack: RulePack = {
  id: "intervisit-starter",
  version: "0.1.0",
  notice: "Not medical advice, not cleared as a device; a clinician must sign this version before it routes.",
  problems,
  medications,
  groups: [...sharedGroups, criticalMedication, ...parts.flatMap(({ groups }) => groups ?? [])],
  concepts: parts.flatMap(({ concepts }) => concepts),
  rules: parts.flatMap(({ rules }) => rules)
}
