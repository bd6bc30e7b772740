/** A browser's side of the API, as the portal speaks it: one cookie, our own origin, keys on every POST. */
import { randomUUID } from "node:crypto"
import { password } from "./lakesideServer.ts"

export interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON came.
  readonly body: any
  readonly headers: Headers
}

export class Visitor {
  readonly url: string
  cookie = ""
  actingFor: string | undefined

  constructor(url: string) {
    this.url = url
  }

  async signIn(login: string, word = password): Promise<Answered> {
    const answered = await this.post("/api/session", { login, password: word })
    this.cookie = (answered.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
    return answered
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send("GET", path, undefined, headers)
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    return this.send("POST", path, body, { "idempotency-key": randomUUID(), ...headers })
  }

  async send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const isBytes = body instanceof Uint8Array
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        origin: this.url,
        ...(this.cookie === "" ? {} : { cookie: this.cookie }),
        ...(this.actingFor === undefined ? {} : { "intervisit-patient": this.actingFor }),
        ...(body === undefined ? {} : { "content-type": isBytes ? "application/octet-stream" : "application/json" }),
        ...headers
      },
      ...(body === undefined ? {} : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) })
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get("content-type") ?? "")
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
  }
}

/** An ordinary letter to the family team. */
export const letter = (patientId: string, parts: Record<string, unknown> = {}) => ({
  patientId,
  to: { _tag: "NewThread", teamId: "team-family", subject: "A form" },
  body: "Could you please sign the school form? Thank you.",
  language: "en",
  noticeVersion: "2026-1",
  isEmergencyAcknowledged: false,
  draftId: null,
  ...parts
})
