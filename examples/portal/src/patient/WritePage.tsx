/**
 * Writing a new letter: the urgent-use notice first, then the form, and where the words call for it the emergency page.
 */
import { useEffect, useState } from "react"
import { useDraft } from "../api/draftKeepers.ts"
import { goTo, useAddress } from "../parts/router.ts"
import { useCalendar, useSignedIn } from "../parts/signedInContext.ts"
import { EmergencyPage } from "./EmergencyPage.tsx"
import { hasReadNotice, noteNoticeRead } from "./noticeRead.ts"
import { messageFormOf } from "./shortForms.ts"
import { UrgentUseNotice } from "./UrgentUseNotice.tsx"
import { useGoingOn } from "./useGoingOn.ts"
import { useSending } from "./useSending.ts"
import { WriteForm } from "./WriteForm.tsx"

export const WritePage = () => {
  const { actingFor, session } = useSignedIn()
  const patientId = actingFor?.patientId ?? ""
  const version = session.practice.noticeVersion
  const [hasRead, setRead] = useState(hasReadNotice(session.accountId, version))
  const draftId = useAddress().searchParams.get("draft") ?? undefined
  const [keeper, draft] = useDraft({ patientId, threadId: null, kind: "letter" }, draftId)
  const sending = useSending(keeper)
  const calendar = useCalendar()
  useGoingOn(keeper, draft)
  const read = () => {
    noteNoticeRead(session.accountId, version)
    setRead(true)
    window.scrollTo(0, 0)
  }
  const send = async (isEmergencyAcknowledged: boolean) => {
    const { continues, form, subject, teamId } = draft.words
    if (teamId === null) return
    const to = { _tag: "NewThread", teamId, subject, ...(continues === null ? {} : { continues }) } as const
    const sent = await sending.send(to, isEmergencyAcknowledged, messageFormOf(form, calendar) ?? null)
    if (sent !== undefined) goTo(`/threads/${encodeURIComponent(sent.threadId)}`, { isReplacing: true })
  }
  useEffect(() => {
    if (sending.isStopped) window.scrollTo(0, 0)
  }, [sending.isStopped])
  if (actingFor === undefined) return null
  if (!hasRead) return <UrgentUseNotice onRead={read} />
  if (sending.isStopped) {
    return <EmergencyPage isSending={sending.isBusy} onSend={() => void send(true)} onEdit={sending.resume} />
  }
  return (
    <WriteForm
      patient={actingFor}
      keeper={keeper}
      draft={draft}
      isSending={sending.isBusy}
      problem={sending.problem}
      onSend={() => void send(false)}
    />
  )
}
