/**
 * Where the reader is, by the address. Addresses hold ids at most, never a name or a word of a message.
 */
import { useSyncExternalStore } from "react"

const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

window.addEventListener("popstate", tell)

/** Goes to an address of these pages. */
export const goTo = (address: string, how: { readonly isReplacing?: boolean; readonly keepsScroll?: boolean } = {}) => {
  if (address === currentAddress()) return
  if (how.isReplacing) history.replaceState(null, "", address)
  else history.pushState(null, "", address)
  tell()
  if (how.keepsScroll !== true) window.scrollTo(0, 0)
}

export const currentAddress = (): string => window.location.pathname + window.location.search

/** The address, anew at each move. */
export const useAddress = (): URL => {
  const address = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => window.location.href
  )
  return new URL(address)
}
