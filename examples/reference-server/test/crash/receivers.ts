/**
 * The demo EHR and the mail catcher, each a durable process of its own behind a gate.
 */
import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { freePort } from "../support/freePort.ts"
import { Gate } from "./Gate.ts"

/** A row of what was received, oldest first. */
export interface Received {
  readonly key: string
  readonly sha256: string
  readonly order: number
  readonly repeats: number
  readonly conflicts: number
}

export interface Receiver {
  readonly gate: Gate
  readonly received: () => Promise<ReadonlyArray<Received>>
  readonly stop: () => Promise<void>
}

export const startEhr = (folder: string): Promise<Receiver> =>
  start("ehr", async () => ({
    EHR_PORT: String(await freePort()),
    EHR_HTTP_PORT: String(await freePort()),
    EHR_FOLDER: join(folder, "ehr")
  }))

export const startMailCatcher = (folder: string): Promise<Receiver> =>
  start("mail", async () => ({
    SMTP_PORT: String(await freePort()),
    MAIL_HTTP_PORT: String(await freePort()),
    MAIL_FOLDER: join(folder, "mail")
  }))

const start = async (
  name: "ehr" | "mail",
  environment: () => Promise<Readonly<Record<string, string>>>
): Promise<Receiver> => {
  const program = fileURLToPath(new URL(`../../../demo-clinic/src/${name}/main.ts`, import.meta.url))
  const child = fork(program, {
    execArgv: ["--conditions=@intervisit/source"],
    env: { ...process.env, ...(await environment()) },
    stdio: ["ignore", "pipe", "inherit", "ipc"]
  })
  const { httpPort, port } = await portsOf(child, name)
  const gate = await Gate.before(port)
  return {
    gate,
    received: async () => (await fetch(`http://127.0.0.1:${httpPort}/received.json`)).json(),
    stop: () =>
      new Promise((resolve) => {
        gate.close()
        child.once("exit", () => resolve())
        child.kill("SIGTERM")
      })
  }
}

const portsOf = (child: ChildProcess, name: string): Promise<{ readonly port: number; readonly httpPort: number }> =>
  new Promise((resolve, reject) => {
    child.stdout?.setEncoding("utf8").once("data", (line: string) => resolve(JSON.parse(line)))
    child.once("exit", (code) => reject(new Error(`The ${name} process ended at once, with code ${code}.`)))
  })
