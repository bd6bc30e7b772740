/**
 * From the command to the first page that answers, and what the process then holds in memory.
 *
 * The built server on an empty folder with the demo clinic, three times; the second start of the same folder beside it.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Table from "./Table.ts"

const main = fileURLToPath(new URL("../examples/reference-server/dist/main.js", import.meta.url))

export const run = async (): Promise<void> => {
  const first: Array<readonly [number, number]> = []
  const second: Array<readonly [number, number]> = []
  for (let round = 0; round < 3; round++) {
    const folder = mkdtempSync(join(tmpdir(), "intervisit-start-"))
    first.push(await start(folder))
    second.push(await start(folder))
    rmSync(folder, { recursive: true, force: true })
  }
  Table.print(
    "Start to first answered request, median of 3",
    [["empty folder", first] as const, ["again", second] as const].map(([name, figures]) => ({
      start: name,
      milliseconds: Math.round(Table.median(figures.map(([millis]) => millis))),
      "resident MB": Math.round(Table.median(figures.map(([, bytes]) => bytes)) / 1e6)
    }))
  )
}

const start = async (folder: string): Promise<readonly [millis: number, residentBytes: number]> => {
  const [port, hl7, ehr, ehrHttp, smtp, mailHttp] = await Promise.all(Array.from({ length: 6 }, freePort))
  const began = performance.now()
  const server = spawn(process.execPath, [main], {
    stdio: "ignore",
    env: {
      ...process.env,
      INTERVISIT_DATA: folder,
      PORT: String(port),
      HL7_PORT: String(hl7),
      EHR_PORT: String(ehr),
      EHR_HTTP_PORT: String(ehrHttp),
      SMTP_PORT: String(smtp),
      MAIL_HTTP_PORT: String(mailHttp)
    }
  })
  try {
    await answered(`http://127.0.0.1:${port}/`, server)
    const millis = performance.now() - began
    return [millis, residentBytes(server)]
  } finally {
    await ended(server)
  }
}

const answered = async (url: string, server: ChildProcess): Promise<void> => {
  while (server.exitCode === null) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`the server ended with ${server.exitCode}`)
}

const residentBytes = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024

const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once("exit", () => resolve())
    server.kill("SIGTERM")
  })

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
