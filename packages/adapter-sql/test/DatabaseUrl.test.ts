/**
 * A database's address is judged before anything connects, and no sentence about it holds the password.
 */
import { assert, describe, it } from "@effect/vitest"
import * as DatabaseUrl from "@intervisit/adapter-sql/DatabaseUrl"
import * as Result from "effect/Result"

describe("DatabaseUrl", () => {
  const good: ReadonlyArray<readonly [string, string]> = [
    ["postgres://nurse:secret@db.clinic.example:6432/intervisit", "intervisit at db.clinic.example:6432"],
    ["postgresql://db.clinic.example/intervisit?sslmode=require", "intervisit at db.clinic.example:5432"],
    ["postgres://nurse@[::1]/intervisit", "intervisit at [::1]:5432"],
    ["postgres:///intervisit?host=/run/postgresql", "intervisit at /run/postgresql:5432"]
  ]
  for (const [url, place] of good) {
    it(`a good address names its place: ${place}`, () => {
      assert.deepStrictEqual(DatabaseUrl.placeOf(url), Result.succeed(place))
    })
  }

  const bad: ReadonlyArray<readonly [string, string]> = [
    ["", "it is no URL"],
    ["localhost", "it is no URL"],
    ["mysql://u:secret@h/d", "it does not begin with postgres://"],
    ["postgres://u:secret@h:99999/d", "it is no URL"],
    ["postgres://u:secret@h", "it names no database"],
    ["postgres:///d", "it names no host"],
    ["postgres://u:secret%@h/d", "a % in it is not followed by two hexadecimal digits"],
    ["postgres://u:secret@h/d?sslmode=yes", "its sslmode is none of disable, allow, prefer"]
  ]
  for (const [url, problem] of bad) {
    it(`a bad address is refused: ${problem}`, () => {
      const refusal = Result.getOrThrow(Result.flip(DatabaseUrl.placeOf(url)))
      assert.include(refusal.message, problem)
      assert.notInclude(refusal.message, "secret")
    })
  }
})
