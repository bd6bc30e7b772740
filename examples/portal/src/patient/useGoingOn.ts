/**
 * A new letter that goes on from a closed conversation starts with its team and subject, and keeps which one it was.
 */
import { useEffect } from "react"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import type { DraftState } from "../api/DraftState.ts"
import { known } from "../api/resource.ts"
import type { ThreadView } from "../api/views.ts"
import { goTo, useAddress } from "../parts/router.ts"
import { useSignedIn } from "../parts/signedInContext.ts"

export const useGoingOn = (keeper: DraftKeeper, draft: DraftState): void => {
  const { actingFor } = useSignedIn()
  const continues = useAddress().searchParams.get("continues")
  const thread = continues === null ? undefined : known<ThreadView>(`thread ${continues} for ${actingFor?.patientId}`)
  const isReady = draft.isLoaded && thread !== undefined
  useEffect(() => {
    if (!isReady || thread === undefined) return
    const { id, subject, teamId } = thread
    keeper.change({ continues: id, subject, teamId })
    // Once taken up it stands in the draft; a reload must not overwrite what was chosen since.
    goTo("/write", { isReplacing: true, keepsScroll: true })
  }, [isReady, thread, keeper])
}
