/**
 * The threads of the patient for whom the page acts, kept up to date while the page is open.
 */
import { useState } from "react"
import { useLive } from "../api/live.ts"
import { amend, useResource } from "../api/resource.ts"
import { patientThreads } from "../api/threads.ts"
import type { ThreadPage } from "../api/views.ts"

export const usePatientThreads = (patientId: string) => {
  const key = `threads of ${patientId}`
  const threads = useResource(key, (cause) => patientThreads(patientId, cause))
  const [isMoreBusy, setMoreBusy] = useState(false)
  useLive(() => threads.refresh("page"))
  const next = threads.value?.next ?? null
  const more = async () => {
    if (next === null || isMoreBusy) return
    setMoreBusy(true)
    const page = await patientThreads(patientId, "person", next).catch(() => undefined)
    setMoreBusy(false)
    if (page === undefined) return
    amend<ThreadPage>(key, (before) => ({ threads: [...before.threads, ...page.threads], next: page.next }))
  }
  return { ...threads, more: next === null ? undefined : more }
}
