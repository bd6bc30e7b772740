/** New passwords and user names: what is taken, and for which reason the rest is not. */
import { assert, describe, it } from "@effect/vitest"
import * as Password from "@intervisit/core/domain/Password"
import * as Result from "effect/Result"

const reasonOf = (result: Result.Result<unknown, { readonly reason: string }>): string =>
  Result.isFailure(result) ? result.failure.reason : "taken as it is"

describe("a password", () => {
  const cases = [
    ["eleven char", "too-short"],
    ["eleven chars", "taken as it is"],
    ["tulip-river-ladder", "taken as it is"],
    ["solo minúsculas y nada más", "taken as it is"],
    ["ÀÉÎÕÜ ÀÉÎÕÜ1x", "taken as it is"],
    ["👵🏽".repeat(5), "too-short"],
    ["a".repeat(129), "too-long"],
    ["x1".repeat(30), "too-common"],
    ["aaaaaaaaaaaa", "too-common"],
    ["123456789012", "too-common"],
    ["password1234", "too-common"],
    ["Password!2026", "too-common"],
    ["qwertyuiopas", "too-common"],
    ["abcdefghijkl", "too-common"],
    ["Correct Horse Battery Staple", "too-common"],
    ["Contraseña2026", "too-common"],
    ["elena-ruiz-1961", "holds-your-name"],
    ["Elena goes to the market", "taken as it is"]
  ] as const
  for (const [password, expected] of cases) {
    it(`“${password.slice(0, 30)}” is ${expected}`, () => {
      const names = ["elena.ruiz", "Elena Ruiz", "Ruiz", "elena-ruiz"]
      assert.strictEqual(reasonOf(Password.check(password, names)), expected)
    })
  }

  it("may be as long as a sentence, of 128 characters", () => {
    const sentence = "the quick brown fox jumps over lazy dogs and then rests by a river ".repeat(2)
    assert.strictEqual(reasonOf(Password.check(sentence.slice(0, 128), [])), "taken as it is")
  })
})

describe("a user name", () => {
  const cases = [
    ["  Ana.Ruiz ", "ana.ruiz"],
    ["ana@example.org", "ana@example.org"],
    ["an", "too-short"],
    ["a".repeat(65), "too-long"],
    ["ana ruiz", "characters"],
    ["ána", "characters"],
    ["-ana", "characters"],
    ["ana\u0000ruiz", "characters"]
  ] as const
  for (const [typed, expected] of cases) {
    it(`${JSON.stringify(typed)} is ${expected}`, () => {
      const result = Password.login(typed)
      assert.strictEqual(Result.isFailure(result) ? result.failure.reason : result.success, expected)
    })
  }
})
