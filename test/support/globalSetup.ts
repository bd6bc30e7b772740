/**
 * Once per vitest run: a desk on 127.0.0.1 where test files ask for a fresh PostgreSQL database.
 *
 * The server behind it starts at the first question, so that a run of unit tests never pays for it, and stops after
 * the last test. Each connection is one question; the answer is one line of JSON.
 */
import { createServer, type Server } from "node:net"
import type { TestProject } from "vitest/node"
import { type PostgresServer, startPostgres } from "./postgresServer.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** The port of the desk, on 127.0.0.1. */
    readonly postgresDesk: number
  }
}

/** What the desk answers: the database's URL, or the sentence that says why there is none. */
export type DeskAnswer = { readonly url: string } | { readonly problem: string }

/** Opens the desk; vitest calls what it answers after the last test. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  let server: Promise<PostgresServer> | undefined
  const answer = async (): Promise<DeskAnswer> => {
    server ??= startPostgres()
    return { url: await (await server).createDatabase() }
  }
  const desk = createServer((socket) => {
    socket.on("error", () => socket.destroy())
    answer()
      .catch((error: unknown): DeskAnswer => ({ problem: error instanceof Error ? error.message : String(error) }))
      .then((said) => socket.end(`${JSON.stringify(said)}\n`))
  })
  project.provide("postgresDesk", await listen(desk))
  return async () => {
    desk.close()
    const started = await server?.catch(() => undefined)
    await started?.stop()
  }
}

const listen = (desk: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    desk.once("error", reject)
    desk.listen(0, "127.0.0.1", () => {
      const address = desk.address()
      resolve(typeof address === "object" && address !== null ? address.port : 0)
    })
    desk.unref()
  })
