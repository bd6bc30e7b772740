/** Passwords as they are kept, checked against the runtime's own PBKDF2. */
import { pbkdf2Sync } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import * as eg from "@intervisit/core/testing/Examples"
import { checkPassword, hashPassword, iterations } from "@intervisit/core/workflows/Passwords"
import * as Kdf from "effect/crypto/Kdf"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { credentialOf, quickKdf } from "../support/credentials.ts"

const crypto = Layer.merge(Kdf.layerWebCrypto, SecureRandom.layerWebCrypto)

const password = "correct horse battery staple"

describe("a password", () => {
  it.effect("is kept as PBKDF2-HMAC-SHA-256 of 600,000 iterations under a salt of its own", () =>
    Effect.gen(function* () {
      const kept = yield* hashPassword(eg.practiceId, eg.anaAccountId, password, 3)
      assert.strictEqual(iterations, 600_000)
      assert.strictEqual(kept.iterations, 600_000)
      assert.strictEqual(kept.algorithm, "PBKDF2-HMAC-SHA-256")
      assert.strictEqual(kept.version, 3)
      const salt = Buffer.from(kept.salt, "base64")
      assert.strictEqual(salt.length, 16)
      const expected = pbkdf2Sync(password, salt, 600_000, 32, "sha256").toString("base64")
      assert.strictEqual(kept.hash, expected)
      assert.isFalse(JSON.stringify(kept).includes(password))
    }).pipe(Effect.provide(crypto))
  )

  it.effect("that is the same twice has two salts and two hashes", () =>
    Effect.gen(function* () {
      const hash = Effect.provide(hashPassword(eg.practiceId, eg.anaAccountId, password, 1), quickKdf())
      const [one, other] = [yield* hash, yield* hash]
      assert.notStrictEqual(one.salt, other.salt)
      assert.notStrictEqual(one.hash, other.hash)
    }).pipe(Effect.provide(crypto))
  )

  const kept = credentialOf(eg.anaAccountId, password)

  it.effect("is right only to the last character, case and blank", () =>
    Effect.gen(function* () {
      assert.isTrue(yield* checkPassword(password, kept))
      for (const wrong of [`${password} `, password.toUpperCase(), password.slice(0, -1), ""]) {
        assert.isFalse(yield* checkPassword(wrong, kept), wrong)
      }
    }).pipe(Effect.provide(crypto))
  )

  it.effect("of any letters is right, and one that looks alike is not", () =>
    Effect.gen(function* () {
      const composed = "contraseña-\u00e9-👩🏽‍⚕️"
      const credential = credentialOf(eg.anaAccountId, composed)
      assert.isTrue(yield* checkPassword(composed, credential))
      assert.isFalse(yield* checkPassword(composed.replace("\u00e9", "e\u0301"), credential))
    }).pipe(Effect.provide(crypto))
  )

  it.effect("is checked by the iterations that stand beside its hash", () =>
    Effect.gen(function* () {
      assert.isTrue(yield* checkPassword(password, credentialOf(eg.anaAccountId, password, 7)))
      assert.isFalse(yield* checkPassword(password, { ...kept, iterations: kept.iterations + 1 }))
    }).pipe(Effect.provide(crypto))
  )

  it.effect("of nobody costs the whole derivation and is wrong, even where it is empty", () =>
    Effect.gen(function* () {
      const asked: Array<number> = []
      assert.isFalse(yield* Effect.provide(checkPassword("", undefined), quickKdf(asked)))
      assert.deepStrictEqual(asked, [600_000])
    }).pipe(Effect.provide(crypto))
  )
})
