/**
 * The hospital's ADT feed as this site has agreed it: one name, and times without an offset in the practice's zone.
 *
 * Before there is a practice nobody knows what its times mean: then it has no options, and its sender is asked to come
 * again.
 */
import { siteMapDefault } from "@intervisit/adapter-hl7/feed/ToldFromFacts"
import type { Hl7FeedOptions } from "@intervisit/adapter-hl7/Hl7Feed"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import { Deployment } from "./Deployment.ts"

export const feedName = "adt"

/** The feed as it is agreed now; undefined where the practice is not set up. */
export const adtFeed = Effect.gen(function* () {
  const { practiceId } = yield* Deployment
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  if (practice === undefined) return undefined
  const sender = { zone: DateTime.zoneMakeNamedUnsafe(practice.zone) }
  const options: Hl7FeedOptions = { practiceId, feed: feedName, sender, site: siteMapDefault }
  return options
})
