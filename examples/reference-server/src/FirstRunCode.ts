/**
 * The code by which the first run knows that who sets the practice up has the terminal before her.
 *
 * Made anew at every start of an empty server, shown there and nowhere else. Without it the first run is closed.
 */
import { randomInt } from "node:crypto"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

export const FirstRunCode = Context.Reference<string | null>("@intervisit/reference-server/FirstRunCode", {
  defaultValue: () => null
})

/** No letter or digit that is taken for another: 32 of them, ten times, are 50 bits. Source: Crockford's base 32. */
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const groups = 2
const perGroup = 5

/** A new code, such as `7KQ2M-X09FD`. */
export const newCode: Effect.Effect<string> = Effect.sync(() =>
  Array.from({ length: groups }, () =>
    Array.from({ length: perGroup }, () => symbols[randomInt(symbols.length)]).join("")
  ).join("-")
)

/** As it was meant: O is 0, I and L are 1, and nobody minds small letters, spaces and hyphens. */
export const normalized = (text: string): string =>
  text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1")
