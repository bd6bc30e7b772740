/**
 * Follow the facts: everything that happened, in order, from where you left off; for a warehouse, a search or a page.
 *
 * Keep the sequence with what you made of it, in one transaction of yours: then nothing is missed and nothing counts
 * twice. Ids only; whoever needs the words reads them through the access policy.
 */
import * as FollowFacts from "@intervisit/adapter-sql/FollowFacts"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import * as Stream from "effect/Stream"

/** All facts after this sequence, then each new one once it is committed; it does not end by itself. */
export const followTheFacts = (practiceId: PracticeId, after: number) =>
  FollowFacts.pages(practiceId, after).pipe(
    Stream.flattenIterable,
    Stream.map(({ fact, sequence }) => ({
      sequence,
      what: fact.body._tag,
      about: `${fact.subject}/${fact.subjectId}`,
      at: fact.occurredAt
    }))
  )
