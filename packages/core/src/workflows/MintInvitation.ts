/**
 * A new invitation for somebody, in place of the ones before: what is written, what is mailed, and the code, once.
 *
 * A letter's code is told to whoever prints it. An e-mail's goes into the mail alone, which waits in the outbox with
 * the same commit and is forgotten there when it has gone.
 */
import * as Effect from "effect/Effect"
import type { Change } from "../domain/Commit.ts"
import type { OutboxChange } from "../domain/Delivery.ts"
import type { InvitationId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import * as Invitation from "../domain/Invitation.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { Invitations } from "../ports/Invitations.ts"
import { Notifier } from "../ports/Notifier.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { hashCode, newCode } from "./EnrolmentCodes.ts"
import { inviteeAddress } from "./InviteeAddress.ts"
import { InvitationRefused } from "./Refusals.ts"
import type { Request } from "./Request.ts"

/** What the person who invites is told. */
export interface Invited {
  readonly invitationId: InvitationId
  readonly channel: Invitation.Channel
  readonly expiresAt: Instant
  /** In the language of the invited person; null where the code went by e-mail, or was told before. */
  readonly code: string | null
}

export interface MintedInvitation {
  readonly changes: ReadonlyArray<Change>
  readonly outbox: ReadonlyArray<OutboxChange>
  readonly answer: Invited
  /** The same without the code: what may be stored. */
  readonly keptAnswer: Invited
}

export const mintInvitation = Effect.fnUntraced(function* (
  request: Request,
  at: Instant,
  invitee: Invitation.Invitee,
  channel: Invitation.Channel,
  /** Where it may be mailed, for whom is not stored yet. */
  known?: { readonly email: string | null; readonly language: "en" | "es" }
) {
  const { practiceId } = request.principal.account
  const address = known === undefined ? yield* inviteeAddress(practiceId, invitee) : { ...known, isSafe: true }
  if (channel === "e-mail" && !address.isSafe) return yield* new InvitationRefused({ reason: "e-mail-is-not-safe" })
  if (channel === "e-mail" && address.email === null) return yield* new InvitationRefused({ reason: "no-e-mail" })
  const code = yield* newCode
  const invitation: Invitation.Invitation = {
    id: (yield* (yield* IdGenerator).next) as InvitationId,
    practiceId,
    version: 0,
    invitee,
    channel,
    codeHash: yield* hashCode(practiceId, code),
    madeAt: at,
    expiresAt: Invitation.expiryOf(channel, at),
    mistakes: 0,
    end: null
  }
  const earlier = yield* (yield* Invitations).forInvitees(practiceId, [Invitation.inviteeKey(invitee)])
  const made = { _tag: "InvitationMade", invitation } as const
  const changes: ReadonlyArray<Change> = [
    ...endingAll(earlier, { kind: "replaced", at, accountId: null }),
    { kind: "Invitation", id: invitation.id, before: undefined, bodies: [made] }
  ]
  const keptAnswer: Invited = { invitationId: invitation.id, channel, expiresAt: invitation.expiresAt, code: null }
  if (channel === "letter") {
    return { changes, outbox: [], answer: { ...keptAnswer, code }, keptAnswer } satisfies MintedInvitation
  }
  const outbox = [yield* mail(invitation, code, address.email ?? "", address.language)]
  return { changes, outbox, answer: keptAnswer, keptAnswer } satisfies MintedInvitation
})

/** Ends those that were not ended before. */
export const endingAll = (
  invitations: ReadonlyArray<Invitation.Invitation>,
  end: Invitation.InvitationEnd
): ReadonlyArray<Change> =>
  invitations.flatMap((before) =>
    before.end === null
      ? [{ kind: "Invitation", id: before.id, before, bodies: [{ _tag: "InvitationEnded", end }] } as const]
      : []
  )

const mail = Effect.fnUntraced(function* (
  { id, madeAt, practiceId }: Invitation.Invitation,
  code: string,
  to: string,
  language: "en" | "es"
) {
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const key = `invitation.${id}`
  const bytes = yield* (yield* Notifier).encode({
    key,
    to,
    language,
    kind: "invitation",
    code,
    practiceName: practice?.name ?? "",
    practicePhone: practice?.phone ?? ""
  })
  const enqueued: OutboxChange = {
    _tag: "Enqueue",
    delivery: {
      key,
      practiceId,
      destination: "mail",
      threadId: null,
      messageId: null,
      invitationId: id,
      accountId: null,
      kind: "invitation",
      createdAt: madeAt
    },
    bytes
  }
  return enqueued
})
