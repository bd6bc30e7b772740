/**
 * A message in its MLLP frame: VT, the message, FS, CR.
 *
 * A payload that holds VT or FS cannot be framed so that every receiver reads it back, so it is refused: text must
 * escape them (`\X0B\`, `\X1C\`). Source: HL7 Transport Specification: MLLP, Release 1.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { FS, VT } from "./FrameDecoder.ts"

/** The payload holds a byte that MLLP uses for framing. */
export class UnframeableMessage extends Schema.TaggedError<UnframeableMessage>()("UnframeableMessage", {
  byte: Schema.Literals(["VT", "FS"]),
  offset: Schema.Int
}) {
  override get message() {
    return `The message holds ${this.byte} at byte ${this.offset}; escape it as a hexadecimal sequence and send again.`
  }
}

/** The bytes to put on the wire for one message. */
export const encode = (message: Uint8Array): Result.Result<Uint8Array, UnframeableMessage> => {
  const vt = message.indexOf(VT)
  if (vt !== -1) return Result.fail(new UnframeableMessage({ byte: "VT", offset: vt }))
  const fs = message.indexOf(FS)
  if (fs !== -1) return Result.fail(new UnframeableMessage({ byte: "FS", offset: fs }))
  const frame = new Uint8Array(message.length + 3)
  frame[0] = VT
  frame.set(message, 1)
  frame[message.length + 1] = FS
  frame[message.length + 2] = 0x0d
  return Result.succeed(frame)
}
