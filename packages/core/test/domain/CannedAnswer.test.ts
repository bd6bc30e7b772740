/** Canned answers: which variables a text may hold, where a wrong one stands, and what a thread makes of them. */
import { assert, describe, it } from "@effect/vitest"
import * as CannedAnswer from "@intervisit/core/domain/CannedAnswer"
import * as Result from "effect/Result"

const refusalOf = (text: string) => Result.getOrThrow(Result.flip(CannedAnswer.check("en", text)))

const values: CannedAnswer.Values = {
  patientFirstName: "Ana",
  teamName: "Family Medicine",
  practiceName: "Lakeside",
  practicePhone: "(312) 555-0100",
  promise: null,
  todaysHours: "8:00 AM to 5:00 PM",
  authorName: "Noor Haddad"
}

describe("a canned answer", () => {
  it("may hold every variable there is, with spaces inside its braces or without", () => {
    const text = CannedAnswer.variables.map((name, index) => (index % 2 ? `{{${name}}}` : `{{ ${name} }}`)).join(" ")
    assert.isTrue(Result.isSuccess(CannedAnswer.check("en", text)))
  })

  it("is refused for a variable that is unknown, with its line and column as a person counts them", () => {
    const refusal = refusalOf("Hello {{patientFirstName}},\n\nyour {{dose}} is 5 mg.")
    assert.strictEqual(refusal._tag, "UnknownVariable")
    if (refusal._tag !== "UnknownVariable") return
    const { column, language, line, variable } = refusal
    assert.deepStrictEqual([language, variable, line, column], ["en", "dose", 3, 6])
  })

  it("is refused for the name of a variable in another case, and for none at all", () => {
    assert.strictEqual(refusalOf("{{PatientFirstName}}")._tag, "UnknownVariable")
    assert.strictEqual(refusalOf("{{}}")._tag, "UnknownVariable")
  })

  it("is refused empty or with a NUL, as every text is", () => {
    for (const text of [" \n", "a\0b"]) assert.strictEqual(refusalOf(text)._tag, "TextRefused")
  })

  it("leaves single braces as they were written", () => {
    assert.strictEqual(Result.getOrThrow(CannedAnswer.check("en", "{ as is } {")), "{ as is } {")
  })

  it("is filled in with the values of a thread; what has none stays and is named once", () => {
    const { missing, text } = CannedAnswer.filled("{{patientFirstName}}: {{promise}}, {{ promise }} {x}", values)
    assert.strictEqual(text, "Ana: {{promise}}, {{promise}} {x}")
    assert.deepStrictEqual(missing, ["promise"])
    assert.isTrue(CannedAnswer.hasOpenVariable(text))
  })

  it("takes a value for what it is: braces in a name fill nothing", () => {
    const { missing, text } = CannedAnswer.filled("{{patientFirstName}}", {
      ...values,
      patientFirstName: "{{promise}}"
    })
    assert.strictEqual(text, "{{promise}}")
    assert.deepStrictEqual(missing, [])
  })

  it("has nothing open where a writer uses braces of her own", () => {
    assert.isFalse(CannedAnswer.hasOpenVariable("See {{the form}}."))
  })
})
