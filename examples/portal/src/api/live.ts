/**
 * What has changed, as it changes: one event stream for the whole browser, shared by its tabs.
 *
 * The tab that holds the lock keeps the stream and tells the others; when it closes, the next one takes over. A gap is
 * told as `undefined`: anything may have changed. The browser resumes a broken stream by `Last-Event-ID` itself; where
 * the server has ended it, it is opened anew, ever more slowly.
 */
import { useEffect, useEffectEvent } from "react"
import { noteLogOff } from "./logOff.ts"
import { askAgain } from "./signedIn.ts"
import type { PresenceView } from "./views.ts"

type Heard =
  | { readonly what: "thread"; readonly threadId: string }
  | { readonly what: "people" }
  | { readonly what: "presence"; readonly threadId: string; readonly people: ReadonlyArray<PresenceView> }
  | { readonly what: "ready"; readonly at: string; readonly logsOffAt: string }
  | { readonly what: "gap" }

const name = "intervisit-live"
const pauseMillisMin = 1_000
const pauseMillisMax = 30_000
const listeners = new Set<(threadId: string | undefined) => void>()
const peopleListeners = new Set<() => void>()

type Appeared = (threadId: string, people: ReadonlyArray<PresenceView>) => void

const appearances = new Set<Appeared>()

/** Tells which colleagues have a thread open, as they come and go. */
export const onAppearance = (listener: Appeared): (() => void) => {
  appearances.add(listener)
  return () => appearances.delete(listener)
}

const hear = (heard: Heard): void => {
  if (heard.what === "ready") noteLogOff(heard.logsOffAt, heard.at)
  else if (heard.what === "presence") for (const listener of appearances) listener(heard.threadId, heard.people)
  else {
    if (heard.what !== "thread") for (const listener of peopleListeners) listener()
    if (heard.what !== "people") for (const listener of listeners) listener(threadOf(heard))
  }
}

const threadOf = (heard: Heard): string | undefined => (heard.what === "thread" ? heard.threadId : undefined)

/** Follows the changes until the answer is called. */
export const follow = (): (() => void) => {
  const stopped = new AbortController()
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<Heard>) => hear(event.data)
  const tell = (heard: Heard): void => {
    hear(heard)
    channel.postMessage(heard)
  }
  const lead = () => keepStream(tell, stopped.signal)
  // `locks` exists on secure origins only; without it every tab keeps its own stream.
  if ("locks" in navigator) navigator.locks.request(name, { signal: stopped.signal }, lead).catch(() => undefined)
  else void lead()
  return () => {
    stopped.abort()
    channel.close()
  }
}

const keepStream = (tell: (heard: Heard) => void, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    let source: EventSource | undefined
    let pauseMillis = pauseMillisMin
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource("/api/events")
      source.addEventListener("ready", (event) => {
        pauseMillis = pauseMillisMin
        tell({ what: "ready", ...JSON.parse(event.data) })
      })
      source.addEventListener("thread", (event) => tell({ what: "thread", ...JSON.parse(event.data) }))
      source.addEventListener("people", () => tell({ what: "people" }))
      source.addEventListener("presence", (event) => tell({ what: "presence", ...JSON.parse(event.data) }))
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return
        timer = setTimeout(() => void askAgain("page").then(reopen), pauseMillis)
        pauseMillis = Math.min(pauseMillis * 2, pauseMillisMax)
      }
    }
    const reopen = () => {
      if (stop.aborted) return
      open()
      tell({ what: "gap" })
    }
    stop.addEventListener("abort", () => {
      clearTimeout(timer)
      source?.close()
      resolve()
    })
    open()
    tell({ what: "gap" })
  })

/** Calls back soon after a thread has changed; many changes at once are one call. */
export const useLive = (changed: (threadIds: ReadonlySet<string | undefined>) => void, restMillis = 150): void => {
  const tell = useEffectEvent(changed)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let heard = new Set<string | undefined>()
    const listener = (threadId: string | undefined) => {
      heard.add(threadId)
      timer ??= setTimeout(() => {
        timer = undefined
        const threadIds = heard
        heard = new Set()
        tell(threadIds)
      }, restMillis)
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      clearTimeout(timer)
    }
  }, [restMillis])
}

/** Calls back soon after visits, accounts, invitations or requests have changed; a burst of the feed is one call. */
export const useLivePeople = (changed: () => void, restMillis = 400): void => {
  const tell = useEffectEvent(changed)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const listener = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        tell()
      }, restMillis)
    }
    peopleListeners.add(listener)
    return () => {
      peopleListeners.delete(listener)
      clearTimeout(timer)
    }
  }, [restMillis])
}
