/** What is told of a person does not depend on the order in which it arrives. */
import { assert, describe, it } from "@effect/vitest"
import type { Instant } from "@intervisit/core/domain/Instant"
import { type Demographics, Patient, retold } from "@intervisit/core/domain/Patient"
import * as eg from "@intervisit/core/testing/Examples"
import * as Schema from "effect/Schema"

interface Telling {
  readonly at: Instant
  readonly told: Partial<Demographics>
}

const start: Pick<Patient, "demographics" | "toldAt"> = { demographics: eg.demographics() }

const heard = (tellings: ReadonlyArray<Telling>) =>
  tellings.reduce((known, { at, told }) => retold(known, told, at), start)

const Said = Schema.Struct({
  phone: Schema.optionalKey(Schema.NullOr(Schema.String)),
  email: Schema.optionalKey(Schema.NullOr(Schema.String)),
  isLiving: Schema.optionalKey(Schema.Boolean)
})

describe("retold", () => {
  it.prop(
    "gives the same person in whatever order the messages arrive, each at a moment of its own",
    { said: Schema.Array(Said).check(Schema.isMaxLength(6)), turn: Schema.Int },
    ({ said, turn }) => {
      const tellings = said.map((told, index) => ({ at: eg.minutesAfter(eg.friday1655, index), told }))
      const first = tellings.length === 0 ? 0 : Math.abs(turn) % tellings.length
      const turned = [...tellings.slice(first), ...tellings.slice(0, first)]
      assert.deepStrictEqual(heard(turned), heard(tellings))
      assert.deepStrictEqual(heard(tellings.toReversed()), heard(tellings))
    }
  )

  it("says nothing of what is left out, and deletes what is null", () => {
    const { demographics, toldAt } = retold(start, { phone: null }, eg.friday1655)
    assert.deepStrictEqual(demographics, eg.demographics({ phone: null }))
    assert.deepStrictEqual(toldAt, { phone: eg.friday1655 })
  })

  it("a record from before times were kept is still read", () => {
    const { toldAt: _, ...old } = eg.patient()
    assert.deepStrictEqual(Schema.decodeUnknownSync(Patient)(JSON.parse(JSON.stringify(old))), old)
  })
})
