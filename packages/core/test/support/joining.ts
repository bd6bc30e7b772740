/** Inviting and enrolling at Lakeside: the acts that several claims begin with. */
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { Invitation } from "@intervisit/core/domain/Invitation"
import { Invitations } from "@intervisit/core/ports/Invitations"
import { Notifier } from "@intervisit/core/ports/Notifier"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { type EnrolmentForm, enrol } from "@intervisit/core/workflows/Enrol"
import { invitePatient } from "@intervisit/core/workflows/InvitePatient"
import type { Invited } from "@intervisit/core/workflows/MintInvitation"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { quickKdf } from "./credentials.ts"
import { mailOf } from "./endpoints.ts"

export const newPassword = "tulip river ladder"

/** Hashes quickly, and mails to nobody. */
export const quick = Layer.merge(quickKdf(), Layer.succeed(Notifier, mailOf(() => undefined).port))

/** Noor invites this patient by letter. */
export const invited = Effect.fnUntraced(function* (patientId: PatientId) {
  return yield* invitePatient(yield* Clinic.request(eg.noorAccountId), patientId, "letter")
})

/** Ana's answers on the page of enrolment, with the code that she was told. */
export const formOf = ({ code }: Pick<Invited, "code">, parts: Partial<EnrolmentForm> = {}): EnrolmentForm => ({
  code: code ?? "",
  birthDate: "1984-03-09",
  login: "ana.maria",
  password: newPassword,
  language: "es",
  ...parts
})

export const enrolling = (form: EnrolmentForm) => enrol(eg.practiceId, form)

export const invitationOf = Effect.fnUntraced(function* ({ invitationId }: Pick<Invited, "invitationId">) {
  const found = yield* (yield* Invitations).byId(eg.practiceId, invitationId)
  return found ?? (yield* Effect.die(new Error("there is no such invitation")) as Effect.Effect<Invitation>)
})
