/**
 * A clinic file is read whole or refused, with the place and the reason, in words that its writer can act on.
 */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import type { Instant } from "@intervisit/core/domain/Instant"
import * as Result from "effect/Result"
import { fromText, toText } from "../../src/clinic-file/ClinicFile.ts"
import { setupOf } from "../../src/clinic-file/SetupFromClinicFile.ts"

const text = readFileSync(new URL("../../clinics/lakeside.json", import.meta.url), "utf8")
const now = "2026-11-24T21:30:00.000Z" as Instant

// biome-ignore lint/suspicious/noExplicitAny: a document is spoilt here in every way that a hand can.
type Document = any

const spoilt = (change: (document: Document) => void): string => {
  const document: Document = JSON.parse(text)
  change(document)
  return JSON.stringify(document)
}

describe("a clinic file", () => {
  it("of the demo is read, and written down again as it was", () => {
    const file = Result.getOrThrow(fromText(text))
    assert.deepStrictEqual(Result.getOrThrow(fromText(toText(file))), file)
    assert.deepStrictEqual(JSON.parse(toText(file)), JSON.parse(text))
  })

  const refusals: ReadonlyArray<readonly [string, (document: Document) => void, RegExp]> = [
    [
      "a day whose hours cannot be read",
      (d) => {
        d.careTeams[0].hours.mon = "8 to 5"
      },
      /careTeams\[0\]\.hours\.mon: .*08:00-12:00, 13:00-17:00/
    ],
    [
      "a word that nobody knows",
      (d) => {
        d.careTeams[0].huors = {}
      },
      /careTeams\[0\]/
    ],
    [
      "a missing phone",
      (d) => {
        delete d.practice.phone
      },
      /practice\.phone: /
    ],
    [
      "an NPI with a wrong check digit",
      (d) => {
        d.professionals[1].npi = "2999900023"
      },
      /professionals\[1\]\.npi: .*check digit/
    ],
    [
      "a professional of no team",
      (d) => {
        d.professionals[0].team = "family2"
      },
      /professionals\[0\]\.team: no care team is called family2/
    ],
    [
      "a nurse of no team",
      (d) => {
        d.people[6].teams = ["famly"]
      },
      /people\[6\]\.teams\[0\]: no care team is called famly/
    ],
    [
      "a person without a name",
      (d) => {
        delete d.people[6].name
      },
      /people\[6\]\.name: is needed/
    ],
    [
      "a login that stands there twice",
      (d) => {
        d.people[7].login = "nina.park"
      },
      /people\[7\]: nina\.park stands there twice/
    ],
    [
      "a login of staff and patient",
      (d) => {
        d.patients[0].login = "nina.park"
      },
      /people\[6\]\.login: nina\.park is a patient's login too/
    ],
    [
      "a helper without a name",
      (d) => {
        d.representatives[0].login = "somebody"
      },
      /representatives\[0\]\.name: is needed/
    ],
    [
      "a holiday that is no date",
      (d) => {
        d.holidays = ["2026-02-30"]
      },
      /holidays\[0\]: /
    ],
    [
      "no team at all",
      (d) => {
        d.careTeams = []
      },
      /careTeams/
    ]
  ]
  for (const [what, change, sentence] of refusals) {
    it(`with ${what} is refused by its place`, () => {
      const refused = Result.getOrThrow(Result.flip(fromText(spoilt(change))))
      assert.match(refused.message, /^The clinic file cannot be used: .*\.$/s)
      assert.match(refused.message, sentence)
    })
  }

  it("that is no JSON is refused", () => {
    const refused = Result.getOrThrow(Result.flip(fromText("{")))
    assert.match(refused.message, /^The clinic file cannot be used: the file: is no JSON/)
  })

  it("becomes a practice whose professionals belong to their team, and holds no password", () => {
    const { practice } = setupOf(Result.getOrThrow(fromText(text)), now)
    const family = practice.careTeams.find(({ id }) => id === "lakeside-family")
    assert.includeMembers(family?.members.map(({ accountId }) => accountId as string | null) ?? [], [
      "lakeside-ana.ruiz",
      "lakeside-james.okafor",
      "lakeside-nina.park",
      "lakeside-dana.fox"
    ])
    assert.deepStrictEqual(family?.hours.hours.thu, [["08:00", "19:00"]])
    assert.deepStrictEqual(practice.careTeams[2]?.hours.hours.tue, [
      ["08:00", "12:00"],
      ["13:00", "18:00"]
    ])
    assert.includeMembers([...(family?.hours.holidays ?? [])], ["2025-12-25", "2026-07-04", "2027-01-01"])
    assert.deepStrictEqual(practice.credentials, [])
  })
})
