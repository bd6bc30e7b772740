/**
 * What a person settles for herself, over the wire.
 */
import { type Cause, request } from "./request.ts"
import type { ContactForm, PreferencesForm, SettingsView } from "./views.ts"

export const settings = (cause: Cause): Promise<SettingsView> => request({ method: "GET", path: "/settings", cause })

export const changePreferences = (form: PreferencesForm, idempotencyKey: string): Promise<PreferencesForm> =>
  request({ method: "POST", path: "/settings/preferences", body: form, idempotencyKey, cause: "person" })

export const chooseContact = (form: ContactForm, idempotencyKey: string): Promise<ContactForm> =>
  request({ method: "POST", path: "/settings/contact", body: form, idempotencyKey, cause: "person" })
