/**
 * An address without a page, or one that this person's roles do not open: both are told alike.
 */
import { useWords } from "../words/Words.ts"
import { Link } from "./Link.tsx"
import { PageHeading } from "./PageHeading.tsx"

export const NotFound = () => {
  const words = useWords()
  return (
    <div className="column">
      <PageHeading title={words.notFound} />
      <p>{words.notFoundWhat}</p>
      <Link className="button button-main" to="/">
        {words.toStart}
      </Link>
    </div>
  )
}
