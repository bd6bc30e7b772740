/**
 * What a person settles for herself, over HTTP.
 */
import { Api } from "@intervisit/api/Api"
import type { SettingsView } from "@intervisit/api/Settings"
import { changePreferences, chooseContact, readSettings } from "@intervisit/core/workflows/ChangeSettings"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

export const layer = HttpApiBuilder.group(Api, "settings", (handlers) =>
  handlers.handleAll({
    settings: Effect.fnUntraced(function* () {
      const { account, contact, helpers, preferences } = yield* readSettings(yield* currentRequest)
      const view: typeof SettingsView.Type = {
        email: account.email ?? null,
        preferences,
        contact,
        helpers: helpers.map(({ name, relationship, scopes, until }) => ({ name, relationship, scopes, until }))
      }
      return view
    }),
    changePreferences: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /settings/preferences", headers["idempotency-key"], payload)
      return yield* asProblems(changePreferences(request, payload))
    }),
    chooseContact: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /settings/contact", headers["idempotency-key"], payload)
      return yield* asProblems(chooseContact(request, payload))
    })
  })
)
