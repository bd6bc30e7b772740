/**
 * `npm start` as a person runs it: the built program in a process of its own, and what it says.
 */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url))

export interface EndedDemo {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

export interface StartedDemo {
  /** The address of the portal, without the last slash. */
  readonly url: string
  readonly ehrUrl: string
  readonly mailUrl: string
  readonly hl7Port: number
  /** Login, password and who, as printed. */
  readonly signIns: ReadonlyArray<readonly [login: string, password: string, who: string]>
  readonly end: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => Promise<EndedDemo>
}

/** Every port a free one, and nothing of the machine's own settings. */
const environmentOf = (folder: string, settings: Readonly<Record<string, string>>) => {
  const { DATABASE_URL: _url, EHR_HOST: _ehr, SMTP_HOST: _smtp, ...machine } = process.env
  const free = { PORT: "0", HL7_PORT: "0", EHR_PORT: "0", EHR_HTTP_PORT: "0", SMTP_PORT: "0", MAIL_HTTP_PORT: "0" }
  return { ...machine, ...free, DEMO_CLINIC: "small", INTERVISIT_DATA: folder, ...settings }
}

/** Starts it and leaves it alone; `words` come behind `npm start --`. */
export const launch = (
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  words: ReadonlyArray<string> = []
) => {
  const child = spawn(process.execPath, [main, ...words], {
    env: environmentOf(folder, settings),
    stdio: ["ignore", "pipe", "pipe"]
  })
  const said = { stdout: "", stderr: "" }
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text
  })
  const ended = new Promise<EndedDemo>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, ...said }))
  })
  return { child, said, ended }
}

/** Runs it until it ends by itself. */
export const runDemo = (
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  words: ReadonlyArray<string> = []
): Promise<EndedDemo> => launch(folder, settings, words).ended

/** Starts it and waits until nothing is filled in any more. */
export const startDemo = async (
  folder: string,
  settings: Readonly<Record<string, string>> = {}
): Promise<StartedDemo> => {
  const { child, ended, said } = launch(folder, settings)
  await Promise.race([
    new Promise<void>((resolve) => {
      child.stdout.on("data", () => {
        if (said.stdout.includes("The clinic is complete.")) resolve()
      })
    }),
    ended.then(({ code, stderr }) => Promise.reject(new Error(`It ended with ${code}: ${stderr}`)))
  ])
  const place = (name: string): string => new RegExp(`^  ${name} +(\\S+?)/?$`, "m").exec(said.stdout)?.[1] ?? ""
  const rows = said.stdout.slice(said.stdout.indexOf("login")).split("\n\n")[0]?.split("\n").slice(1) ?? []
  return {
    url: place("Open"),
    ehrUrl: place("Demo EHR"),
    mailUrl: place("Mail catcher"),
    hl7Port: Number(place("HL7 feed \\(MLLP\\)").split(":")[1]),
    signIns: rows.map((row) => {
      const [login = "", password = "", who = ""] = row.trim().split(/ {2,}/)
      return [login, password, who] as const
    }),
    end: (signal) => {
      child.kill(signal)
      return ended
    }
  }
}

/** What a receiver lists, oldest first. */
export const receivedBy = async (url: string): Promise<ReadonlyArray<Record<string, unknown>>> =>
  (await fetch(`${url}/received.json`)).json()

/** True where nobody listens any more. */
export const isSilent = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => false,
    () => true
  )
