/**
 * A refusal as the page handles it: a stable code and its fields, which the catalogue turns into words.
 *
 * The server's own sentence is never kept, so that it cannot be shown. Two codes are the page's own: "Unreachable"
 * where no answer came, "Unexpected" where one came that is no problem document. Source: RFC 9457.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = "Problem"
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** No answer came: the network is down, or the server is. Trying again later may help. */
export const unreachable = (): Problem => new Problem(0, "Unreachable")

/** Whatever was thrown, as a problem. */
export const problemOf = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem(0, "Unexpected")

/** Reads the problem out of an answer that is none of the expected ones. */
export const problemFrom = async (response: Response): Promise<Problem> => {
  const unexpected = new Problem(response.status, "Unexpected")
  if (!response.headers.get("content-type")?.includes("json")) return unexpected
  const body: unknown = await response.json().catch(() => undefined)
  if (typeof body !== "object" || body === null || !("code" in body) || typeof body.code !== "string") return unexpected
  return new Problem(response.status, body.code, "fields" in body ? fieldsOf(body.fields) : {})
}

const fieldsOf = (fields: unknown): Readonly<Record<string, unknown>> =>
  typeof fields === "object" && fields !== null ? { ...fields } : {}
