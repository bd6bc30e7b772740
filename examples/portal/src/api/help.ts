/**
 * Who may act for whom, over the wire.
 */
import { type Cause, request } from "./request.ts"
import type { HelpConfirmation, HelpForm, HelpRequestView, InvitedView, OwnHelpView } from "./views.ts"

export const ownHelp = (cause: Cause): Promise<OwnHelpView> => request({ method: "GET", path: "/help", cause })

export const helpRequests = (cause: Cause): Promise<ReadonlyArray<HelpRequestView>> =>
  request({ method: "GET", path: "/help/requests", cause })

const post = <A>(path: string, body: unknown, idempotencyKey: string): Promise<A> =>
  request({ method: "POST", path: `/help${path}`, body, idempotencyKey, cause: "person" })

export const askForHelp = (form: HelpForm, key: string): Promise<void> => post("/requests", form, key)

export const withdrawHelpRequest = (id: string, key: string): Promise<void> =>
  post(`/requests/${encodeURIComponent(id)}/withdraw`, undefined, key)

export const endHelp = (id: string, key: string): Promise<void> =>
  post(`/grants/${encodeURIComponent(id)}/end`, undefined, key)

export const confirmHelp = (
  id: string,
  confirmation: HelpConfirmation,
  key: string
): Promise<{ readonly invited: InvitedView | null }> =>
  post(`/requests/${encodeURIComponent(id)}/confirm`, confirmation, key)

export const refuseHelp = (id: string, reason: string, key: string): Promise<void> =>
  post(`/requests/${encodeURIComponent(id)}/refuse`, { reason }, key)
