/**
 * Brings an element into view when it comes: a refusal that nobody sees helps nobody.
 */
import { type RefObject, useEffect, useRef } from "react"

export const useIntoView = <E extends HTMLElement>(): RefObject<E | null> => {
  const element = useRef<E>(null)
  useEffect(() => element.current?.scrollIntoView({ block: "nearest" }), [])
  return element
}
