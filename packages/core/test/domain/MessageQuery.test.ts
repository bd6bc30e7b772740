/** The words of a search: folded, stemmed, marked; the piece of text around them is the text itself. */
import { assert, describe, it } from "@effect/vitest"
import * as Search from "@intervisit/core/domain/MessageQuery"
import { englishStem } from "@intervisit/core/domain/search/englishStem"
import { fold, foldedName, foldedWords } from "@intervisit/core/domain/search/foldedWords"
import { spanishStem } from "@intervisit/core/domain/search/spanishStem"
import * as Schema from "effect/Schema"

const meet = (stem: (word: string) => string, ...words: ReadonlyArray<string>) =>
  assert.strictEqual(new Set(words.map(stem)).size, 1, words.map((word) => `${word}: ${stem(word)}`).join(", "))

describe("the English stem", () => {
  // Examples of Porter's paper.
  const examples =
    "caresses caress ponies poni cats cat agreed agre plastered plaster motoring motor sing sing conflated conflat " +
    "hopping hop falling fall hissing hiss filing file happy happi sky sky relational relat conditional condit " +
    "digitizer digit operator oper feudalism feudal hopefulness hope formality formal triplicate triplic " +
    "electrical electr goodness good revival reviv allowance allow airliner airlin adjustable adjust " +
    "replacement replac adoption adopt effective effect rate rate cease ceas controll control roll roll"
  it("is Porter's", () => {
    const words = examples.split(" ")
    for (let index = 0; index < words.length; index += 2) {
      assert.strictEqual(englishStem(words[index] ?? ""), words[index + 1], words[index])
    }
  })
  it("brings the forms of a word together", () => {
    meet(englishStem, "refill", "refills", "refilled", "refilling")
    meet(englishStem, "allergy", "allergies")
    meet(englishStem, "medication", "medications")
  })
  it("leaves numbers and other letters alone", () => {
    for (const word of ["a1c", "10mg", "ñandu", "is", ""]) assert.strictEqual(englishStem(word), word)
  })
})

describe("the Spanish stem", () => {
  it("brings number and gender together", () => {
    meet(spanishStem, "cita", "citas")
    meet(spanishStem, "receta", "recetas")
    meet(spanishStem, "doctor", "doctores", "doctora", "doctoras")
    meet(spanishStem, "inyeccion", "inyecciones")
    meet(spanishStem, "vez", "veces")
    meet(spanishStem, "mes", "meses")
    meet(spanishStem, "clase", "clases")
    meet(spanishStem, "rapido", "rapidamente")
  })
  it("keeps apart what is not the same", () => {
    assert.notStrictEqual(spanishStem("pecho"), spanishStem("pez"))
    assert.strictEqual(spanishStem("analisis"), "analisis")
    assert.strictEqual(spanishStem("tres"), "tres")
  })
})

describe("folded words", () => {
  it("know their place in the text", () => {
    const text = "¡Año 2026! La médica dijo: «sí»."
    for (const { end, start, word } of foldedWords(text)) assert.strictEqual(fold(text.slice(start, end)), word)
    assert.deepStrictEqual(
      foldedWords(text).map(({ word }) => word),
      ["ano", "2026", "la", "medica", "dijo", "si"]
    )
  })
  it("of a name stand one space apart", () => {
    assert.strictEqual(foldedName("Ana María", "O'Neill-Núñez"), " ana maria o neill nunez")
  })
  it.prop("hold nothing that an index would read as a sign of its own", [Schema.String], ([text]) => {
    for (const { word } of foldedWords(text)) assert.match(word, /^[\p{L}\p{N}]+$/u)
  })
})

describe("a snippet", () => {
  const shown = (text: string, words: string, language: "en" | "es" = "en") =>
    Search.snippetOf(text, language, Search.soughtWords(words))
      .map(({ isMarked, text }) => (isMarked ? `[${text}]` : text))
      .join("")

  it("marks every form of every word that was looked for", () => {
    assert.strictEqual(shown("Two refills, one REFILLED.", "refill"), "Two [refills], one [REFILLED].")
    assert.strictEqual(shown("Las recetas están aquí.", "receta esta", "es"), "Las [recetas] [están] aquí.")
  })
  it("shows the text around the first word, cut at words", () => {
    const long = `${"word ".repeat(80)}needle ${"more ".repeat(80)}`
    const piece = shown(long, "needle")
    assert.match(piece, /^… word .*\[needle\] more .*more …$/)
    assert.isBelow(piece.length, 260)
  })
  it("shows the beginning where no word was looked for", () => {
    assert.strictEqual(shown("Hello there.", ""), "Hello there.")
  })
  it.prop("is a stretch of the text, whatever it holds", [Schema.String, Schema.String], ([text, words]) => {
    const pieces = Search.snippetOf(text, "en", Search.soughtWords(words))
    const joined = pieces.map((piece) => piece.text).join("")
    assert.include(text, joined.replace(/^… /, "").replace(/ …$/, ""))
  })
})
