/**
 * Why one input line could not be handled.
 *
 * Any tagged error of the domain will do; these are the ones that come before the domain. None holds a word of the
 * input, which may be health information.
 */
import * as Schema from "effect/Schema"

/** What a line's handler may fail with. `field` and `mend` go to standard error beside the message. */
export interface LineError {
  readonly _tag: string
  readonly message: string
  readonly field?: string | undefined
  readonly mend?: string | undefined
}

/** The line is not JSON, or not a JSON object, or not UTF-8, or too long. */
export class UnreadableLine extends Schema.TaggedError<UnreadableLine>()("UnreadableLine", {
  lineNumber: Schema.Int,
  problem: Schema.String,
  mend: Schema.String
}) {
  override get message() {
    return `Line ${this.lineNumber} ${this.problem}. ${this.mend}`
  }
}

/** A field of the line's object is missing or has the wrong form. */
export class InvalidInput extends Schema.TaggedError<InvalidInput>()("InvalidInput", {
  field: Schema.String,
  problem: Schema.String,
  mend: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    const sentence = `${this.field}: ${this.problem}.`
    return this.mend === undefined ? sentence : `${sentence} ${this.mend}`
  }
}

/** The line asks for something that this release cannot do yet. */
export class NotSupportedYet extends Schema.TaggedError<NotSupportedYet>()("NotSupportedYet", {
  what: Schema.String
}) {
  override get message() {
    return `${this.what} is not supported yet by this release.`
  }
}
