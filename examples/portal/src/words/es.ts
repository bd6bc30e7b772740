/**
 * The Spanish catalogue: the same sentences as the English one.
 */

import { desk } from "./es/desk.ts"
import { firstRun } from "./es/firstRun.ts"
import { help } from "./es/help.ts"
import { importing } from "./es/importing.ts"
import { overview } from "./es/overview.ts"
import { patient } from "./es/patient.ts"
import { people } from "./es/people.ts"
import { practice } from "./es/practice.ts"
import { problems } from "./es/problems.ts"
import { access, forms, helped, readings, settings } from "./es/record.ts"
import { roles } from "./es/roles.ts"
import { rulePages } from "./es/rulePages.ts"
import { rules } from "./es/rules.ts"
import { copies, search } from "./es/search.ts"
import { site } from "./es/site.ts"
import { staff } from "./es/staff.ts"
import { traffic } from "./es/traffic.ts"
import { triage } from "./es/triage.ts"
import { work } from "./es/work.ts"
import type { Words } from "./Words.ts"

export const es: Words = {
  ...site,
  firstRun,
  patient,
  staff,
  desk,
  practice,
  people,
  work,
  help,
  importing,
  triage,
  problems,
  roles,
  rules,
  rulePages,
  search,
  copies,
  traffic,
  readings,
  forms,
  helped,
  settings,
  access,
  overview
}
