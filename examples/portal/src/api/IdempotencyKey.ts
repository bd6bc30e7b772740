/**
 * The key under which the server does one thing once, however often the form is sent.
 *
 * The same words keep their key, so that a second click and a retry after a lost answer are the first request again.
 * Changed words are another request and get another key, since the server refuses an old key with a new body.
 */
import { newId } from "./newId.ts"

export class IdempotencyKey {
  #body = ""
  #key = ""

  /** The key for this body: the last one where the body is the same. */
  for(body: unknown): string {
    const text = JSON.stringify(body ?? null)
    if (this.#key === "" || text !== this.#body) {
      this.#body = text
      this.#key = newId()
    }
    return this.#key
  }

  /** Forgets it after success, so that the same words may be sent again on purpose. */
  settle(): void {
    this.#key = ""
  }
}
