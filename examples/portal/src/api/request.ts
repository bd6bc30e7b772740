/**
 * One request to the server, and what every request has in common: cookies of this origin, problems as `Problem`.
 *
 * `cause` says who wanted it. A request that a person caused carries `Intervisit-Input: person` and puts the automatic
 * log-off back; live updates and autosave are caused by the page and leave it out.
 */
import { problemFrom, unreachable } from "./Problem.ts"

export type Cause = "person" | "page"

export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  readonly path: string
  readonly cause: Cause
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly file?: Blob
  readonly headers?: Readonly<Record<string, string>>
  /** The same for every attempt at one thing, so that it happens once. */
  readonly idempotencyKey?: string
  /** The patient for whom the page acts. */
  readonly patientId?: string | undefined
  readonly signal?: AbortSignal
}

const signedOutListeners = new Set<() => void>()

/** Tells when an answer says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

const inputListeners = new Set<() => void>()

/** Tells when a request that a person caused has been answered. */
export const onPersonsInput = (listener: () => void): (() => void) => {
  inputListeners.add(listener)
  return () => inputListeners.delete(listener)
}

/** Sends it and gives the answer's body; rejects with a `Problem`. */
export const request = async <A>(call: Call): Promise<A> => {
  const response = await send(call)
  if (response.status === 204) return undefined as A
  return (await response.json()) as A
}

/** Sends it and gives the answer's bytes. */
export const requestFile = async (call: Call): Promise<Blob> => (await send(call)).blob()

const send = async (call: Call): Promise<Response> => {
  const response = await fetch(addressOf(call), {
    method: call.method,
    credentials: "same-origin",
    headers: headersOf(call),
    body: bodyOf(call),
    signal: call.signal ?? null
  }).catch(() => Promise.reject(unreachable()))
  if (!response.ok) {
    const problem = await problemFrom(response)
    const isSigningIn = call.method === "POST" && (call.path === "/session" || call.path === "/enrolment")
    if (response.status === 401 && !isSigningIn) for (const listener of signedOutListeners) listener()
    throw problem
  }
  if (call.cause === "person") for (const listener of inputListeners) listener()
  return response
}

const addressOf = ({ path, query = {} }: Call): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const search = new URLSearchParams(given).toString()
  return `/api${path}${search === "" ? "" : `?${search}`}`
}

const headersOf = (call: Call): HeadersInit => ({
  accept: "application/json, application/problem+json",
  ...(call.body === undefined ? {} : { "content-type": "application/json" }),
  ...(call.file === undefined ? {} : { "content-type": "application/octet-stream" }),
  ...(call.cause === "person" ? { "intervisit-input": "person" } : {}),
  ...(call.patientId === undefined ? {} : { "intervisit-patient": call.patientId }),
  ...(call.idempotencyKey === undefined ? {} : { "idempotency-key": call.idempotencyKey }),
  ...call.headers
})

const bodyOf = ({ body, file }: Call): BodyInit | null => {
  if (file !== undefined) return file
  return body === undefined ? null : JSON.stringify(body)
}
