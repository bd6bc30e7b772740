/**
 * The teams to whom the patient may write: the ones she wrote to last come first, and a single one is chosen already.
 */
import { useEffect } from "react"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import type { Problem } from "../api/Problem.ts"
import { known, useResource } from "../api/resource.ts"
import { careTeams } from "../api/threads.ts"
import type { CareTeamView, ThreadPage } from "../api/views.ts"

export interface CareTeams {
  readonly teams: ReadonlyArray<CareTeamView> | undefined
  readonly teamsProblem: Problem | undefined
  readonly onRetry: () => void
}

export const useCareTeams = (patientId: string, keeper: DraftKeeper): CareTeams => {
  const asked = useResource(`care teams of ${patientId}`, (cause) => careTeams(patientId, cause))
  const only = asked.value?.length === 1 ? asked.value[0]?.id : undefined
  const { isLoaded, words } = keeper.state()
  const isUnchosen = isLoaded && words.teamId === null
  useEffect(() => {
    if (only !== undefined && isUnchosen) keeper.choose(only)
  }, [only, isUnchosen, keeper])
  const recent = known<ThreadPage>(`threads of ${patientId}`)?.threads ?? []
  const teams = asked.value?.toSorted((a, b) => lastWith(b, recent).localeCompare(lastWith(a, recent)))
  return { teams, teamsProblem: asked.problem, onRetry: () => asked.refresh("person") }
}

const lastWith = (team: CareTeamView, threads: ThreadPage["threads"]): string =>
  threads
    .filter(({ teamId }) => teamId === team.id)
    .map(({ lastMessageAt }) => lastMessageAt)
    .sort()
    .at(-1) ?? ""
