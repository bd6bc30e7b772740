/**
 * The end of a form of settings: the button, and whether it was saved.
 */
import { Button } from "react-aria-components/Button"
import { Icon } from "../parts/Icon.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useWords } from "../words/Words.ts"
import type { Saving } from "./useSaving.ts"

export const SaveBar = ({ saving }: { readonly saving: Pick<Saving<never>, "state" | "problem"> }) => {
  const words = useWords().settings
  return (
    <>
      {saving.problem === undefined ? null : <ProblemNote problem={saving.problem} />}
      <div className="actions save-bar">
        <Button type="submit" className="button button-main" aria-disabled={saving.state === "saving"}>
          {saving.state === "saving" ? words.saving : words.save}
        </Button>
        <p className="draft-standing" role="status">
          {saving.state === "saved" ? (
            <>
              <Icon name="check" />
              {words.saved}
            </>
          ) : null}
        </p>
      </div>
    </>
  )
}
