/**
 * Everything behind the sign-in: header, the bar of the person one helps, the page, and the watch over the log-off.
 */
import { Suspense, useCallback, useEffect, useMemo, useState } from "react"
import { follow } from "./api/live.ts"
import type { SessionView } from "./api/views.ts"
import { areas, areasOf } from "./areas.ts"
import { LogOffWatch } from "./LogOffWatch.tsx"
import { FillingLine } from "./operator/FillingLine.tsx"
import { ActingForBar } from "./parts/ActingForBar.tsx"
import { Header } from "./parts/Header.tsx"
import { Mishap } from "./parts/Mishap.tsx"
import { NotFound } from "./parts/NotFound.tsx"
import { PracticeNameContext } from "./parts/practiceName.ts"
import { goTo, useAddress } from "./parts/router.ts"
import { Skeleton } from "./parts/Skeleton.tsx"
import { SignedInContext } from "./parts/signedInContext.ts"
import { type Matched, pageAt } from "./routes.ts"

interface SignedInPagesProps {
  readonly session: SessionView
}

export const SignedInPages = ({ session }: SignedInPagesProps) => {
  const { pathname } = useAddress()
  const [patientId, actFor] = useActedFor(session)
  const own = areasOf(session.roles)
  const first = own[0]?.path ?? "/"
  // "/" is the patients' first page; whoever has none of that starts on her own.
  const isElsewhere = (pathname === "/" && first !== "/") || pathname === "/sign-in" || pathname === "/enrol"
  const matched = pageAt(pathname)
  const isOpen = matched !== undefined && own.includes(matched.area)
  useEffect(() => {
    if (isElsewhere) goTo(first, { isReplacing: true })
  }, [isElsewhere, first])
  useEffect(follow, [])
  const actingFor = session.actingFor.find((one) => one.patientId === patientId)
  const person = useMemo(() => ({ session, actingFor, actFor }), [session, actingFor, actFor])
  if (isElsewhere) return null
  return (
    <PracticeNameContext value={session.practice.name}>
      <SignedInContext value={person}>
        <Header session={session} areas={own} current={isOpen ? matched.area.name : undefined} />
        {isOpen && isOfPatient(matched.area.name) ? <ActingForBar /> : null}
        <main id="content" className={`page page-${isOpen ? matched.area.name : "none"}`} tabIndex={-1}>
          {isOpen && isOperators(matched) ? <FillingLine /> : null}
          {isOpen ? <Shown matched={matched} patientId={patientId} /> : <NotFound />}
        </main>
        <LogOffWatch />
      </SignedInContext>
    </PracticeNameContext>
  )
}

const isOperators = ({ area }: Matched): boolean => area.roles.includes("operator")

// Whoever was logged off while helping somebody goes on helping her when she is back.
let actedFor: { readonly accountId: string; readonly patientId: string } | undefined

const useActedFor = ({ accountId, actingFor }: SessionView) => {
  const before = actedFor?.accountId === accountId ? actedFor.patientId : undefined
  const [patientId, setPatientId] = useState(before ?? actingFor[0]?.patientId)
  const actFor = useCallback(
    (patientId: string) => {
      actedFor = { accountId, patientId }
      setPatientId(patientId)
    },
    [accountId]
  )
  return [patientId, actFor] as const
}

/** Pages on which a person acts for a patient, herself or one she helps. */
const isOfPatient = (area: Matched["area"]["name"]): boolean =>
  areas.some(({ isPatients, name }) => name === area && isPatients === true)

const Shown = ({ matched, patientId }: { readonly matched: Matched; readonly patientId: string | undefined }) => {
  const { area, id, Page } = matched
  // Another patient is another page; the inbox stays the same page while its threads change.
  const key = isOfPatient(area.name) ? `${patientId} ${id}` : area.name
  return (
    <Mishap key={key}>
      <Suspense fallback={<Skeleton />}>
        <Page id={id} />
      </Suspense>
    </Mishap>
  )
}
