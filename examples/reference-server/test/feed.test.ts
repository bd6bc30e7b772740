/**
 * The feed port of the running server: every ADT sample is answered in the standard's own way and none stops it.
 *
 * One socket, stop and wait, as hospitals send. Afterwards the server still answers and what was told is there.
 */
import { globSync, readFileSync } from "node:fs"
import { connect, type Socket } from "node:net"
import * as Acknowledgement from "@intervisit/adapter-hl7/Acknowledgement"
import { split } from "@intervisit/adapter-hl7/message/MessageSplitter"
import * as RawHeader from "@intervisit/adapter-hl7/message/RawHeader"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freshDatabase } from "../../../test/support/postgres.ts"
import { hasShared, sharedPath, sharedSkipReason } from "../../../test/support/shared.ts"
import { type LakesideServer, startLakeside } from "./support/lakesideServer.ts"
import { letter, Visitor } from "./support/Visitor.ts"

const VT = 0x0b
const FS = 0x1c
const CR = 0x0d

/** A sender that waits for each answer. */
class Sender {
  readonly #socket: Socket
  #received = Buffer.alloc(0)
  #wake: (() => void) | undefined

  constructor(port: number) {
    this.#socket = connect(port, "127.0.0.1")
    this.#socket.on("data", (chunk) => {
      this.#received = Buffer.concat([this.#received, chunk])
      this.#wake?.()
    })
    this.#socket.on("close", () => this.#wake?.())
    this.#socket.on("error", () => undefined)
  }

  async raw(bytes: Uint8Array): Promise<Buffer> {
    this.#socket.write(bytes)
    while (this.#received.indexOf(FS) < 0 && !this.#socket.destroyed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const end = this.#received.indexOf(FS)
    const answer = this.#received.subarray(1, end)
    this.#received = this.#received.subarray(end + 2)
    return Buffer.from(answer)
  }

  async send(message: Uint8Array) {
    const answer = Acknowledgement.read(
      await this.raw(Buffer.concat([Uint8Array.of(VT), message, Uint8Array.of(FS, CR)]))
    )
    assert.isDefined(answer, "an acknowledgement")
    return answer as Acknowledgement.ReceivedAcknowledgement
  }

  close(): void {
    this.#socket.destroy()
  }
}

const er7 = (...segments: ReadonlyArray<string>) => Buffer.from(`${segments.join("\r")}\r`)
const msh = (trigger: string, controlId: string, type = "ADT") =>
  `MSH|^~\\&|SIM|HOSP|INTERVISIT|PORTAL|20261120165500-0600||${type}^${trigger}|${controlId}|P|2.5.1`
const pid = (mrn: string) => `PID|1||${mrn}^^^HOSP^MR||DOE^JANE||19800101|F`
/** PV1-19 is the visit number, PV1-44 its start. */
const pv1 = (visit: string) => {
  const fields = ["PV1", "1", "O", "CLINIC", ...Array.from({ length: 41 }, () => "")]
  fields[19] = `${visit}^^^HOSP^VN`
  fields[44] = "20261120150000-0600"
  return fields.join("|")
}

const engines = [
  ["SQLite", async () => null],
  ["PostgreSQL", freshDatabase]
] as const

