/**
 * The UTF-8 bytes of a text.
 *
 * Goes through Base64, since TextEncoder belongs to the platforms and not to the language. Text must be well formed:
 * an unpaired surrogate becomes U+FFFD; whoever may hold one checks first.
 */
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"

export const bytesOf = (text: string): Uint8Array => Result.getOrThrow(Base64.decode(Base64.encode(text)))
