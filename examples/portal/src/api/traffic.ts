/**
 * Feeds and queues: one look, and what an operator does about them.
 */
import { type Cause, request } from "./request.ts"
import type { GiveUpReason, TrafficView } from "./views.ts"

export const traffic = (cause: Cause): Promise<TrafficView> => request({ method: "GET", path: "/traffic", cause })

const act = <A>(path: string, body: unknown, idempotencyKey: string): Promise<A> =>
  request({ method: "POST", path: `/traffic${path}`, body, idempotencyKey, cause: "person" })

export const pauseTraffic = (id: string, key: string): Promise<void> => act("/pause", { id }, key)

export const resumeTraffic = (id: string, key: string): Promise<void> => act("/resume", { id }, key)

/** True where it is taken now. */
export const replayFrame = (id: string, key: string): Promise<{ readonly isTaken: boolean }> =>
  act("/refused-frames/replay", { id }, key)

export const retryDeadLetter = (id: string, key: string): Promise<void> => act("/dead-letters/retry", { id }, key)

export const giveUpDeadLetter = (id: string, reason: GiveUpReason, key: string): Promise<void> =>
  act("/dead-letters/give-up", { id, reason }, key)
