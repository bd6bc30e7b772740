/** Any text is decided without failing, and every offset points at the very words. */
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import * as Schema from "effect/Schema"
import { messageOf, starter, triageOf } from "../support/triageOf.ts"

const wordsOf = (body: string, concept: string): string | undefined => {
  const message = messageOf(body)
  const finding = Triage.triage(starter, message).findings.find((one) => one.concept === concept)
  return finding === undefined ? undefined : Triage.textOf(message, finding)
}

describe("offsets point at the words as written", () => {
  it.each([
    ["plain", "Since noon chest pain, bad", "chest pain"],
    ["after emoji", "😭👩🏽‍⚕️ CHEST   pain!!", "CHEST   pain"],
    ["with accents composed", "Tengo opresión en el pecho", "opresión en el pecho"],
    ["with accents decomposed", "Tengo opresio\u0301n en el pecho", "opresio\u0301n en el pecho"],
    ["after a lone surrogate", "\ud83d chest pain", "chest pain"],
    ["after a line of another script", "привет\r\nchest pain", "chest pain"],
    ["with invisible characters inside", "che\u200bst pa\u00adin", "che\u200bst pa\u00adin"],
    ["repeated letters", "my cheeest hurts", "cheeest hurts"]
  ])("%s", (_, body, words) => assert.strictEqual(wordsOf(body, "chest-pain"), words))

  it("in the field that has them", () => {
    const message = messageOf("please advise", { subject: "chest pain" })
    const finding = Triage.triage(starter, message).findings.find(({ concept }) => concept === "chest-pain")
    assert.strictEqual(finding?.field, "subject")
  })
})

describe("slips of the keyboard", () => {
  it.each([
    ["I had a siezure", "seizure"],
    ["cant breeth", "breathing-difficulty"],
    ["my toungue is swelling", "anaphylaxis"],
    ["I feel sucidal", "suicidality"],
    ["palpatations all night", "palpitations"],
    ["he is unresponsiv", "altered-mental-state"],
    ["tengo palpitasiones", "palpitations"],
    ["me desmalle", "syncope-presyncope"]
  ])("are read: %s", (body, rule) => {
    assert.include(
      triageOf(body).rules.map(({ id }) => id),
      rule
    )
  })

  it.each([
    "the prison called",
    "breeding season",
    "I write poetry on Sundays",
    "mi cocina está sucia",
    "un paseo por el parque"
  ])("are not seen where there are none: %s", (body) => {
    assert.deepStrictEqual(triageOf(body).redFlags, [])
  })
})

describe("any text", () => {
  const runs = { arbitrary: { runs: 300, seed: 20_260_310 } }
  const Pieces = Schema.Array(
    Schema.Literals([
      "chest pain",
      "no",
      "my dad",
      "if",
      "190/125",
      "in 2019",
      ".",
      ",",
      "\n",
      "> ",
      "😭",
      "\ud83d",
      "\udc00",
      "\u0000",
      "si",
      "he",
      "can't",
      "temp 101",
      "sin",
      "fiebre",
      "but",
      "wrote:",
      "\u0301",
      "w/o",
      "#",
      "<b>",
      "no relief from",
      "{",
      "}",
      "|",
      "...3",
      "&"
    ])
  )

  const isSound = (subject: string, body: string): void => {
    const message = { ...messageOf(body), subject }
    const decision = Triage.triage(starter, message)
    for (const { end, field, start } of [...decision.findings, ...decision.readings]) {
      assert.isTrue(0 <= start && start < end && end <= message[field].length, JSON.stringify([field, start, end]))
    }
    for (const { because } of [...decision.rules, ...decision.nearMisses]) {
      for (const { finding } of because) assert.isTrue(finding === undefined || finding in decision.findings)
    }
    assert.deepStrictEqual(Schema.decodeUnknownSync(Triage.TriageDecision)(decision), decision)
    assert.deepStrictEqual(Triage.triage(starter, message), decision, "the same message, the same decision")
  }

  it.prop(
    "of any characters is decided, with offsets inside it",
    { subject: Schema.String, body: Schema.String },
    ({ body, subject }) => isSound(subject, body),
    runs
  )

  it.prop(
    "made of marks and clinical words is decided, with offsets inside it",
    { pieces: Pieces },
    ({ pieces }) => isSound("", pieces.join(" ")),
    runs
  )

  it("with lone surrogates, NUL or nothing in it is decided", () => {
    for (const body of ["\ud800", "\udfff\ud800", "a\ud800b", "\u0000", "", " \r\n\t", "\ufeff"]) isSound(body, body)
  })

  it.each([
    "chest pain ",
    "no ",
    "if my chest is fine but no pain 190/110 he ",
    "sugar 1 2 3 ",
    "> ",
    "wrd ",
    "190/125/",
    "\ud83d",
    "ooooo",
    "calf swollen leg "
  ])("of 64 KiB of %j is decided in time that grows with its length", (piece) => {
    isSound("", piece.repeat(Math.floor(65_536 / piece.length)))
  }, 10_000)
})