describe.each(engines)("the feed on %s", (_name, database) => {
  let server: LakesideServer
  let sender: Sender
  beforeAll(async () => {
    server = await startLakeside(await database())
    sender = new Sender(server.hl7Port)
  })
  afterAll(async () => {
    sender?.close()
    await server?.stop()
  })

  it("takes a registration, answers the same frame as before, and gives each fault its code", async () => {
    const a04 = er7(msh("A04", "F1"), pid("M1"), pv1("V1"))
    const first = await sender.send(a04)
    assert.strictEqual(first.code, "AA")
    assert.strictEqual(first.controlId, "F1")
    const again = await sender.send(a04)
    assert.deepStrictEqual(Buffer.from(again.bytes), Buffer.from(first.bytes))
    const faults = [
      ["no MSH", Buffer.from("hello\r"), "AR", "100"],
      ["no MSH-10", er7(msh("A04", ""), pid("M1"), pv1("V1")), "AE", "101"],
      ["an unknown trigger", er7(msh("A60", "F3"), pid("M1")), "AR", "201"],
      ["an unknown type", er7(msh("R01", "F4", "ORU"), pid("M1")), "AR", "200"],
      ["no PID-3", er7(msh("A04", "F5"), "PID|1||||DOE^JANE", pv1("V1")), "AE", "101"],
      ["an A40 onto himself", er7(msh("A40", "F6"), pid("M1"), "MRG|M1^^^HOSP^MR"), "AE", "205"]
    ] as const
    for (const [name, message, code, error] of faults) {
      const answer = await sender.send(message)
      assert.strictEqual(answer.code, code, name)
      assert.strictEqual(answer.errorCode, error, name)
    }
  })

  it("refuses a merge in a circle, and takes one that was taken before", async () => {
    await sender.send(er7(msh("A31", "C1"), pid("CA")))
    await sender.send(er7(msh("A31", "C2"), pid("CB")))
    const merge = (id: string, survivor: string, prior: string) =>
      er7(msh("A40", id), pid(survivor), `MRG|${prior}^^^HOSP^MR`)
    assert.strictEqual((await sender.send(merge("C3", "CB", "CA"))).code, "AA")
    assert.strictEqual((await sender.send(merge("C4", "CB", "CA"))).code, "AA")
    const circle = await sender.send(merge("C5", "CA", "CB"))
    assert.strictEqual(circle.code, "AE")
    assert.strictEqual(circle.errorCode, "205")
  })

  it("changes nothing of the answer to a letter that is sent again after its writer's record was merged", async () => {
    const [ana, mona] = [new Visitor(server.url), new Visitor(server.url)]
    await ana.signIn("ana")
    await mona.signIn("mona")
    const key = { "idempotency-key": "before and after the merge" }
    const first = await ana.post("/api/messages", letter(server.anaId), key)
    assert.strictEqual(first.status, 201)
    const survivor = `PID|1||MRN-1002^^^LAKESIDE^MR||RUIZ^ANA||19840309|F`
    const merged = await sender.send(er7(msh("A40", "L1"), survivor, "MRG|MRN-1001^^^LAKESIDE^MR"))
    assert.strictEqual(merged.code, "AA")
    const again = await ana.post("/api/messages", letter(server.anaId), key)
    assert.deepStrictEqual([again.status, again.body], [201, first.body])
    assert.strictEqual((await mona.post(`/api/patients/${server.anaId}/unmerge`, undefined)).status, 204)
  })

  it("parks a cancellation for a visit that has not arrived, and acknowledges it", async () => {
    const answer = await sender.send(er7(msh("A11", "P1"), pid("M1"), pv1("NEVER")))
    assert.strictEqual(answer.code, "AA")
  })

  it("makes one record and one visit of what eight connections tell at once, whatever their control ids", async () => {
    const senders = Array.from({ length: 8 }, () => new Sender(server.hl7Port))
    const rounds = ["E1", "E2", "E3", "E4", "E5"]
    for (const [index, one] of senders.entries()) await one.send(er7(msh("A31", `E0-${index}`), pid("M1")))
    const before = (await server.facts()).length
    for (const person of rounds) {
      const frames = senders.map((one, index) =>
        one.send(er7(msh("A04", `${person}-${index}`), pid(person), pv1(`V-${person}`)))
      )
      for (const answer of await Promise.all(frames)) assert.strictEqual(answer.code, "AA")
    }
    for (const one of senders) one.close()
    const told = (await server.facts()).slice(before)
    assert.strictEqual(told.length, 2 * rounds.length, "nobody told anything new after the first")
    for (const tag of ["PatientRecorded", "EncounterRecorded"]) {
      assert.strictEqual(told.filter(({ body }) => body._tag === tag).length, rounds.length, tag)
    }
  })

  it("goes on after broken frames", async () => {
    const broken = new Sender(server.hl7Port)
    const cut = Buffer.concat([Uint8Array.of(VT), er7(msh("A04", "B1"), pid("M2")), Uint8Array.of(VT)])
    const whole = Buffer.concat([cut, er7(msh("A31", "B2"), pid("M2")), Uint8Array.of(FS, CR)])
    const answer = Acknowledgement.read(await broken.raw(Buffer.concat([Buffer.from("junk"), whole])))
    assert.strictEqual(answer?.controlId, "B2")
    const empty = Acknowledgement.read(await broken.raw(Uint8Array.of(VT, FS, CR)))
    assert.strictEqual(empty?.code, "AR")
    broken.close()
    assert.strictEqual((await sender.send(er7(msh("A31", "B3"), pid("M2")))).code, "AA")
  })

  it.skipIf(!hasShared)(
    `answers every ADT sample in the standard's own way (skips when ${sharedSkipReason})`,
    async () => {
      const folder = sharedPath("data/hl7")
      let count = 0
      const codes = new Map<string, number>()
      for (const file of globSync("**/*.{hl7,HL7,txt,out,dat}", { cwd: folder })) {
        for (const message of split(readFileSync(`${folder}/${file}`))) {
          const header = RawHeader.read(message)
          if (header === undefined || !header.field(9).startsWith("ADT")) continue
          if (message.includes(FS)) continue
          const answer = await sender.send(message)
          assert.include(["AA", "AE", "AR"], answer.code, file)
          if (answer.code !== "AA") assert.isDefined(answer.errorCode, file)
          codes.set(answer.code, (codes.get(answer.code) ?? 0) + 1)
          count++
        }
      }
      assert.isAbove(count, 500)
      assert.isAbove(codes.get("AA") ?? 0, 400)
      const ana = new Visitor(server.url)
      await ana.signIn("ana")
      assert.strictEqual((await ana.post("/api/messages", letter(server.anaId))).status, 201)
    },
    120_000
  )
})
