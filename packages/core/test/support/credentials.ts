/** Credentials of few iterations, so that a test does not wait for what is slow on purpose. */
import { pbkdf2Sync } from "node:crypto"
import type { Credential } from "@intervisit/core/domain/Account"
import type { AccountId } from "@intervisit/core/domain/Ids"
import * as eg from "@intervisit/core/testing/Examples"
import * as Kdf from "effect/crypto/Kdf"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** The credential that checks this password by the standard's own function. */
export const credentialOf = (accountId: AccountId, password: string, iterations = 2): Credential => {
  const salt = Buffer.from(`salt of ${accountId}`)
  return eg.credential({
    accountId,
    iterations,
    salt: salt.toString("base64"),
    hash: pbkdf2Sync(password, salt, iterations, 32, "sha256").toString("base64")
  })
}

/** Derives with two iterations at most, as `credentialOf` does, and tells how many were asked for. */
export const quickKdf = (asked: Array<number> = []) =>
  Layer.effect(
    Kdf.Kdf,
    Effect.map(Kdf.Kdf, (kdf) =>
      Kdf.Kdf.of({
        derive: (algorithm, secret, options) => {
          if (algorithm._tag !== "Pbkdf2") return kdf.derive(algorithm, secret, options)
          asked.push(algorithm.iterations)
          return kdf.derive(
            Kdf.pbkdf2({ hash: algorithm.hash, iterations: Math.min(algorithm.iterations, 2) }),
            secret,
            options
          )
        }
      })
    )
  ).pipe(Layer.provide(Kdf.layerWebCrypto))
