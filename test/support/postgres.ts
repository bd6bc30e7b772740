/**
 * A database of one's own on a real PostgreSQL, for a test file.
 *
 * The first question of a vitest run starts the server (`globalSetup.ts`), which takes about two seconds; every
 * further database takes a tenth. Nothing has to be dropped: the server's folder goes after the last test.
 */
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { inject } from "vitest"
import type { DeskAnswer } from "./globalSetup.ts"

/** Makes an empty database and answers its `postgres://` URL. */
export const freshDatabase = async (): Promise<string> => {
  const answer: DeskAnswer = JSON.parse(await text(connect(inject("postgresDesk"), "127.0.0.1")))
  if ("problem" in answer) throw new Error(answer.problem)
  return answer.url
}
