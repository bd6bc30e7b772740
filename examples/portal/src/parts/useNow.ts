/**
 * The server's clock, moved on every half minute, for what is told as time left.
 */
import { useSyncExternalStore } from "react"
import { serverNow } from "../api/logOff.ts"

const stepMillis = 30_000
const listeners = new Set<() => void>()
let now = 0
let timer: ReturnType<typeof setInterval> | undefined

const step = (): void => {
  now = serverNow()
  for (const listener of listeners) listener()
}

export const useNow = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      timer ??= setInterval(step, stepMillis)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
    () => {
      if (timer === undefined && Math.abs(serverNow() - now) > stepMillis) now = serverNow()
      return now
    }
  )
