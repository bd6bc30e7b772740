/**
 * Who is signed in, for the whole page: asked once at the start, changed by signing in and out.
 *
 * A session that ends by itself leaves what was being written where it is: drafts that the server has not yet taken
 * wait in memory, and go on when the same account signs in again. Anybody else's sign-in forgets them.
 */
import { clearDrafts, holdDraftsFor, saveAllDrafts } from "./draftKeepers.ts"
import { noteLogOff } from "./logOff.ts"
import { problemOf } from "./Problem.ts"
import { openEnrolment } from "./people.ts"
import { onSignedOut } from "./request.ts"
import { clearResources } from "./resource.ts"
import { currentSession, endSession, openSession } from "./session.ts"
import type { EnrolmentForm, SessionView, SignInForm } from "./views.ts"

export type SignedIn =
  | { readonly state: "asking" }
  | { readonly state: "out"; readonly why: "nobody" | "logged-off" | "left" | "unreachable" }
  | { readonly state: "in"; readonly session: SessionView }

let now: SignedIn = { state: "asking" }
const listeners = new Set<() => void>()

export const signedIn = (): SignedIn => now

export const onSignedInChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const become = (next: SignedIn): void => {
  now = next
  for (const listener of listeners) listener()
}

/** The tabs of a browser share one cookie: what one of them does about the session, the others look at. */
const otherTabs = new BroadcastChannel("intervisit-session")
otherTabs.onmessage = ({ data }) => {
  if (data === "left") leave()
  else void askAgain("page")
}

const enter = (session: SessionView): void => {
  holdDraftsFor(session.accountId)
  noteLogOff(session.logsOffAt)
  become({ state: "in", session })
}

/** Asks whether somebody is signed in already. */
export const ask = (): Promise<void> =>
  currentSession("person").then(enter, (thrown) => {
    become({ state: "out", why: problemOf(thrown).status === 401 ? "nobody" : "unreachable" })
  })

/** Signs in; rejects with the problem where it is refused. */
export const signIn = async (form: SignInForm): Promise<SessionView> => {
  const session = await openSession(form)
  clearResources()
  enter(session)
  otherTabs.postMessage("entered")
  return session
}

/** Makes one's own account and signs in with it; rejects with the problem where it is refused. */
export const enrol = async (form: EnrolmentForm): Promise<SessionView> => {
  const session = await openEnrolment(form)
  clearResources()
  enter(session)
  otherTabs.postMessage("entered")
  return session
}

/** Signs out, after what is being written has been saved. The next person starts at the sign-in's own address. */
export const signOut = async (): Promise<void> => {
  await saveAllDrafts()
  await endSession().catch(() => undefined)
  leave()
  otherTabs.postMessage("left")
}

const leave = (): void => {
  if (now.state !== "in") return
  clearDrafts()
  clearResources()
  history.replaceState(null, "", "/sign-in")
  become({ state: "out", why: "left" })
}

/**
 * Asks anew how long the session lasts. A person who wants to stay puts the log-off back by it. Where somebody else has
 * signed in meanwhile, on another tab, the page becomes hers: it never acts with a cookie that is not its own.
 */
export const askAgain = (cause: "person" | "page"): Promise<void> =>
  currentSession(cause).then(
    (session) => {
      const isSame = now.state === "in" && now.session.accountId === session.accountId
      if (isSame) return noteLogOff(session.logsOffAt)
      clearResources()
      return enter(session)
    },
    () => undefined
  )

onSignedOut(() => {
  if (now.state !== "in") return
  clearResources()
  become({ state: "out", why: "logged-off" })
})
