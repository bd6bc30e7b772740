/** One key for one thing. */
import { assert, describe, it } from "@effect/vitest"
import { IdempotencyKey } from "../../src/api/IdempotencyKey.ts"

describe("an idempotency key", () => {
  it("stays while the same is tried again", () => {
    const key = new IdempotencyKey()
    assert.strictEqual(key.for({ body: "Hello" }), key.for({ body: "Hello" }))
  })

  it("is another one for other words, since the server refuses an old key with a new body", () => {
    const key = new IdempotencyKey()
    const first = key.for({ body: "Hello", isEmergencyAcknowledged: false })
    assert.notStrictEqual(first, key.for({ body: "Hello", isEmergencyAcknowledged: true }))
  })

  it("is another one after success, so that the same words may be sent again on purpose", () => {
    const key = new IdempotencyKey()
    const first = key.for({ body: "Thank you" })
    key.settle()
    assert.notStrictEqual(first, key.for({ body: "Thank you" }))
  })

  it("is a UUID also where the origin is not secure", async () => {
    const { newId } = await import("../../src/api/newId.ts")
    const randomUUID = Object.getOwnPropertyDescriptor(crypto, "randomUUID")
    Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true })
    const id = newId()
    if (randomUUID === undefined) Reflect.deleteProperty(crypto, "randomUUID")
    else Object.defineProperty(crypto, "randomUUID", randomUUID)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
