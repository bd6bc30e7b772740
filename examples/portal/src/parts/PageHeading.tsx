/**
 * The heading of a page: it names the browser tab, without health information, and takes the focus when it comes, so
 * that a screen reader says where the reader has come.
 */
import { type ReactNode, useEffect, useRef } from "react"
import { usePracticeName } from "./practiceName.ts"

// The first heading of a visit leaves the focus where the browser starts.
let isFirst = true

interface PageHeadingProps {
  readonly title: string
  /** What the page shows instead of the title, where that must not stand in the tab. */
  readonly children?: ReactNode
  readonly isHidden?: boolean
}

export const PageHeading = ({ children, isHidden = false, title }: PageHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const practice = usePracticeName()
  useEffect(() => {
    document.title = practice === "" ? title : `${title} – ${practice}`
  }, [title, practice])
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={isHidden ? "visually-hidden" : "page-heading"}>
      {children ?? title}
    </h1>
  )
}
