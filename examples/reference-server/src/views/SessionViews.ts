/**
 * The signed-in person as her pages need it: roles, for whom she may act, when the session ends, whom to call.
 */
import type { ActingFor, PracticeView, SessionView } from "@intervisit/api/Session"
import * as AccessPolicy from "@intervisit/core/domain/AccessPolicy"
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import { display } from "@intervisit/core/domain/PersonName"
import type { Practice } from "@intervisit/core/domain/Practice"
import { holds } from "@intervisit/core/domain/Representative"
import { logsOffAt, type Session } from "@intervisit/core/domain/Session"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import { Deployment } from "../Deployment.ts"

export const sessionView = Effect.fnUntraced(function* (principal: AccessPolicy.Principal, session: Session) {
  const { account } = principal
  const at = yield* now
  const practice = yield* currentPractice
  const actingFor = yield* Effect.forEach(AccessPolicy.mayActFor(principal, at), (id) =>
    actingForView(principal, id, at)
  )
  const view: SessionView = {
    accountId: account.id,
    name: account.name,
    title: account.title ?? null,
    roles: account.roles,
    language: account.language,
    actingFor,
    logsOffAt: logsOffAt(session),
    practice: {
      name: practice.name,
      zone: practice.zone,
      phone: practice.phone,
      emergencyPhone: practice.emergencyPhone,
      crisisPhone: practice.crisisPhone,
      noticeVersion: practice.noticeVersion
    }
  }
  return view
})

/** What the sign-in page shows. */
export const practiceView = Effect.gen(function* () {
  const { isDemo, practiceId } = yield* Deployment
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const view: PracticeView = {
    name: practice?.name ?? "",
    phone: practice?.phone ?? "",
    emergencyPhone: practice?.emergencyPhone ?? "",
    language: practice?.language ?? "en",
    isDemo,
    isFounded: practice !== undefined
  }
  return view
})

/** The practice of this process; it is set up before anybody can sign in. */
const currentPractice: Effect.Effect<Practice, never, ProviderDirectory | Deployment> = Effect.gen(function* () {
  const { practiceId } = yield* Deployment
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  return practice ?? (yield* Effect.die(`practice ${practiceId} is not set up`))
})

const actingForView = Effect.fnUntraced(function* (
  principal: AccessPolicy.Principal,
  patientId: PatientId,
  at: Instant
) {
  const patient = yield* (yield* PatientDirectory).byId(principal.account.practiceId, patientId)
  const grant =
    patientId === principal.ownPatientId
      ? undefined
      : principal.grants.find((grant) => grant.patientId === patientId && holds(grant, "read", at))
  const view: ActingFor = {
    patientId,
    name: patient === undefined ? "" : display(patient.demographics.name),
    relationship: grant?.relationship ?? null,
    scopes: grant === undefined ? ["read", "write"] : grant.scopes
  }
  return view
})
