/**
 * What stands there when a page breaks: what to do, and a way to load it anew. Drafts are on the server by then.
 *
 * React catches such errors in classes only; a class it is.
 */
import { Component, type ReactNode } from "react"
import { Button } from "react-aria-components/Button"
import { Problem } from "../api/Problem.ts"
import { useWords } from "../words/Words.ts"
import { PageHeading } from "./PageHeading.tsx"
import { ProblemNote } from "./ProblemNote.tsx"

interface MishapProps {
  readonly children: ReactNode
}

export class Mishap extends Component<MishapProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}

const Broken = () => {
  const words = useWords()
  return (
    <div className="column column-narrow">
      <PageHeading title={words.broken} />
      <ProblemNote problem={new Problem(0, "Unexpected")} />
      <Button className="button button-main" onPress={() => window.location.reload()}>
        {words.reload}
      </Button>
    </div>
  )
}
