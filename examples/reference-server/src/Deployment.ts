/**
 * Which practice this process serves, and whether it is the demo.
 */
import type { PracticeId } from "@intervisit/core/domain/Ids"
import * as Context from "effect/Context"

export class Deployment extends Context.Service<
  Deployment,
  { readonly practiceId: PracticeId; readonly isDemo: boolean }
>()("@intervisit/reference-server/Deployment") {}
