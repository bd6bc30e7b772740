/**
 * The English catalogue. Its shape is the shape of every other one, so that a missing sentence does not compile.
 */
import { desk } from "./en/desk.ts"
import { firstRun } from "./en/firstRun.ts"
import { help } from "./en/help.ts"
import { importing } from "./en/importing.ts"
import { overview } from "./en/overview.ts"
import { patient } from "./en/patient.ts"
import { people } from "./en/people.ts"
import { practice } from "./en/practice.ts"
import { problems } from "./en/problems.ts"
import { access, forms, helped, readings, settings } from "./en/record.ts"
import { roles } from "./en/roles.ts"
import { rulePages } from "./en/rulePages.ts"
import { rules } from "./en/rules.ts"
import { copies, search } from "./en/search.ts"
import { site } from "./en/site.ts"
import { staff } from "./en/staff.ts"
import { traffic } from "./en/traffic.ts"
import { triage } from "./en/triage.ts"
import { work } from "./en/work.ts"

export const en = {
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
