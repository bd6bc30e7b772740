/**
 * Signing in and out over the wire, and what the sign-in page shows before.
 */
import { type Cause, request } from "./request.ts"
import type { PracticeView, SessionView, SignInForm } from "./views.ts"

export const practice = (): Promise<PracticeView> => request({ method: "GET", path: "/practice", cause: "page" })

export const currentSession = (cause: Cause): Promise<SessionView> =>
  request({ method: "GET", path: "/session", cause })

export const openSession = (form: SignInForm): Promise<SessionView> =>
  request({ method: "POST", path: "/session", body: form, cause: "person" })

export const endSession = (): Promise<void> => request({ method: "DELETE", path: "/session", cause: "person" })
