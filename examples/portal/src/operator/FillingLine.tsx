/**
 * One line on the operator's pages while the demo clinic is being filled; it goes away by itself.
 */
import { useEffect } from "react"
import { filling } from "../api/filling.ts"
import { useResource } from "../api/resource.ts"
import { useReader } from "../words/Words.ts"

const lookAgainMillis = 3_000

export const FillingLine = () => {
  const { language, words } = useReader()
  const { refresh, value } = useResource("filling", filling)
  const isFilling = value !== undefined && value !== null
  useEffect(() => {
    if (!isFilling) return undefined
    const timer = setInterval(() => refresh("page"), lookAgainMillis)
    return () => clearInterval(timer)
  }, [isFilling, refresh])
  if (!isFilling) return null
  const count = (number: number) => number.toLocaleString(language)
  return (
    <p className="filling-line" role="status">
      {words.practice.filling(
        `${count(value.messages)} / ${count(value.messagesTotal)}`,
        `${count(value.conversations)} / ${count(value.conversationsTotal)}`
      )}
    </p>
  )
}
