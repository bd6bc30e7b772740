/**
 * A few figures with their names, as a list of terms.
 */
import type { ReactNode } from "react"

interface FiguresProps {
  readonly figures: ReadonlyArray<readonly [name: string, figure: ReactNode, state?: string]>
}

export const Figures = ({ figures }: FiguresProps) => (
  <dl className="figures">
    {figures.map(([name, figure, state]) => (
      <div key={name} data-state={figure === 0 ? "zero" : state}>
        <dt>{name}</dt>
        <dd>{figure}</dd>
      </div>
    ))}
  </dl>
)
