/**
 * The drafts that this page is writing, one keeper for each place, so that going elsewhere and back loses nothing.
 */
import { useEffect, useSyncExternalStore } from "react"
import { DraftKeeper } from "./DraftKeeper.ts"
import type { DraftPlace, DraftState } from "./DraftState.ts"

const keepers = new Map<string, DraftKeeper>()
let holder: string | undefined

/** The keeper of this place. */
export const keeperOf = (place: DraftPlace): DraftKeeper => {
  const key = JSON.stringify([place.patientId, place.threadId, place.kind])
  const known = keepers.get(key)
  if (known !== undefined) return known
  const keeper = new DraftKeeper(place)
  keepers.set(key, keeper)
  return keeper
}

/** Saves whatever is not saved yet. */
export const saveAllDrafts = async (): Promise<void> => {
  await Promise.all([...keepers.values()].map((keeper) => keeper.flush()))
}

/** Forgets them all; the server has what was saved. */
export const clearDrafts = (): void => keepers.clear()

/** Somebody has signed in: what she had not saved yet is saved now; another's is forgotten. */
export const holdDraftsFor = (accountId: string): void => {
  if (holder !== accountId) clearDrafts()
  holder = accountId
  void saveAllDrafts()
}

/** The draft of this place and its state, looked up when the page opens and saved when it is left. */
export const useDraft = (place: DraftPlace, draftId?: string): readonly [DraftKeeper, DraftState] => {
  const keeper = keeperOf(place)
  const state = useSyncExternalStore(keeper.subscribe, keeper.state)
  useEffect(() => {
    void keeper.load(draftId)
    const saveIfHidden = () => {
      if (document.visibilityState === "hidden") void keeper.flush()
    }
    document.addEventListener("visibilitychange", saveIfHidden)
    return () => {
      document.removeEventListener("visibilitychange", saveIfHidden)
      void keeper.flush()
    }
  }, [keeper, draftId])
  return [keeper, state]
}
