/**
 * The whole HTTP side: the API with its document and docs page, the portal, and the guards before both.
 */
import { Api } from "@intervisit/api/Api"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiScalar from "effect/http-api/HttpApiScalar"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as AuthorizationGuard from "./AuthorizationGuard.ts"
import * as CopiesHandlers from "./CopiesHandlers.ts"
import * as DeskHandlers from "./DeskHandlers.ts"
import * as DraftsHandlers from "./DraftsHandlers.ts"
import * as EnrolmentHandlers from "./EnrolmentHandlers.ts"
import * as EventsHandlers from "./EventsHandlers.ts"
import * as FillingHandlers from "./FillingHandlers.ts"
import * as FirstRunHandlers from "./FirstRunHandlers.ts"
import * as FrontDeskHandlers from "./FrontDeskHandlers.ts"
import * as Guards from "./Guards.ts"
import * as HelpHandlers from "./HelpHandlers.ts"
import * as ImportHandlers from "./ImportHandlers.ts"
import * as OverviewHandlers from "./OverviewHandlers.ts"
import * as Pages from "./Pages.ts"
import * as PeopleHandlers from "./PeopleHandlers.ts"
import * as PracticeHandlers from "./PracticeHandlers.ts"
import * as RecordHandlers from "./RecordHandlers.ts"
import * as RulesHandlers from "./RulesHandlers.ts"
import * as SearchHandlers from "./SearchHandlers.ts"
import * as SettingsHandlers from "./SettingsHandlers.ts"
import { sessionLayer, signInLayer } from "./SignInHandlers.ts"
import * as StaffThreadsHandlers from "./StaffThreadsHandlers.ts"
import * as ThreadsHandlers from "./ThreadsHandlers.ts"
import * as TrafficHandlers from "./TrafficHandlers.ts"

const groups = Layer.mergeAll(
  signInLayer,
  FirstRunHandlers.layer,
  FillingHandlers.layer,
  sessionLayer,
  EnrolmentHandlers.layer,
  FrontDeskHandlers.layer,
  PeopleHandlers.layer,
  HelpHandlers.layer,
  ImportHandlers.layer,
  ThreadsHandlers.layer,
  StaffThreadsHandlers.layer,
  DeskHandlers.layer,
  RulesHandlers.layer,
  SearchHandlers.layer,
  OverviewHandlers.layer,
  TrafficHandlers.layer,
  CopiesHandlers.layer,
  DraftsHandlers.layer,
  EventsHandlers.layer,
  RecordHandlers.layer,
  SettingsHandlers.layer,
  PracticeHandlers.layer
).pipe(Layer.provide(AuthorizationGuard.layer), Layer.provide(HttpApiMiddleware.layerProblemDetails()))

const api = HttpApiBuilder.layer(Api, { openapiPath: "/openapi.json" }).pipe(
  Layer.provide(groups),
  Layer.provide(HttpApiMiddleware.layerProblemDetails())
)

/** Counts attempts and requests; handlers ask for it with every request. */
export const limiter = RateLimiter.layer.pipe(Layer.provide(RateLimiter.layerStoreMemory))

/** All routes. */
export const layer = Layer.mergeAll(api, HttpApiScalar.layer(Api, { path: "/docs" }), Pages.layer).pipe(
  Layer.provide(Guards.layer),
  Layer.provide(limiter)
)
