/**
 * What a person settles for herself: language, notices, quiet hours, and who may be written to about her.
 */
import { Preferences } from "@intervisit/core/domain/Account"
import { Instant } from "@intervisit/core/domain/Instant"
import { RepresentativeScope } from "@intervisit/core/domain/Representative"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, Malformed } from "./Problems.ts"

export const ContactForm = Schema.Struct({ isEmailSafe: Schema.Boolean, mayNotifyRepresentatives: Schema.Boolean })
export type ContactForm = typeof ContactForm.Type

export const PreferencesForm = Preferences
export type PreferencesForm = typeof PreferencesForm.Type

export const SettingsView = Schema.Struct({
  /** Where notices go; null where the practice has no address. */
  email: Schema.NullOr(Schema.String),
  preferences: Preferences,
  /** About her own record; null where she has none. */
  contact: Schema.NullOr(ContactForm),
  /** Who may act for her now. */
  helpers: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      relationship: Schema.String,
      scopes: Schema.Array(RepresentativeScope),
      until: Schema.NullOr(Instant)
    })
  )
})
export type SettingsView = typeof SettingsView.Type

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }

export class SettingsApi extends HttpApiGroup.make("settings")
  .add(
    HttpApiEndpoint.get("settings", "/settings", { success: SettingsView }),
    HttpApiEndpoint.post("changePreferences", "/settings/preferences", {
      headers: idempotent,
      payload: PreferencesForm,
      success: PreferencesForm,
      error: [Malformed, Conflict]
    }),
    /** The patient's own word: nobody who acts for her may change it. */
    HttpApiEndpoint.post("chooseContact", "/settings/contact", {
      headers: idempotent,
      payload: ContactForm,
      success: ContactForm,
      error: [Malformed, Forbidden, Conflict]
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
