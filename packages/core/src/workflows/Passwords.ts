/**
 * Passwords as they are kept: PBKDF2-HMAC-SHA-256, 600,000 iterations, the count beside the hash.
 *
 * Checking costs the same whether there is a credential or not. Source: NIST SP 800-132; OWASP's iteration count.
 */

import * as Digest from "effect/crypto/Digest"
import * as Kdf from "effect/crypto/Kdf"
import { timingSafeEqual } from "effect/crypto/Mac"
import { SecureRandom } from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import type { Credential } from "../domain/Account.ts"
import type { AccountId, PracticeId } from "../domain/Ids.ts"

export const iterations = 600_000
const saltBytes = 16
const hashBytes = 32

/** The credential to store for a new password. */
export const hashPassword = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  accountId: AccountId,
  password: string,
  version: number
) {
  const salt = yield* (yield* SecureRandom).randomBytes(saltBytes)
  const hash = yield* derive(password, salt, iterations)
  return {
    accountId,
    practiceId,
    version,
    algorithm: "PBKDF2-HMAC-SHA-256",
    iterations,
    salt: Base64.encode(salt),
    hash: Base64.encode(hash)
  } satisfies Credential
})

/** True where the password is this credential's; false, after as long, where there is none. */
export const checkPassword = Effect.fnUntraced(function* (password: string, credential: Credential | undefined) {
  const salt = yield* bytesOf(credential?.salt ?? Base64.encode(new Uint8Array(saltBytes)))
  const hash = yield* derive(password, salt, credential?.iterations ?? iterations)
  const expected = yield* bytesOf(credential?.hash ?? Base64.encode(new Uint8Array(hashBytes)))
  return credential !== undefined && timingSafeEqual(hash, expected)
})

const bytesOf = (base64: string): Effect.Effect<Uint8Array> => Effect.orDie(Effect.fromResult(Base64.decode(base64)))

const derive = Effect.fnUntraced(function* (password: string, salt: Uint8Array, count: number) {
  const kdf = yield* Kdf.Kdf
  const algorithm = Kdf.pbkdf2({ hash: Digest.sha256, iterations: count })
  return yield* Effect.orDie(
    kdf.derive(algorithm, yield* bytesOf(Base64.encode(password)), { salt, length: hashBytes })
  )
})
