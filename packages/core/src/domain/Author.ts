/**
 * Who wrote or entered something, as she stood then: the account, on which side, under which name and in what role.
 */
import * as Schema from "effect/Schema"
import { AccountId, PractitionerId } from "./Ids.ts"

export const Author = Schema.Struct({
  accountId: AccountId,
  /** "other": somebody who may not write for the patient; a message that was moved here can be hers. */
  kind: Schema.Literals(["patient", "representative", "staff", "other"]),
  name: Schema.NonEmptyString,
  /** "nurse", "mother": the word that readers see beside the name. */
  role: Schema.String,
  practitionerId: Schema.optionalKey(PractitionerId)
})
export type Author = typeof Author.Type
