/**
 * When a clock does not run, such as while a thread waits on the patient: instants `[from, to)`, sorted and joined.
 *
 * They are an argument of every question, never part of the hours. An empty one changes nothing; a reversed one is a
 * fault of the record and refused. `to` may be infinite while a suspension lasts.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** `[from, to)` in epoch milliseconds. */
export type Span = readonly [from: number, to: number]

/** Suspensions ready for use; make them with `make`. */
export interface Suspensions {
  readonly spans: ReadonlyArray<Span>
}

/** A suspension that ends before it starts. */
export class InvalidSuspension extends Schema.TaggedError<InvalidSuspension>()("InvalidSuspension", {
  field: Schema.String,
  problem: Schema.String,
  mend: Schema.String
}) {
  override get message() {
    return `${this.field}: ${this.problem}. ${this.mend}`
  }
}

/** No suspension. */
export const none: Suspensions = { spans: [] }

/** Sorts and joins suspensions, in any order and overlapping as they may be. */
export const make = (spans: ReadonlyArray<Span>): Result.Result<Suspensions, InvalidSuspension> => {
  const reversed = spans.findIndex(([from, to]) => !(from <= to))
  if (reversed !== -1) {
    const field = `suspensions[${reversed}]`
    const mend = "Give the instant at which the clock stopped, then the one at which it ran again."
    return Result.fail(new InvalidSuspension({ field, problem: "ends before it starts", mend }))
  }
  const joined: Array<[number, number]> = []
  for (const [from, to] of spans.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return Result.succeed({ spans: joined })
}

/** True where the clock does not run at `at`. */
export const covers = ({ spans }: Suspensions, at: number): boolean => spans.some(([from, to]) => from <= at && at < to)

/** What is left of `[from, to)`, in order. */
export const cutFrom = ({ spans }: Suspensions, [from, to]: Span): Array<Span> => {
  const left: Array<Span> = []
  let start = from
  for (const [stop, resume] of spans) {
    if (resume <= start) continue
    if (stop >= to) break
    if (stop > start) left.push([start, stop])
    start = resume
  }
  if (start < to) left.push([start, to])
  return left
}
