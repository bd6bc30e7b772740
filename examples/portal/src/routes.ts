/**
 * Which page stands at which address. Each page is fetched when it is first needed.
 */
import { type ComponentType, lazy } from "react"
import { type Area, areas } from "./areas.ts"

/** What a page is given: the parts of the address that its route names. */
export interface PageProps {
  readonly id?: string | undefined
}

interface Route {
  readonly pattern: RegExp
  readonly area: Area["name"]
  readonly fetch: () => Promise<unknown>
  readonly Page: ComponentType<PageProps>
}

const route = (pattern: RegExp, area: Area["name"], fetch: () => Promise<ComponentType<PageProps>>): Route => ({
  pattern,
  area,
  fetch,
  Page: lazy(() => fetch().then((page) => ({ default: page })))
})

const home = () => import("./patient/HomePage.tsx").then(({ HomePage }) => HomePage)
const write = () => import("./patient/WritePage.tsx").then(({ WritePage }) => WritePage)
const letters = () => import("./patient/ThreadPage.tsx").then(({ ThreadPage }) => ThreadPage)
const readings = () => import("./record/ReadingsPage.tsx").then(({ ReadingsPage }) => ReadingsPage)
const helped = () => import("./helped/HelpedPage.tsx").then(({ HelpedPage }) => HelpedPage)
const settings = () => import("./settings/SettingsPage.tsx").then(({ SettingsPage }) => SettingsPage)
const access = () => import("./record/AccessPage.tsx").then(({ AccessPage }) => AccessPage)
const inbox = () => import("./staff/InboxPage.tsx").then(({ InboxPage }) => InboxPage)
const desk = () => import("./desk/FrontDeskPage.tsx").then(({ FrontDeskPage }) => FrontDeskPage)
const search = () => import("./search/SearchPage.tsx").then(({ SearchPage }) => SearchPage)
const cover = () => import("./staff/cover/CoverPage.tsx").then(({ CoverPage }) => CoverPage)
const rules = () => import("./manager/rules/RulesPage.tsx").then(({ RulesPage }) => RulesPage)
const answers = () => import("./manager/answers/AnswersPage.tsx").then(({ AnswersPage }) => AnswersPage)
const overview = () => import("./manager/OverviewPage.tsx").then(({ OverviewPage }) => OverviewPage)
const measure = () => import("./manager/MeasurePage.tsx").then(({ MeasurePage }) => MeasurePage)
const queues = () => import("./operator/QueuesPage.tsx").then(({ QueuesPage }) => QueuesPage)
const audit = () => import("./operator/AuditPage.tsx").then(({ AuditPage }) => AuditPage)
const people = () => import("./work/PeoplePage.tsx").then(({ PeoplePage }) => PeoplePage)
const helpers = () => import("./help/OwnHelpPage.tsx").then(({ OwnHelpPage }) => OwnHelpPage)
const help = () => import("./help/HelpRequestsPage.tsx").then(({ HelpRequestsPage }) => HelpRequestsPage)
const importing = () => import("./importing/ImportPage.tsx").then(({ ImportPage }) => ImportPage)
const grants = () => import("./operator/GrantsPage.tsx").then(({ GrantsPage }) => GrantsPage)

const routes: ReadonlyArray<Route> = [
  route(/^\/$/, "messages", home),
  route(/^\/write$/, "messages", write),
  route(/^\/threads\/(?<id>[^/]+)$/, "messages", letters),
  route(/^\/readings$/, "readings", readings),
  route(/^\/helped$/, "helped", helped),
  route(/^\/settings$/, "settings", settings),
  route(/^\/access$/, "settings", access),
  route(/^\/inbox(?:\/(?<id>[^/]+))?$/, "inbox", inbox),
  route(/^\/front-desk$/, "desk", desk),
  route(/^\/search$/, "search", search),
  route(/^\/cover$/, "cover", cover),
  route(/^\/rules$/, "rules", rules),
  route(/^\/answers$/, "answers", answers),
  route(/^\/overview$/, "overview", overview),
  route(/^\/measure$/, "measure", measure),
  route(/^\/queues$/, "queues", queues),
  route(/^\/audit$/, "audit", audit),
  route(/^\/people$/, "people", people),
  route(/^\/helpers$/, "helpers", helpers),
  route(/^\/help-requests$/, "help", help),
  route(/^\/import$/, "import", importing),
  route(/^\/grants$/, "grants", grants)
]

export interface Matched {
  readonly area: Area
  readonly Page: ComponentType<PageProps>
  readonly id: string | undefined
}

/** The page at this path, if there is one. */
export const pageAt = (path: string): Matched | undefined => {
  for (const { Page, area, pattern } of routes) {
    const match = pattern.exec(path)
    const found = areas.find(({ name }) => name === area)
    if (match === null || found === undefined) continue
    const id = match.groups?.id
    return { Page, area: found, id: id === undefined ? undefined : decodeURIComponent(id) }
  }
  return undefined
}

/** Fetches the code of the page at this path ahead, while something else is on its way. */
export const fetchAhead = (path: string): void => {
  void routes
    .find(({ pattern }) => pattern.test(path))
    ?.fetch()
    .catch(() => undefined)
}
