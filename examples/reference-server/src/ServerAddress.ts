/**
 * Where the server is reached: the hosts that it answers to, and whether that is this machine alone.
 */
import * as Context from "effect/Context"

export class ServerAddress extends Context.Service<
  ServerAddress,
  {
    /** `Host` values that are answered, with port; all others are refused. */
    readonly hosts: ReadonlyArray<string>
    /** Loopback only: then cookies need no TLS. */
    readonly isLoopback: boolean
  }
>()("@intervisit/reference-server/ServerAddress") {}
