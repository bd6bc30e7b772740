/**
 * Codes of invitations: made from randomness, and hashed slowly for keeping and for looking them up.
 *
 * The practice's id is the salt, so that one look finds a code, and guessing offline costs as much for each code as for
 * a password. Source: NIST SP 800-63B, section 5.1.2.2, look-up secrets of less than 112 bits.
 */
import * as Digest from "effect/crypto/Digest"
import * as Kdf from "effect/crypto/Kdf"
import { SecureRandom } from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as EnrolmentCode from "../domain/EnrolmentCode.ts"
import type { PracticeId } from "../domain/Ids.ts"
import { bytesOf } from "../domain/Utf8.ts"

const iterations = 100_000
const hashBytes = 32

/** A new code that nobody can guess. */
export const newCode = Effect.map(
  Effect.flatMap(SecureRandom, (random) => random.randomBytes(EnrolmentCode.bytesNeeded)),
  EnrolmentCode.fromBytes
)

/** What is stored in place of the code. */
export const hashCode = Effect.fnUntraced(function* (practiceId: PracticeId, code: string) {
  const kdf = yield* Kdf.Kdf
  const algorithm = Kdf.pbkdf2({ hash: Digest.sha256, iterations })
  const salt = bytesOf(`intervisit enrolment ${practiceId}`)
  return Base64.encode(yield* Effect.orDie(kdf.derive(algorithm, bytesOf(code), { salt, length: hashBytes })))
})
