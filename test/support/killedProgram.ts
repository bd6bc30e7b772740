/**
 * A program in a process of its own that is killed (SIGKILL) at its first line of output, for tests of what it leaves.
 */
import { spawn } from "node:child_process"

/**
 * Runs module source on this Node, looks at the world when its first line is there, kills it, and answers what was seen
 * once it is dead. A program that ends by itself is an error that carries its complaint.
 */
export const killAtFirstLine = <A>(
  source: string,
  environment: Readonly<Record<string, string>>,
  look: (line: string) => A
): Promise<A> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", source], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"]
    })
    let complaint = ""
    let seen: { readonly value: A } | undefined
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text
    })
    child.stdout.setEncoding("utf8").once("data", (text: string) => {
      seen = { value: look(text.trim()) }
      child.kill("SIGKILL")
    })
    child.once("error", reject)
    child.once("exit", () => {
      if (seen === undefined) reject(new Error(`The program ended before it could be killed. It said: ${complaint}`))
      else resolve(seen.value)
    })
  })
