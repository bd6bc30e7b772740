/**
 * `intervisit hl7 send`: messages to an MLLP receiver, one at a time, and what it acknowledged, a line each.
 *
 * A message that is refused (AE, AR, CE, CR) is named on standard error, and the next one goes. When the receiver
 * cannot be reached the rest is not tried. Segments are sent with CR behind them, whatever the file has.
 */

import { read as readHeader } from "@intervisit/adapter-hl7/message/RawHeader"
import { MllpClient } from "@intervisit/adapter-hl7/mllp/MllpClient"
import type { MllpClientError } from "@intervisit/adapter-hl7/mllp/MllpClientError"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { SomeLinesFailed, WrongUsage } from "../exits.ts"
import { messagesOf, withCarriageReturns } from "../hl7/messages.ts"
import * as Ndjson from "../ndjson.ts"

export const send = Effect.fnUntraced(function* (
  target: string,
  paths: ReadonlyArray<string>,
  timeout: Duration.Input
) {
  const { host, port } = yield* Effect.fromResult(parseTarget(target))
  const stdio = yield* Stdio.Stdio
  const client = yield* MllpClient.make({ host, port, acknowledgementTimeout: timeout })
  const tally = { failed: 0, handled: 0 }
  let unreachable: MllpClientError | undefined
  const messages = yield* messagesOf("hl7 send", paths)
  const output = Stream.mapEffect(
    messages,
    Effect.fnUntraced(function* ({ path, number, bytes }) {
      const id = readHeader(bytes)?.field(10) ?? ""
      const answer =
        unreachable === undefined
          ? yield* Effect.result(client.send(withCarriageReturns(bytes)))
          : Result.fail(unreachable)
      const where = `intervisit hl7 send: ${path}: message ${number}`
      if (Result.isFailure(answer)) {
        const { reason } = answer.failure
        if (reason._tag === "ConnectFailed") unreachable = answer.failure
        tally.failed += 1
        yield* Ndjson.writeError(`${where}: ${reason.message}\n`)
        return `${JSON.stringify({ id, error: { tag: reason._tag, message: reason.message } })}\n`
      }
      const { code, controlId, errorCode, text } = answer.success
      const isTaken = code === "AA" || code === "CA"
      tally[isTaken ? "handled" : "failed"] += 1
      // The receiver's sentence may hold health information, so only its codes go to standard error.
      const because = errorCode === undefined ? "" : `, error ${errorCode}`
      if (!isTaken) yield* Ndjson.writeError(`${where}: the receiver answered ${code}${because}.\n`)
      return `${JSON.stringify({ id, code, controlId, errorCode, text })}\n`
    })
  )
  yield* Stream.run(output, stdio.stdout({ endOnDone: false }))
  if (tally.failed > 0) return yield* new SomeLinesFailed(tally)
}, Effect.scoped)

const parseTarget = (target: string): Result.Result<{ host: string; port: number }, WrongUsage> => {
  const match = /^\[?(.+?)\]?:(\d{1,5})$/.exec(target)
  const port = Number(match?.[2])
  return match?.[1] !== undefined && port >= 1 && port <= 65_535
    ? Result.succeed({ host: match[1], port })
    : Result.fail(new WrongUsage({ problem: `${target} is not HOST:PORT, such as 127.0.0.1:2575.` }))
}
