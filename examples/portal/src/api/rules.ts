/**
 * The rules of triage over the wire.
 */
import { type Cause, request } from "./request.ts"
import type { RulesView } from "./views.ts"

export const rules = (cause: Cause): Promise<RulesView> => request({ method: "GET", path: "/rules", cause })

const post = (path: string, body: unknown, idempotencyKey: string): Promise<RulesView> =>
  request({ method: "POST", path: `/rules${path}`, body, idempotencyKey, cause: "person" })

export interface SignatureForm {
  readonly role: RulesView["signatures"][number]["role"]
  readonly credential: string
}

export const signRules = (form: SignatureForm, key: string): Promise<RulesView> => post("/signatures", form, key)

export const stopRule = (id: string, why: string, key: string): Promise<RulesView> =>
  post(`/${encodeURIComponent(id)}/stop`, { why }, key)

export const resumeRule = (id: string, why: string, key: string): Promise<RulesView> =>
  post(`/${encodeURIComponent(id)}/resume`, { why }, key)
