/**
 * How a run ends when it does not end well: exit code 1 when some input could not be handled, 2 for wrong usage.
 *
 * All have been told on standard error by the time they reach the runtime, which therefore only sets the code.
 */
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

/** Some lines could not be handled; each was named on standard error. */
export class SomeLinesFailed extends Schema.TaggedError<SomeLinesFailed>()("SomeLinesFailed", {
  failed: Schema.Int,
  handled: Schema.Int
}) {
  override readonly [Runtime.errorExitCode] = 1
  override readonly [Runtime.errorReported] = false
  override get message() {
    return `${this.failed} of ${this.failed + this.handled} lines could not be handled.`
  }
}

/** The command was called in a way that cannot work; `problem` is a sentence with the mend. Printed by the program. */
export class WrongUsage extends Schema.TaggedError<WrongUsage>()("WrongUsage", { problem: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 2
  override readonly [Runtime.errorReported] = false
  override get message() {
    return this.problem
  }
}

/** A file or a stream failed while it was read or written, such as a disk that is full. Printed by the program. */
export class InputOutputFailed extends Schema.TaggedError<InputOutputFailed>()("InputOutputFailed", {
  problem: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 1
  override readonly [Runtime.errorReported] = false
  override get message() {
    return `${this.problem}; what was printed so far is not all.`
  }
}

/** What is printed of a fault of ours: its kind and where, never its message, which may quote the input. */
export const faultReport = (defect: unknown): string => {
  const kind = defect instanceof Error ? defect.name : typeof defect
  const stack = defect instanceof Error ? (defect.stack ?? "") : ""
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line))
  return [`a fault of this program (${kind}): please report it with these lines`, ...frames].join("\n")
}
