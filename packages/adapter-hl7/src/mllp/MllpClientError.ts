/**
 * Why a message got no acknowledgement, and whether sending the same bytes again can help.
 */
import * as Schema from "effect/Schema"

/** The receiver cannot be reached; it has not got the message. */
export class ConnectFailed extends Schema.TaggedError<ConnectFailed>()("ConnectFailed", {
  host: Schema.String,
  port: Schema.Int,
  code: Schema.String,
  cause: Schema.Defect()
}) {
  readonly isRetryable = true
  override get message() {
    const where = `${this.host}:${this.port}`
    return `No connection to ${where} (${this.code}); check that the receiver is running and reachable.`
  }
}

/** The connection ended before the acknowledgement; the receiver may have got the message. */
export class ConnectionLost extends Schema.TaggedError<ConnectionLost>()("ConnectionLost", {
  host: Schema.String,
  port: Schema.Int,
  end: Schema.String
}) {
  readonly isRetryable = true
  override get message() {
    const where = `${this.host}:${this.port}`
    return `${where} ended the connection (${this.end}) before it acknowledged; send the same message again.`
  }
}

/** No acknowledgement came in time; the receiver may have got the message. */
export class AcknowledgementTimedOut extends Schema.TaggedError<AcknowledgementTimedOut>()("AcknowledgementTimedOut", {
  host: Schema.String,
  port: Schema.Int,
  millis: Schema.Finite
}) {
  readonly isRetryable = true
  override get message() {
    return `${this.host}:${this.port} did not acknowledge within ${this.millis} ms; send the same message again.`
  }
}

/** The bytes are no message that can be sent and answered; sending them again cannot help. */
export class NotSendable extends Schema.TaggedError<NotSendable>()("NotSendable", { problem: Schema.String }) {
  readonly isRetryable = false
  override get message() {
    return `The message cannot be sent: ${this.problem}.`
  }
}

/** A message that was not acknowledged. */
export class MllpClientError extends Schema.TaggedError<MllpClientError>()("MllpClientError", {
  reason: Schema.Union([ConnectFailed, ConnectionLost, AcknowledgementTimedOut, NotSendable])
}) {
  get isRetryable(): boolean {
    return this.reason.isRetryable
  }
  override get message() {
    return this.reason.message
  }
}
