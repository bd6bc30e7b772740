/**
 * HL7 v2 for Intervisit: read feeds, acknowledge them, speak MLLP.
 *
 * API for colleagues (import the module you need, for instance `@intervisit/adapter-hl7/mllp/MllpServer`):
 *
 *   Hl7Message.parse(bytes | text, { fallbackCharset? })          -> Result<Hl7Message, Hl7Problem>
 *     message.value("PID-3(2).4.1") text, raw(path) as sent, read(path) text | null (`""`) | undefined (empty)
 *     message.segmentsOf("OBX"), segment("PID").value(3, 1), message.with(path, value) -> Result, message.toBytes()
 *   Acknowledgement.accept(frame, { now: epochMillis, controlId }) -> bytes (AA)
 *   Acknowledgement.refuse(frame, problem, { now, controlId })     -> bytes (AE or AR by problem.answer)
 *   Acknowledgement.read(bytes)                                    -> { code, controlId, errorCode, text, bytes } | undefined
 *   feedFactsFromBytes(frame, profile)                             -> Result<{ message, facts: FeedFact[] }, Hl7Problem>
 *     profile: { zone: DateTime.TimeZone, fallbackCharset?, defaultAssigner?, processingId? }; facts as in feed/FeedFact.ts
 *   MllpServer.layer({ port, host?, handler: (frame, connection) => Effect<Uint8Array, never, R>, onEvent? })
 *     provides MllpServer: { address: { host, port }, connectionCount }; the answer goes out after the handler succeeds
 *   MllpClient.layer({ host, port, acknowledgementTimeout? }) / MllpClient.make in a scope
 *     client.send(message) -> Effect<ReceivedAcknowledgement, MllpClientError { reason, isRetryable }>
 *
 * Nothing but the socket code reads a clock: `now` and control ids are arguments.
 */
export * as Acknowledgement from "./Acknowledgement.ts"
export * from "./feed/FeedFact.ts"
export * from "./feed/FeedFactsFromMessage.ts"
export * from "./feed/SenderProfile.ts"
export * from "./Hl7Problem.ts"
export * as Location from "./Location.ts"
export * as Charset from "./message/Charset.ts"
export * as Delimiters from "./message/Delimiters.ts"
export * as Dtm from "./message/Dtm.ts"
export * as Escape from "./message/Escape.ts"
export * from "./message/Hl7Message.ts"
export { Segment } from "./message/Segment.ts"
export * as Frame from "./mllp/Frame.ts"
export * from "./mllp/FrameDecoder.ts"
export * from "./mllp/MllpClient.ts"
export * from "./mllp/MllpClientError.ts"
export * from "./mllp/MllpServer.ts"
