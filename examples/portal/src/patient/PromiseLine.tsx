/**
 * By when to expect an answer, beside the button that sends.
 */
import type { CareTeamView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"

export const PromiseLine = ({ team }: { readonly team: CareTeamView | undefined }) => {
  const words = useWords().patient.write
  return (
    <p className="promise" role="status">
      <Icon name="clock" />
      {team === undefined ? (
        <span>{words.promiseUnknown}</span>
      ) : team.expectedBy === null ? (
        <span>{words.promiseNone}</span>
      ) : (
        <span>
          {words.promise}{" "}
          <strong>
            <Moment at={team.expectedBy} />
          </strong>
        </span>
      )}
    </p>
  )
}
