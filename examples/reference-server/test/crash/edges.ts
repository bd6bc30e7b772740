/**
 * The two doors of a server that may die at any moment: its API as the portal speaks it, its feed port as hospitals do.
 *
 * A request that got no whole answer is `Unanswered`: its client knows nothing and asks again with the same key.
 */
import { Agent, request } from "node:http"
import { connect } from "node:net"
import * as Acknowledgement from "@intervisit/adapter-hl7/Acknowledgement"

/** Nobody knows whether it was done: the server died, or was not there. */
export class Unanswered extends Error {}

/** What the server cannot have meant. It ends the test. */
export class Unlawful extends Error {}

export interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: clients look into whatever JSON came.
  readonly body: any
  readonly cookie: string | undefined
}

export interface Asking {
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Edges {
  readonly ask: (asking: Asking) => Promise<Answered>
  /** Follows the stream until it has said so much, or for so long. */
  readonly follow: (headers: Readonly<Record<string, string>>, millisMax: number) => Promise<ReadonlyArray<string>>
  /** One frame on a connection of its own; answers the acknowledgement. */
  readonly feed: (message: Uint8Array) => Promise<Acknowledgement.ReceivedAcknowledgement>
  readonly close: () => void
}

/** The name under which the server is asked: it listens on another port in each of its lives. */
export const host = "portal.lakeside.example"

/** Nothing here takes so long; a server that is silent for so long hangs. */
const answerMillisMax = 20_000

/** The doors of the server that listens on these ports. */
export const openEdges = (httpPort: number, hl7Port: number): Edges => {
  const agent = new Agent({ keepAlive: true })
  const to = { agent, host: "127.0.0.1", port: httpPort, timeout: answerMillisMax }
  return {
    ask: ({ body, headers, method, path }) => {
      const isBytes = body instanceof Uint8Array
      const content = body === undefined ? undefined : isBytes ? body : Buffer.from(JSON.stringify(body))
      const type = isBytes ? "application/octet-stream" : "application/json"
      const sent = {
        host,
        origin: `https://${host}`,
        ...(content === undefined ? {} : { "content-type": type, "content-length": String(content.length) }),
        ...headers
      }
      return new Promise((resolve, reject) => {
        const asked = request({ ...to, method, path, headers: sent }, (response) => {
          const chunks: Array<Buffer> = []
          response.on("data", (chunk: Buffer) => chunks.push(chunk))
          response.once("error", () => reject(new Unanswered()))
          response.once("close", () => {
            if (!response.complete) return reject(new Unanswered())
            const text = Buffer.concat(chunks).toString("utf8")
            const isJson = /json/.test(response.headers["content-type"] ?? "")
            const cookie = response.headers["set-cookie"]?.[0]?.split(";")[0]
            resolve({ status: response.statusCode ?? 0, body: isJson ? JSON.parse(text) : text, cookie })
          })
        })
        asked.once("timeout", () => {
          reject(new Unlawful(`${method} ${path} was not answered within ${answerMillisMax} ms`))
          asked.destroy()
        })
        asked.once("error", () => reject(new Unanswered()))
        asked.end(content)
      })
    },
    follow: (headers, millisMax) =>
      new Promise((resolve, reject) => {
        const lines: Array<string> = []
        const asked = request({ ...to, path: "/api/events", headers: { host, ...headers } }, (response) => {
          const done = () => {
            clearTimeout(timer)
            asked.destroy()
            resolve(lines)
          }
          const timer = setTimeout(done, millisMax)
          response.on("data", (chunk: Buffer) => {
            lines.push(...chunk.toString("utf8").split("\n"))
            if (lines.some((line) => line === "event: thread")) done()
          })
          response.once("error", () => undefined)
          response.once("close", () => {
            clearTimeout(timer)
            reject(new Unanswered())
          })
        })
        asked.once("error", () => reject(new Unanswered()))
        asked.end()
      }),
    feed: (message) => exchange(hl7Port, message),
    close: () => agent.destroy()
  }
}

const [startBlock, endBlock, carriageReturn] = [0x0b, 0x1c, 0x0d] as const

const exchange = (port: number, message: Uint8Array): Promise<Acknowledgement.ReceivedAcknowledgement> =>
  new Promise((resolve, reject) => {
    let received = Buffer.alloc(0)
    const socket = connect({ host: "127.0.0.1", port, noDelay: true })
    socket.setTimeout(answerMillisMax, () => {
      reject(new Unlawful(`A frame was not acknowledged within ${answerMillisMax} ms`))
      socket.destroy()
    })
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk])
      const end = received.indexOf(endBlock)
      if (end < 0) return
      const answer = Acknowledgement.read(received.subarray(1, end))
      if (answer === undefined) reject(new Unlawful("A frame was answered with something that is no acknowledgement"))
      else resolve(answer)
      socket.destroy()
    })
    socket.once("error", () => reject(new Unanswered()))
    socket.once("close", () => reject(new Unanswered()))
    socket.write(Buffer.concat([Uint8Array.of(startBlock), message, Uint8Array.of(endBlock, carriageReturn)]))
  })
