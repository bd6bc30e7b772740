/**
 * A link within the pages: a real anchor, so that it opens in a new tab as any link does.
 */
import type { ComponentProps, MouseEvent } from "react"
import { goTo } from "./router.ts"

type LinkProps = Omit<ComponentProps<"a">, "href"> & { readonly to: string; readonly keepsScroll?: boolean }

export const Link = ({ keepsScroll = false, onClick, to, ...rest }: LinkProps) => {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !isPlain) return
    event.preventDefault()
    goTo(to, { keepsScroll })
  }
  return <a {...rest} href={to} onClick={follow} />
}
