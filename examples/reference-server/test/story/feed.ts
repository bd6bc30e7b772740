/**
 * A word of the hospital's registration, over the feed's own port: two records are the same person's.
 *
 * Source: MLLP release 1; HL7 v2.5.1 section 3.3.40, A40.
 */
import { connect } from "node:net"
import { assert } from "vitest"
import type { StoryClinic } from "./clinic.ts"

/** Sends an A40 and waits until it is taken: the prior record's patient goes on as the surviving one's. */
export const mergeRecords = async ({ hl7Port }: StoryClinic, prior: string, surviving: string): Promise<void> => {
  const at = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  const answer = await ask(hl7Port, [
    `MSH|^~\\&|REGISTRATION|LAKESIDE|INTERVISIT|PORTAL|${at}+0000||ADT^A40^ADT_A39|${prior}-${at}|P|2.5.1`,
    `EVN|A40|${at}+0000`,
    `PID|1||${surviving}^^^LAKESIDE^MR`,
    `MRG|${prior}^^^LAKESIDE^MR`
  ])
  assert.include(answer, "\rMSA|AA|")
}

/** Sends an A08 that no rule takes, since it has no patient number; gives the acknowledgement. */
export const sendWithoutNumber = ({ hl7Port }: StoryClinic, controlId: string): Promise<string> => {
  const at = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  return ask(hl7Port, [
    `MSH|^~\\&|REGISTRATION|LAKESIDE|INTERVISIT|PORTAL|${at}+0000||ADT^A08^ADT_A01|${controlId}|P|2.5.1`,
    `EVN|A08|${at}+0000`,
    "PID|1||||DOE^JANE||19700101|F",
    "PV1|1|O"
  ])
}

export const ask = (port: number, segments: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ""
    const socket = connect(port, "127.0.0.1", () => socket.write(`\v${segments.join("\r")}\r\x1c\r`))
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text
      if (answer.endsWith("\x1c\r")) socket.end()
    })
    socket.once("error", reject)
    socket.once("close", () => resolve(answer))
  })
