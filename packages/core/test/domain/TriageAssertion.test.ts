/** What is asserted, of whom and when: denied, supposed, past and other people's findings raise nothing. */
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { type Given, triageOf } from "../support/triageOf.ts"

const isAlarm = (decision: Triage.TriageDecision): boolean =>
  Triage.urgencyRank(decision.urgency) >= Triage.urgencyRank("urgent")

type Said = string | readonly [string, Given]
const decide = (said: Said) => (typeof said === "string" ? triageOf(said) : triageOf(...said))
const proxyFor = (age: number, sex: "F" | "M"): Given => ({ sender: { relation: "proxy" }, patient: { age, sex } })

const quiet: Readonly<Record<string, ReadonlyArray<Said>>> = {
  "denied, in a list": [
    "Cough for a week. No chest pain, shortness of breath, fainting or blood in my stool.",
    "He denies chest pain, seizures and suicidal thoughts",
    "sin dolor de pecho, sin falta de aire ni desmayos",
    "no he tenido convulsiones ni sangrado"
  ],
  "denied by a verb": [
    "My chest doesn't hurt",
    "I haven't had a seizure",
    "I am not suicidal",
    "no me duele el pecho",
    "nunca me he desmayado"
  ],
  "denied in a checklist": ["chest pain: no\nfainting: none", "Seizures - no. Blood in stool - no."],
  "denied behind": ["stroke was ruled out last night, I feel like myself"],
  supposed: [
    "If I get chest pain, should I call you?",
    "What should I do in case of a seizure?",
    "what are the warning signs of a stroke?",
    "can this medicine cause fainting or blood in the stool?",
    "si me da dolor de pecho, ¿a quién llamo?",
    "¿qué hago en caso de convulsiones?"
  ],
  past: [
    "I had a heart attack in 2016 and need a form",
    "history of seizures, last one years ago",
    "As a child I fainted a lot, is it worth telling the dentist?",
    "tuve un desmayo hace diez años"
  ],
  "somebody else's": [
    "My father had a stroke at 58. Should I be screened?",
    "My sister is suicidal, do you know a counselor for her?",
    "My roommate has chest pain all the time, lol, he is a hypochondriac. My appointment is on Monday, right?",
    "mi vecino tuvo un infarto",
    ["Her father had a stroke when he was 50, does she need a test?", proxyFor(16, "F")]
  ],
  "an idiom": [
    "I could die of embarrassment, I missed my visit",
    "these shoes are killing me, can you recommend a podiatrist",
    "I am dying to get off this diet",
    "Had a heart of gold, that nurse",
    "me muero de risa con el mensaje"
  ],
  "quoted from an earlier message": [
    "Thanks, got it.\n\nOn Mar 3, Nurse Kim wrote:\n> Call 911 if you have chest pain or trouble breathing.",
    "Understood!\n-----Original Message-----\nWatch her for seizures and fainting."
  ]
}

const loud: Readonly<Record<string, ReadonlyArray<Said>>> = {
  "told beside something denied": [
    "No fever, but my chest hurts a lot",
    "I don't have a cough and my chest is tight",
    "no tengo fiebre pero me duele el pecho",
    "no fever chest hurts bad",
    "No nausea, chest pain started this morning"
  ],
  "only seemingly denied": [
    "no relief from the chest pain with antacids",
    "not only do I have chest pain, I am sweating",
    "I've never had chest pain like this",
    "can't say I'm not having chest pain",
    "I can't stop thinking about killing myself",
    "el dolor de pecho no se me quita"
  ],
  "a denial that is itself the finding": [
    "I can't breathe",
    "she won't wake up",
    "no puedo respirar",
    "no retiene nada de líquidos"
  ],
  possible: [
    "I think I may be having a stroke",
    "could this be a blood clot in my calf, it's swollen",
    "creo que me está dando un infarto"
  ],
  "the patient's, though somebody writes": [
    ["Mom can't breathe", proxyFor(74, "F")],
    ["He passed out at dinner", proxyFor(58, "M")],
    "This is his wife writing. My husband passed out at dinner",
    ["mi papá no puede respirar", proxyFor(70, "M")]
  ],
  "past, and telling all the same": [
    "I passed out last night, fine now",
    "my arm went numb and my speech was slurred for ten minutes yesterday"
  ],
  "told after a condition is met": ["You said to call if my temp went over 103, and it is 104 now"]
}

describe("no alarm is raised by what is", () => {
  for (const [kind, messages] of Object.entries(quiet)) {
    it(kind, () => {
      for (const said of messages) assert.isFalse(isAlarm(decide(said)), String(said))
    })
  }
})

describe("an alarm is raised by what is", () => {
  for (const [kind, messages] of Object.entries(loud)) {
    it(kind, () => {
      for (const said of messages) assert.isTrue(isAlarm(decide(said)), String(said))
    })
  }
})

describe("a finding says how it is asserted", () => {
  it.each([
    ["chest pain since noon", "affirmed", "patient"],
    ["no chest pain", "negated", "patient"],
    ["maybe it is chest pain", "possible", "patient"],
    ["if I have chest pain", "hypothetical", "patient"],
    ["chest pain in 2014", "historical", "patient"],
    ["my uncle has chest pain", "affirmed", "other"]
  ] as const)("%s: %s, %s", (said, status, experiencer) => {
    const finding = triageOf(said).findings.find(({ concept }) => concept === "chest-pain")
    assert.strictEqual(finding?.status, status)
    assert.strictEqual(finding?.experiencer, experiencer)
  })
})
