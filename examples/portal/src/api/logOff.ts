/**
 * When the session will log itself off, as the server last said, and what the server's clock says now.
 *
 * The browser's clock may be wrong; the live stream tells the server's, and times are compared on that one.
 */
let logsOffAt = Number.POSITIVE_INFINITY
let clockAheadMillis = 0
const listeners = new Set<() => void>()

/** Milliseconds since 1970 on the server's clock. */
export const serverNow = (): number => Date.now() + clockAheadMillis

export const logOffAt = (): number => logsOffAt

/** The server said when it will log off, and perhaps what its clock shows. */
export const noteLogOff = (instant: string, serverClock?: string): void => {
  const at = Date.parse(instant)
  if (serverClock !== undefined) clockAheadMillis = Date.parse(serverClock) - Date.now()
  if (at === logsOffAt) return
  logsOffAt = at
  for (const listener of listeners) listener()
}

export const onLogOffChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
