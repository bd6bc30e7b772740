/**
 * What the server was asked and answered, kept so that a page shows at once what it showed before, and refreshes it.
 *
 * A value stays while a newer one is on its way, so nothing flickers and no scroll is lost. Of two answers the one
 * that was asked for last stands. Everything is forgotten when the person signs out.
 */
import { useEffect, useMemo, useSyncExternalStore } from "react"
import { type Problem, problemOf } from "./Problem.ts"
import type { Cause } from "./request.ts"

export interface Resource<A> {
  readonly value: A | undefined
  readonly problem: Problem | undefined
  readonly isLoading: boolean
}

interface Entry {
  now: Resource<unknown>
  asked: number
  readonly listeners: Set<() => void>
}

const nothing: Resource<never> = { value: undefined, problem: undefined, isLoading: true }
const entries = new Map<string, Entry>()

const entryOf = (key: string): Entry => {
  const known = entries.get(key)
  if (known !== undefined) return known
  const entry: Entry = { now: nothing, asked: 0, listeners: new Set() }
  entries.set(key, entry)
  return entry
}

const become = (entry: Entry, now: Resource<unknown>): void => {
  entry.now = now
  for (const listener of entry.listeners) listener()
}

/** Asks anew. */
export const refresh = async <A>(key: string, load: (cause: Cause) => Promise<A>, cause: Cause): Promise<void> => {
  const entry = entryOf(key)
  const turn = ++entry.asked
  if (entry.now.problem !== undefined) become(entry, { ...entry.now, problem: undefined, isLoading: true })
  await load(cause).then(
    (value) => {
      if (turn === entry.asked) become(entry, { value, problem: undefined, isLoading: false })
    },
    (thrown) => {
      if (turn === entry.asked) become(entry, { ...entry.now, problem: problemOf(thrown), isLoading: false })
    }
  )
}

/** Changes what is known without asking, where an answer to something else has told it. */
export const amend = <A>(key: string, change: (value: A) => A): void => {
  const entry = entries.get(key)
  if (entry?.now.value === undefined) return
  entry.asked++
  become(entry, { ...entry.now, value: change(entry.now.value as A) })
}

/** What is known now, for a page that wants to start from it. */
export const known = <A>(key: string): A | undefined => entries.get(key)?.now.value as A | undefined

/** Forgets everything. */
export const clearResources = (): void => {
  for (const entry of entries.values()) {
    entry.asked++
    entry.now = nothing
  }
}

/** The resource under `key`, asked for when the page opens. `load` must say the same for the same key. */
export const useResource = <A>(
  key: string,
  load: (cause: Cause) => Promise<A>
): Resource<A> & { readonly refresh: (cause: Cause) => void } => {
  const entry = entryOf(key)
  const now = useSyncExternalStore(
    (listener) => {
      entry.listeners.add(listener)
      return () => entry.listeners.delete(listener)
    },
    () => entry.now as Resource<A>
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the loader, new at each render.
  const again = useMemo(() => (cause: Cause) => void refresh(key, load, cause), [key])
  useEffect(() => again("person"), [again])
  return { ...now, refresh: again }
}
