/**
 * An instant in words, in the practice's zone, with the exact instant beside it for machines.
 */
import { moment, shortMoment } from "../words/moments.ts"
import { useCalendar } from "./signedInContext.ts"
import { useNow } from "./useNow.ts"

interface MomentProps {
  readonly at: string
  readonly isShort?: boolean
}

export const Moment = ({ at, isShort = false }: MomentProps) => {
  const calendar = useCalendar()
  const now = useNow()
  return <time dateTime={at}>{(isShort ? shortMoment : moment)(at, calendar, now)}</time>
}
