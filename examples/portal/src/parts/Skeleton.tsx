/**
 * The shape of what comes, while it comes: bars where lines will stand. A screen reader hears one word.
 */
import { useWords } from "../words/Words.ts"

interface SkeletonProps {
  /** How many blocks, each of a heading and two lines. */
  readonly blocks?: number
}

export const Skeleton = ({ blocks = 3 }: SkeletonProps) => {
  const words = useWords()
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: blocks }, (_, index) => index).map((index) => (
        <div key={index} className="skeleton-block" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
