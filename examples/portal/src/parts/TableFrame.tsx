/**
 * The frame of a table: it scrolls sideways by itself where the screen is narrow, so the keyboard must reach it.
 */
import type { ReactNode } from "react"

interface TableFrameProps {
  readonly label: string
  readonly children: ReactNode
}

export const TableFrame = ({ children, label }: TableFrameProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
  <section className="table-frame" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
