/**
 * Why a message cannot be taken: the place, the standard's code, and a sentence that says how to mend it.
 *
 * The sentence never quotes a value of the message, because any value may be health information.
 * Source: HL7 v2.5.1 Table 0357 (message error condition codes), Table 0008 (acknowledgement codes).
 */
import * as Schema from "effect/Schema"
import * as Location from "./Location.ts"

/** HL7 v2.5.1 Table 0357. */
export const errorText = {
  "0": "Message accepted",
  "100": "Segment sequence error",
  "101": "Required field missing",
  "102": "Data type error",
  "103": "Table value not found",
  "200": "Unsupported message type",
  "201": "Unsupported event code",
  "202": "Unsupported processing id",
  "203": "Unsupported version id",
  "204": "Unknown key identifier",
  "205": "Duplicate key identifier",
  "206": "Application record locked",
  "207": "Application internal error"
} as const

export const ErrorCode = Schema.Literals(Object.keys(errorText) as Array<keyof typeof errorText>)
export type ErrorCode = typeof ErrorCode.Type

/** A message that cannot be taken. `answer` is what its sender is told: AE mend the content, AR we do not take this. */
export class Hl7Problem extends Schema.TaggedError<Hl7Problem>()("Hl7Problem", {
  answer: Schema.Literals(["AE", "AR"]),
  code: ErrorCode,
  location: Location.Location,
  text: Schema.String
}) {
  override get message() {
    return `${Location.format(this.location)}: ${this.text}`
  }
}
