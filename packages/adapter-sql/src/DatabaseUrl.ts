/**
 * The address of a PostgreSQL database, checked before anything connects, and the place it names without a secret.
 *
 * Source: PostgreSQL documentation, 32.1.1.2 Connection URIs.
 */
import * as Result from "effect/Result"
import { BadDatabaseUrl } from "./StartError.ts"

const sslModes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]

/** Host, port and database as people name them, or what is wrong with the text. */
export const placeOf = (text: string): Result.Result<string, BadDatabaseUrl> => {
  const bad = (problem: string) => Result.fail(new BadDatabaseUrl({ problem }))
  const url = URL.parse(text)
  if (url === null) return bad("it is no URL")
  if (url.protocol !== "postgres:" && url.protocol !== "postgresql:") return bad("it does not begin with postgres://")
  const parts = [url.username, url.password, url.pathname, url.hostname]
  if (parts.some((part) => !isDecodable(part))) return bad("a % in it is not followed by two hexadecimal digits")
  const host = url.searchParams.get("host") ?? url.hostname
  const database = url.searchParams.get("dbname") ?? decodeURIComponent(url.pathname.slice(1))
  const ssl = url.searchParams.get("sslmode")
  if (host === "") return bad("it names no host")
  if (database === "") return bad("it names no database")
  if (ssl !== null && !sslModes.includes(ssl)) return bad(`its sslmode is none of ${sslModes.join(", ")}`)
  const port = url.searchParams.get("port") ?? (url.port === "" ? "5432" : url.port)
  return Result.succeed(`${database} at ${host}:${port}`)
}

const isDecodable = (part: string): boolean => !/%(?![0-9a-f]{2})/i.test(part)
