/**
 * HL7 v2 for Intervisit: read feeds, acknowledge them, speak MLLP, write documents.
 *
 * Import the module you need, for instance `@intervisit/adapter-hl7/mllp/MllpServer`; this file only lists them:
 *
 *   Hl7Message.parse(bytes | text, { fallbackCharset? }): Result<Hl7Message, Hl7Problem>
 *     message.value("PID-3(2).4.1") text, raw(path) as sent, read(path) text | null (`""`) | undefined (empty)
 *     message.segmentsOf("OBX"), segment("PID").value(3, 1), message.with(path, value): Result, message.toBytes()
 *   feedFactsFromBytes(message, { zone, ... }): Result<{ message, facts: FeedFact[] }, Hl7Problem>
 *   messagesOfFrame(frame): the messages to answer, those of a batch or the frame itself
 *   Acknowledgement.accept(message, { now: epochMillis, controlId }): bytes (AA)
 *   Acknowledgement.refuse(message, problem, { now, controlId }): bytes (AE or AR, by problem.answer)
 *   Acknowledgement.read(bytes): { code, controlId, errorCode, text, bytes } | undefined
 *   MllpServer.layer({ port, handler: (frame, connection) => Effect<bytes | bytes[], never, R>, onEvent?, ... })
 *     provides { address: { host, port }, connectionCount }; the answer leaves when the handler has succeeded
 *   MllpClient.layer({ host, port, ... }), or MllpClient.make in a scope
 *     client.send(message): Effect<ReceivedAcknowledgement, MllpClientError { reason, isRetryable }>
 *   MdmWriter.write(document: MdmDocument): Result<bytes, NotWritable>
 *   MdmReader.read(message): MdmDocument | undefined
 *   Hl7Feed.handler(options): the handler that takes a feed into the ledger; Hl7ChartFiling.layer(options)
 *
 * Nothing but the socket code reads a clock: `now` and control ids are arguments.
 */
export * as Acknowledgement from "./Acknowledgement.ts"
export * from "./feed/FeedFact.ts"
export * from "./feed/FeedFactsFromMessage.ts"
export * from "./feed/SenderProfile.ts"
export * as Hl7ChartFiling from "./Hl7ChartFiling.ts"
export * as Hl7Feed from "./Hl7Feed.ts"
export * from "./Hl7Problem.ts"
export * as Location from "./Location.ts"
export * from "./mdm/MdmDocument.ts"
export * as MdmReader from "./mdm/MdmReader.ts"
export * as MdmWriter from "./mdm/MdmWriter.ts"
export * as Charset from "./message/Charset.ts"
export * as Delimiters from "./message/Delimiters.ts"
export * as Dtm from "./message/Dtm.ts"
export * as Escape from "./message/Escape.ts"
export * from "./message/Hl7Message.ts"
export * from "./message/MessageSplitter.ts"
export { Segment } from "./message/Segment.ts"
export { NotWritable } from "./message/Writer.ts"
export * as Frame from "./mllp/Frame.ts"
export * from "./mllp/FrameDecoder.ts"
export * from "./mllp/MllpClient.ts"
export * from "./mllp/MllpClientError.ts"
export * from "./mllp/MllpServer.ts"
