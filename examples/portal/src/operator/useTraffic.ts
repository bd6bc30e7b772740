/**
 * Feeds and queues, looked up again every few seconds while somebody looks, and what she does about them.
 */
import { useEffect, useState } from "react"
import { newId } from "../api/newId.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { useResource } from "../api/resource.ts"
import { traffic } from "../api/traffic.ts"

const lookAgainMillis = 5_000

export const useTraffic = () => {
  const { problem, refresh, value } = useResource("traffic", traffic)
  const [refused, setRefused] = useState<Problem>()
  const [said, setSaid] = useState("")
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") refresh("page")
    }, lookAgainMillis)
    return () => clearInterval(timer)
  }, [refresh])
  /** Does one thing, says how it went, and looks again. */
  const act = async (doing: (key: string) => Promise<string>) => {
    if (isBusy) return
    setBusy(true)
    setSaid("")
    setRefused(undefined)
    await doing(newId()).then(setSaid, (thrown: unknown) => setRefused(problemOf(thrown)))
    refresh("person")
    setBusy(false)
  }
  return { value, problem, refresh, refused, said, act }
}

export type Act = ReturnType<typeof useTraffic>["act"]
