/**
 * What a new password and a new user name must be, and no more: long enough, not known to everybody, not one's name.
 *
 * No rules of composition and no expiry: they make passwords worse. Length is counted in characters as people count
 * them. Source: NIST SP 800-63B, section 5.1.1.2 (8 at least, at least 64 allowed, a list of the commonest refused).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

export const charactersMin = 12
export const charactersMax = 128

export class PasswordRefused extends Schema.TaggedError<PasswordRefused>()("PasswordRefused", {
  reason: Schema.Literals(["too-short", "too-long", "too-common", "holds-your-name"])
}) {
  override get message() {
    return `The password was not taken (${this.reason}); choose four words that only you would put together.`
  }
}

export class LoginRefused extends Schema.TaggedError<LoginRefused>()("LoginRefused", {
  reason: Schema.Literals(["too-short", "too-long", "characters", "taken"])
}) {
  override get message() {
    return `The user name was not taken (${this.reason}); choose another one of letters, digits, dots and dashes.`
  }
}

/** Right, or refused with the first reason. `names` are words that must not be the password: login and own names. */
export const check = (password: string, names: ReadonlyArray<string>): Result.Result<void, PasswordRefused> => {
  const length = [...password].length
  if (length < charactersMin) return refused("too-short")
  if (length > charactersMax) return refused("too-long")
  const plain = password.toLowerCase()
  if (isCommon(plain)) return refused("too-common")
  return isNamed(plain, names) ? refused("holds-your-name") : Result.succeed(undefined)
}

/** The user name as it is stored: lower case, without spaces around it. */
export const login = (typed: string): Result.Result<string, LoginRefused> => {
  const plain = typed.trim().toLowerCase()
  const refuse = (reason: LoginRefused["reason"]) => Result.fail(new LoginRefused({ reason }))
  if (plain.length < 3) return refuse("too-short")
  if (plain.length > 64) return refuse("too-long")
  return /^[a-z0-9][a-z0-9._@+-]*$/.test(plain) ? Result.succeed(plain) : refuse("characters")
}

const refused = (reason: PasswordRefused["reason"]) => Result.fail(new PasswordRefused({ reason }))

/**
 * Known to everybody, however it is filled up: one of the list with digits and marks around it, or one thing repeated.
 */
const isCommon = (plain: string): boolean => {
  const core = plain.replace(/[^a-zà-ÿ]/g, "")
  return commonest.has(plain) || commonest.has(core) || isRepeated(plain) || isSequence(plain)
}

/** "abcabcabcabc" and "aaaaaaaaaaaa": a piece of at most five signs, again and again. */
const isRepeated = (plain: string): boolean =>
  [1, 2, 3, 4, 5].some(
    (size) =>
      plain ===
      plain
        .slice(0, size)
        .repeat(Math.ceil(plain.length / size))
        .slice(0, plain.length)
  )

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb"
]

const isSequence = (plain: string): boolean =>
  rows.some((row) => row.includes(plain) || [...row].reverse().join("").includes(plain))

/** A name counts where it fills half of the password or more: "Elena" in a sentence is nobody's risk. */
const isNamed = (plain: string, names: ReadonlyArray<string>): boolean =>
  names
    .map((name) => name.toLowerCase().replace(/\s/g, ""))
    .some((name) => name.length >= 3 && plain.replace(/\s/g, "").includes(name) && name.length * 2 >= plain.length)

// The commonest of published leaks that stay common when they are filled up to the length: letters alone.
const commonest: ReadonlySet<string> = new Set(
  [
    "password passwort contraseña contrasena mypassword thepassword passwordpassword newpassword yourpassword changeme",
    "changemenow letmein letmeinnow welcome welcometo bienvenido bienvenida iloveyou iloveyouso teamo teamomucho",
    "qwerty qwertyuiop qwertyuiopas asdfghjkl asdfghjklqw zxcvbnm zxcvbnmasdfg abcdef abcdefghijkl administrator admin",
    "superman batman spiderman princess princesa football baseball basketball futbol monkey dragon sunshine shadow",
    "master michael jennifer jordan hunter charlie freedom whatever trustno starwars pokemon computer internet",
    "correcthorsebatterystaple hospital clinic clinica doctor patient paciente health salud medicine medicina"
  ].flatMap((line) => line.split(" "))
)
