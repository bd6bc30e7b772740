/**
 * Whether the window is wide enough for something to stand beside the rest instead of in it.
 */
import { useSyncExternalStore } from "react"

export const useWide = (widthMin: string): boolean => {
  const query = window.matchMedia(`(min-width: ${widthMin})`)
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener)
      return () => query.removeEventListener("change", listener)
    },
    () => query.matches
  )
}
