/**
 * A gate before a receiver: it lets everything through, nothing, or everything but the answer.
 */
import { connect, createServer, type Server, type Socket } from "node:net"

/** "away": nobody answers. "deaf": what is sent arrives, and the sender never hears so. */
export type Weather = "open" | "away" | "deaf"

export class Gate {
  readonly port: number
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #weather: Weather = "open"

  private constructor(server: Server, port: number) {
    this.#server = server
    this.port = port
  }

  /** A gate before the port of this machine, on a free port of its own. */
  static before(target: number): Promise<Gate> {
    return new Promise((resolve, reject) => {
      const server = createServer((socket) => gate?.pass(socket, target))
      let gate: Gate | undefined
      server.once("error", reject)
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        gate = new Gate(server, typeof address === "object" && address !== null ? address.port : 0)
        resolve(gate)
      })
    })
  }

  /** Changes the weather; connections that stand are cut. */
  set weather(weather: Weather) {
    if (weather === this.#weather) return
    this.#weather = weather
    for (const socket of this.#sockets) socket.destroy()
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  private pass(sender: Socket, target: number): void {
    const weather = this.#weather
    if (weather === "away") return void sender.destroy()
    const receiver = connect({ host: "127.0.0.1", port: target, noDelay: true })
    for (const [socket, other] of [
      [sender, receiver],
      [receiver, sender]
    ] as const) {
      this.#sockets.add(socket)
      socket.setNoDelay(true)
      socket.on("error", () => undefined)
      socket.once("close", () => {
        this.#sockets.delete(socket)
        other.destroySoon()
      })
    }
    sender.pipe(receiver)
    if (weather === "open") receiver.pipe(sender)
    // SMTP greets first; HL7 does not. What answers the content comes after the sender has said much.
    else
      receiver.on("data", (chunk: Buffer) => {
        if (sender.bytesRead > 200) sender.destroy()
        else sender.write(chunk)
      })
  }
}
