/**
 * Signing in and out, and who is signed in.
 *
 * The cookie is `HttpOnly` and `SameSite=Strict`. A request that a person caused carries `Intervisit-Input: person`: it
 * puts the automatic log-off back; live updates and autosave leave the header out.
 */
import { Role } from "@intervisit/core/domain/Account"
import { AccountId, PatientId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { Language } from "@intervisit/core/domain/Language"
import { RepresentativeScope } from "@intervisit/core/domain/Representative"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { TooManyRequests, Unauthenticated } from "./Problems.ts"

/** A patient for whom the signed-in person may act; herself has no relationship. */
export const ActingFor = Schema.Struct({
  patientId: PatientId,
  name: Schema.String,
  relationship: Schema.NullOr(Schema.String),
  scopes: Schema.Array(RepresentativeScope)
})
export type ActingFor = typeof ActingFor.Type

export const SessionView = Schema.Struct({
  accountId: AccountId,
  name: Schema.String,
  title: Schema.NullOr(Schema.String),
  roles: Schema.Array(Role),
  language: Language,
  actingFor: Schema.Array(ActingFor),
  /** When this session ends by itself unless the person does something. */
  logsOffAt: Instant,
  practice: Schema.Struct({
    name: Schema.String,
    zone: Schema.String,
    phone: Schema.String,
    emergencyPhone: Schema.String,
    crisisPhone: Schema.String,
    noticeVersion: Schema.String
  })
})
export type SessionView = typeof SessionView.Type

export const SignInForm = Schema.Struct({ login: Schema.String, password: Schema.String })

/** What the sign-in page shows before anybody is signed in. */
export const PracticeView = Schema.Struct({
  name: Schema.String,
  phone: Schema.String,
  emergencyPhone: Schema.String,
  language: Language,
  isDemo: Schema.Boolean,
  /** False on an empty server: then the first run comes before the sign-in, and the rest is empty. */
  isFounded: Schema.Boolean
})
export type PracticeView = typeof PracticeView.Type

export class SignInApi extends HttpApiGroup.make("signIn")
  .add(
    HttpApiEndpoint.get("practice", "/practice", { success: PracticeView }),
    HttpApiEndpoint.post("signIn", "/session", {
      payload: SignInForm,
      success: SessionView,
      error: [Unauthenticated, TooManyRequests]
    })
  )
  .prefix("/api") {}

export class SessionApi extends HttpApiGroup.make("session")
  .add(
    HttpApiEndpoint.get("current", "/session", { success: SessionView }),
    HttpApiEndpoint.delete("signOut", "/session", { success: HttpApiSchema.NoContent })
  )
  .middleware(Authorization)
  .prefix("/api") {}
