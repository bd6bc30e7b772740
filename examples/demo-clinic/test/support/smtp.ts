/**
 * A sender of mail that speaks just enough SMTP: one connection, one mail, the reply to its last dot.
 *
 * Source: RFC 5321, sections 3.3 and 4.5.2.
 */
import { connect } from "node:net"

/** The last line that the server said: its reply to the mail, or to the command that it refused. */
export const sendMail = (port: number, mail: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const commands = [
      "EHLO test.example",
      "MAIL FROM:<no-reply@clinic.example>",
      "RCPT TO:<ana@example.org>",
      "DATA",
      `${mail.replace(/\r?\n/g, "\r\n").replace(/^\./gm, "..")}\r\n.`
    ]
    const socket = connect(port, "127.0.0.1")
    let said = ""
    socket.setEncoding("utf8")
    socket.once("error", reject)
    socket.once("close", () => reject(new Error(`The connection closed after: ${said}`)))
    socket.on("data", (text: string) => {
      said += text
      const last = said.trimEnd().split("\r\n").at(-1) ?? ""
      // A hyphen behind the code says that more lines follow.
      if (!said.endsWith("\r\n") || !/^\d{3}(?: |$)/.test(last)) return
      said = ""
      const next = commands.shift()
      if (next !== undefined && /^[23]/.test(last)) return socket.write(`${next}\r\n`)
      socket.removeAllListeners("close")
      socket.end("QUIT\r\n")
      resolve(last)
    })
  })
