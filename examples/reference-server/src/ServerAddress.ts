/**
 * Where the server is reached: the hosts that it answers to, and which of them are this machine alone.
 */
import * as Context from "effect/Context"

export class ServerAddress extends Context.Service<
  ServerAddress,
  {
    /** `Host` values that are answered, with port; all others are refused. */
    readonly hosts: ReadonlyArray<string>
  }
>()("@intervisit/reference-server/ServerAddress") {}

/** True for the loopback address: there, and only there, cookies need no TLS. */
export const isLoopback = (host: string): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)
