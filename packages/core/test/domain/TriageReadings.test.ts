/** Readings as patients write them, and numbers that are none. */
import { assert, describe, it } from "@effect/vitest"
import { triageOf } from "../support/triageOf.ts"

const readingsOf = (body: string): ReadonlyArray<string> =>
  triageOf(body).readings.map((reading) =>
    reading.kind === "blood-pressure"
      ? `${reading.kind} ${reading.systolic}/${reading.diastolic} ${reading.unit}`
      : `${reading.kind} ${reading.value} ${reading.unit}`
  )

describe("a reading is found", () => {
  it.each([
    ["190/125", "blood-pressure 190/125 mmHg"],
    ["It was 190 over 125 at the pharmacy", "blood-pressure 190/125 mmHg"],
    ["top number 200, bottom one 118", "blood-pressure 200/118 mmHg"],
    ["systolic is 150 and diastolic 92", "blood-pressure 150/92 mmHg"],
    ["BP 142-88 this evening", "blood-pressure 142/88 mmHg"],
    ["mi presión es 160 sobre 95", "blood-pressure 160/95 mmHg"],
    ["la alta está en 170 y la baja en 100", "blood-pressure 170/100 mmHg"],
    ["pulse 118 at rest", "heart-rate 118 /min"],
    ["HR 52", "heart-rate 52 /min"],
    ["my sugar was 412 after lunch", "glucose 412 mg/dL"],
    ["fasting glucose 6.2 mmol", "glucose 6.2 mmol/L"],
    ["blood sugar 3.1", "glucose 3.1 mmol/L"],
    ["azúcar en ayunas 132", "glucose 132 mg/dL"],
    ["fever of 101.2", "temperature 101.2 degF"],
    ["temp 38,6", "temperature 38.6 degC"],
    ["tiene 39 de fiebre", "temperature 39 degC"],
    ["She has a fever. It was 103 this morning.", "temperature 103 degF"],
    ["Temperature:101F", "temperature 101 degF"],
    ["o2 sat is 91%", "spo2 91 %"],
    ["saturación de 88", "spo2 88 %"],
    ["I weigh 182 lbs today", "weight 182 lb"],
    ["peso 80 kilos", "weight 80 kg"],
    ["gained 6 pounds in two days", "weight-change 6 lb"],
    ["I've lost five lbs", "weight-change -5 lb"],
    ["A1c came back 7.4", "a1c 7.4 %"],
    ["potassium 5.9", "potassium 5.9 mmol/L"],
    ["LDL is 160", "ldl 160 mg/dL"],
    ["INR 3.4", "inr 3.4 1"],
    ["peak flow 210", "peak-flow 210 L/min"]
  ])("%s", (body, reading) => assert.deepStrictEqual(readingsOf(body), [reading]))
})

describe("no reading is found in", () => {
  it.each([
    "Please bill insurance ID 190125",
    "call me at 555-190-1250",
    "my visit is on 3/10 at 10:15",
    "born 12/25/1960",
    "I pay 120 dollars",
    "copay was $150",
    "lisinopril 20/12.5 and Norco 10/325",
    "Advair 250/50 twice a day",
    "my goal is 130/80",
    "it should be under 140/90",
    "call if it goes over 160/100",
    "my husband's bp is 180/110",
    "vision was 20/20",
    "open 24/7",
    "took 2 tylenol at 9 pm",
    "I can't lift 10 pounds",
    "I want to lose 20 lbs",
    "room 118, floor 2",
    "fever for 3 days",
    "in 2019 my bp was 190/120"
  ])("%s", (body) => assert.deepStrictEqual(readingsOf(body), []))
})

describe("of several readings of a kind", () => {
  it.each([
    ["Mon 138/84, Tue 136/80, today 134/82", "blood-pressure 134/82 mmHg"],
    ["Now it's 150/90, yesterday it was 182/110", "blood-pressure 150/90 mmHg"],
    ["sugars were 280, 310 and now 342", "glucose 342 mg/dL"],
    ["temp was 103 last night, 99.1 today", "temperature 99.1 degF"]
  ])("the latest wins: %s", (body, reading) => assert.deepStrictEqual(readingsOf(body), [reading]))
})

describe("the place of a reading", () => {
  it("is where its numbers stand, in the field that has them", () => {
    const [reading] = triageOf("see subject", { subject: "BP 151 over 93 today" }).readings
    assert.strictEqual(reading?.field, "subject")
    assert.strictEqual("BP 151 over 93 today".slice(reading?.start, reading?.end), "151 over 93")
  })
})

describe("thresholds", () => {
  const flagsOf = (body: string, patient = {}) => triageOf(body, { patient }).redFlags
  it.each([
    ["bp 179/119", {}, []],
    ["bp 180/90", {}, ["bp-severe"]],
    ["bp 150/120", {}, ["bp-severe"]],
    ["bp 159/109", { pregnant: true }, []],
    ["bp 160/90", { pregnant: true }, ["bp-severe-pregnancy"]],
    ["sugar 70", {}, []],
    ["sugar 69", {}, ["glucose-low-level1"]],
    ["sugar 54", {}, ["glucose-low-level1"]],
    ["sugar 53", {}, ["glucose-low-level2"]],
    ["sugar 3.0 mmol", {}, ["glucose-low-level1"]],
    ["sugar 2.9 mmol", {}, ["glucose-low-level2"]],
    ["sugar 299", {}, []],
    ["sugar 300", {}, ["glucose-very-high"]],
    ["oxygen 90%", {}, []],
    ["oxygen 89%", {}, ["spo2-low"]],
    ["oxygen 92, usually 96", {}, ["spo2-low"]],
    ["oxygen 93, usually 96", {}, []],
    ["temp 100.3", { ageDays: 60 }, []],
    ["temp 100.4", { ageDays: 60 }, ["fever-infant-under-3-months"]],
    ["temp 100.4", { ageDays: 120 }, []]
  ] as const)("%s %o: %o", (body, patient, flags) => assert.deepStrictEqual(flagsOf(body, patient), flags))
})
