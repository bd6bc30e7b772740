/**
 * The whole contract: what the server implements, every client is derived from, and the OpenAPI document says.
 */
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as OpenApi from "effect/http-api/OpenApi"
import { CopiesApi } from "./Copies.ts"
import { DeskApi } from "./Desk.ts"
import { DraftsApi } from "./Drafts.ts"
import { EnrolmentApi } from "./Enrolment.ts"
import { EventsApi } from "./Events.ts"
import { FillingApi } from "./Filling.ts"
import { FirstRunApi } from "./FirstRun.ts"
import { FrontDeskApi } from "./FrontDesk.ts"
import { HelpApi } from "./Help.ts"
import { ImportApi } from "./Import.ts"
import { OverviewApi } from "./Overview.ts"
import { PeopleApi } from "./People.ts"
import { PracticeApi } from "./Practice.ts"
import { RecordApi } from "./Record.ts"
import { RulesApi } from "./Rules.ts"
import { SearchApi } from "./Search.ts"
import { SessionApi, SignInApi } from "./Session.ts"
import { SettingsApi } from "./Settings.ts"
import { StaffThreadsApi } from "./StaffThreads.ts"
import { ThreadsApi } from "./Threads.ts"
import { TrafficApi } from "./Traffic.ts"

export class Api extends HttpApi.make("intervisit")
  .add(SignInApi)
  .add(FirstRunApi)
  .add(FillingApi)
  .add(SessionApi)
  .add(EnrolmentApi)
  .add(ThreadsApi)
  .add(StaffThreadsApi)
  .add(DeskApi)
  .add(SearchApi)
  .add(OverviewApi)
  .add(TrafficApi)
  .add(CopiesApi)
  .add(DraftsApi)
  .add(EventsApi)
  .add(RecordApi)
  .add(SettingsApi)
  .add(PracticeApi)
  .add(RulesApi)
  .add(FrontDeskApi)
  .add(PeopleApi)
  .add(HelpApi)
  .add(ImportApi)
  .middleware(HttpApiMiddleware.ProblemDetails)
  .annotateMerge(
    OpenApi.annotations({
      title: "Intervisit",
      version: "0",
      description:
        "Messages between patients and their care teams: letters, answers, the promise of a time, the measure. " +
        "Refusals are RFC 9457 problems with a stable code."
    })
  ) {}
