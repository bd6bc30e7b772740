/**
 * A receiver in a process of its own, from its source: started, asked what it has, killed.
 */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

export interface RunningReceiver {
  readonly port: number
  readonly httpPort: number
  readonly page: () => Promise<string>
  readonly list: () => Promise<ReadonlyArray<Record<string, unknown>>>
  /** Answers the exit code, or the signal that ended it. */
  readonly end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | string>
}

/** Starts `ehr` or `mail` on free ports, and waits until it listens. */
export const startReceiver = async (
  name: "ehr" | "mail",
  environment: Readonly<Record<string, string>>
): Promise<RunningReceiver> => {
  const main = fileURLToPath(new URL(`../../src/${name}/main.ts`, import.meta.url))
  const free = { EHR_PORT: "0", EHR_HTTP_PORT: "0", SMTP_PORT: "0", MAIL_HTTP_PORT: "0" }
  const child = spawn(process.execPath, ["-C", "@intervisit/source", main], {
    env: { ...process.env, ...free, ...environment },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const ended = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "nothing"))
  })
  let complaint = ""
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text
  })
  const line = await Promise.race([
    new Promise<string>((resolve) => child.stdout.setEncoding("utf8").once("data", resolve)),
    ended.then((code) => Promise.reject(new Error(`The ${name} ended with ${code}: ${complaint}`)))
  ])
  const { httpPort, port } = JSON.parse(line) as { readonly port: number; readonly httpPort: number }
  return {
    port,
    httpPort,
    page: async () => (await fetch(`http://127.0.0.1:${httpPort}/`)).text(),
    list: async () => (await fetch(`http://127.0.0.1:${httpPort}/received.json`)).json(),
    end: (signal) => {
      child.kill(signal)
      return ended
    }
  }
}
