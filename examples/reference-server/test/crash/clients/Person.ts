/**
 * A person at a browser: signed in once, with the cookie that survives the server's deaths.
 *
 * An answer other than those expected ends the test: a server that comes back from a crash owes no "500" to anybody.
 */
import type { Acknowledged } from "../Acknowledged.ts"
import { password } from "../clinic.ts"
import { type Answered, type Asking, type Edges, Unlawful } from "../edges.ts"

export class Person {
  readonly accountId: string
  readonly #acknowledged: Acknowledged
  readonly #login: string
  readonly #actingFor: string | undefined
  #cookie = ""

  constructor(acknowledged: Acknowledged, accountId: string, login: string, actingFor?: string) {
    this.accountId = accountId
    this.#acknowledged = acknowledged
    this.#login = login
    this.#actingFor = actingFor
  }

  /** Asks as this person, who signs in again where her session has ended. */
  async ask(edges: Edges, asking: Asking, expected: ReadonlyArray<number>): Promise<Answered> {
    const headers = { ...(await this.headers(edges)), ...asking.headers }
    const answered = await edges.ask({ ...asking, headers })
    if (answered.status === 401 && !expected.includes(401)) {
      this.#cookie = ""
      return this.ask(edges, asking, expected)
    }
    const key = asking.headers?.["idempotency-key"]
    if (key !== undefined && answered.status < 300) this.#acknowledged.keyed.push({ accountId: this.accountId, key })
    return lawful(asking, answered, expected)
  }

  /** Opens a session of its own; answers its cookie. */
  async signIn(edges: Edges): Promise<string> {
    const asking = { method: "POST", path: "/api/session", body: { login: this.#login, password } } as const
    const { cookie } = lawful(asking, await edges.ask(asking), [200])
    if (cookie === undefined) throw new Unlawful("A sign-in brought no cookie")
    return cookie
  }

  /** What her browser sends with everything. */
  async headers(edges: Edges): Promise<Readonly<Record<string, string>>> {
    if (this.#cookie === "") this.#cookie = await this.signIn(edges)
    return {
      cookie: this.#cookie,
      "intervisit-input": "person",
      ...(this.#actingFor === undefined ? {} : { "intervisit-patient": this.#actingFor })
    }
  }
}

/** The answer, if it is one of those expected. */
export const lawful = (asking: Asking, answered: Answered, expected: ReadonlyArray<number>): Answered => {
  if (expected.includes(answered.status)) return answered
  const { body, status } = answered
  throw new Unlawful(`${asking.method} ${asking.path} was answered ${status}: ${JSON.stringify(body)}`)
}
