/**
 * Blood pressure, glucose, oxygen and critical laboratory values.
 *
 * Source of every threshold: the project's triage vocabulary.
 */
import {
  all,
  any,
  concept,
  emergency,
  glucoseAtLeast,
  glucoseBelow,
  isPerinatal,
  none,
  type PackPart,
  reads,
  rule,
  says,
  symptom
} from "./authoring.ts"

const pressureSevere = any(
  reads("blood-pressure", { field: "systolic", atLeast: 180 }),
  reads("blood-pressure", { field: "diastolic", atLeast: 120 })
)

export const measurements: PackPart = {
  concepts: [
    concept("pressure-company", {
      any: "<chest> &5 {<pain>|pressure|tight|heavy|presion|opresion}",
      en: `
        {breath|breathing} ...3 {short|hard|trouble}
        {short|shortness} of breath
        {back pain|back hurts|tearing}
        {weak|weakness|numb|numbness} ...4 {arm|leg|face|side}
        {arm|leg|face|side} ...4 {weak|numb|weakness|numbness}
        {vision|sight} ...4 {blurry|blurred|double|changes|spots|going|off|funny}
        {blurry|blurred|double} vision
        {slurred|trouble speaking|trouble talking|cant speak|confuse}
        seeing {spots|double|stars}
      `,
      es: `
        {vista|vision} ...2 {borrosa|doble|nublada}
        {veo|viendo} {borroso|doble|manchas|luces|lucecitas}
        {falta de aire|falta el aire}
        {dolor de espalda|duele la espalda}
        {debilidad|entumecido|adormecido|dormido} ...4 {brazo|pierna|cara|lado}
        {no puedo hablar|habla arrastrada|confundido|confundida}
      `
    }),
    concept("pressure-company-headache", { any: "{<headache>|vomiting|throwing up|nosebleed}" }),
    concept("dka-company", {
      any: "{<vomit>|ketones|ketone|cetonas|nausea}",
      en: `
        {fruity|acetone|nail polish} ...3 {breath|smell}
        breath ...3 {fruity|sweet|acetone|nail polish}
        {breathing} ...3 {deep|fast|heavy|hard|rapid|funny}
        {deep|fast|rapid|heavy} breathing
        {so|very|really|extremely|too|super} {sleepy|drowsy|weak|tired|confuse|thirsty}
        {drowsy|lethargic|confuse|stomach pain|belly pain|stomach hurts|short of breath|cant keep}
      `,
      es: `
        {somnoliento|somnolienta|confundido|confundida|aliento dulce|aliento a fruta|respirando rapido|
          respira rapido|respira profundo|dolor de estomago|duele el estomago|muy debil|mucha sed|mucho sueno}
      `
    }),
    concept("ketones-high", {
      except: `
          {ketone|ketones} {strip|strips|meter|test|diet}
          keto
        `,
      en: `
        {ketones|ketone} ...4 {large|moderate|high|dark|positive|purple|big|present}
        {large|moderate|high|positive} ketones
        {dka|ketoacidosis}
      `,
      es: `
        cetonas ...4 {altas|alto|grandes|moderadas|positivo|positivas}
        cetoacidosis
      `
    }),
    concept("low-sugar-words", {
      en: `
        {sugar|sugars|glucose|blood sugar|bg|bs} ...4 {low|dropped|dropping|crashing|crashed|bottoming|bottomed|
          lows|tanked|drops}
        {hypo|hypoglycemia|hypoglycemic|low blood sugar|sugar crash|low sugar|hypos}
        glucagon
      `,
      es: `
        {azucar|glucosa} ...4 {baja|bajo|bajando|por los suelos|cayo|bajon}
        {hipoglucemia|baja de azucar|bajon de azucar}
      `
    }),
    concept("low-sugar-grave", {
      en: `
          {out of it|slurring|nodding|acting drunk|wont eat|cant swallow|combative|wont respond}
        {passed out|unconscious|cant wake|wont wake|confuse|shaking|shaky|sweaty|sweating|glucagon|seizure|
          wont come up|not coming up|still low|cant keep|unresponsive}
      `,
      es: "{desmayo|desmayado|no despierta|confundido|confundida|temblando|sudando|no sube|sigue baja|glucagon}"
    }),
    concept("high-sugar-words", {
      en: `
        {sugar|sugars|glucose|blood sugar|bg|bs} ...4 {high|through the roof|sky high|reads hi|says hi|reading hi|
          error high|off the chart|wont come down}
        meter ...3 {hi|high|error}
      `,
      es: "{azucar|glucosa} ...4 {alta|altisima|por las nubes|no baja|muy alto|alto|hi|subida}"
    }),
    concept("meter-off-scale", {
      en: `
        {meter|monitor|glucometer|dexcom|libre|sugar|it} ...3 {reads hi|says hi|reading hi|just says hi|
          just says high|says high|reads high|shows hi|error hi}
      `,
      es: "{medidor|glucometro|aparato} ...4 {dice hi|marca hi|dice high}"
    }),
    concept("lab-critical", {
      en: `
          {critically} {low|high|abnormal}
        {lab|labs|laboratory|hospital|someone} [just] {called|called me|phoned} ...8 {critical|panic|dangerously|
          dangerous|urgent|emergency|immediately|right away|asap}
        {critical|panic|dangerously|life threatening} ...3 {value|level|lab|labs|result|low|high|potassium|sodium|
          hemoglobin|inr|calcium|platelets}
        {potassium|sodium|hemoglobin|hgb|platelets|inr|calcium|troponin|creatinine|wbc|white count|lactate|
          glucose|d dimer} ...5 {critical|critically|dangerously|panic|flagged critical|very low|very high|
          extremely|alarming|marked critical|double red}
        {result|results|level|lab|labs} ...4 {critical|panic|critically|flagged red|alert value}
        {hemoglobin|hgb|hb} ...3 {4|5|6|7|6 1|6 5|6 9|6 8|5 9|7 0}
        troponin ...3 {high|elevated|positive}
        blood {culture|cultures} ...4 {positive|growing|grew}
      `,
      es: `
        {laboratorio|hospital} ...3 {llamo|hablo|llamaron|hablaron} ...8 {critico|urgente|peligroso|alarmante|
          de inmediato|grave|critica}
        {valor|nivel|resultado|resultados|potasio|sodio|hemoglobina|plaquetas} ...4 {critico|critica|criticos|
          peligroso|peligrosamente|muy bajo|muy baja|muy alto|alarmante}
      `,
      except: `
        critical {care|illness|insurance|access}
        {not|isnt} critical
      `
    }),
    concept("spo2-low-words", {
      except: "{oxygen|o2} {tank|tanks|supplies|concentrator|order|tubing|company}",
      en: `
        {oxygen|o2|sats|saturation|spo2|pulse ox} ...3 {dropped|dropping|low|in the 80s|in the eighties|
          in the low 80s|mid 80s|falling|80s}
      `,
      es: "{oxigeno|saturacion} ...4 {bajo|bajando|baja|bajito}"
    })
  ],
  rules: [
    rule(
      "bp-severe",
      all(
        pressureSevere,
        none(
          says("pressure-company"),
          says("chest-pain"),
          says("breathing-difficulty"),
          says("stroke-signs"),
          isPerinatal
        )
      ),
      { categories: ["reading"], flags: ["bp-severe"] },
      {
        fires: [
          "This morning it was 186/104 and again 184/102",
          "top number 195, bottom number 99",
          "mi presión está en 190 sobre 110"
        ],
        quiet: ["my goal is under 180/120?", "BP 148/92", "the item on the order is 190125"]
      }
    ),
    rule(
      "bp-severe-symptomatic",
      all(
        pressureSevere,
        any(
          says("pressure-company"),
          says("chest-pain"),
          says("breathing-difficulty"),
          says("stroke-signs"),
          says("altered-mental-state"),
          says("sudden-vision-loss")
        )
      ),
      { ...emergency, flags: ["bp-severe-symptomatic"] },
      {
        fires: ["BP 212/118 and my vision is blurry", "tengo la presión en 200/115 y me duele el pecho"],
        quiet: ["BP 212/118, I feel fine", "blurry vision, BP 130/80"]
      }
    ),
    rule(
      "glucose-low-level2",
      glucoseBelow(54, 3),
      { categories: ["reading"], advice: ["call-911"], flags: ["glucose-low-level2"] },
      {
        fires: ["my sugar was 47 when I woke", "glucosa de 2.6 mmol"],
        quiet: ["sugar 61", "blood sugar 110 fasting", "my daughter is 47"]
      }
    ),
    rule(
      "glucose-low-level1",
      all(glucoseBelow(70, 3.9), none(glucoseBelow(54, 3))),
      { categories: ["reading"], flags: ["glucose-low-level1"] },
      {
        fires: ["sugar 61 before lunch", "azúcar en 63"],
        quiet: ["sugar 47", "sugar 92"]
      }
    ),
    rule(
      "low-sugar-words",
      all(says("low-sugar-words"), says("low-sugar-grave"), none(glucoseAtLeast(70, 3.9))),
      { ...emergency, flags: ["glucose-low-level2"] },
      {
        fires: ["his sugar crashed and he passed out, I gave glucagon"],
        quiet: ["my sugars run low sometimes"]
      }
    ),
    rule(
      "low-sugar-told",
      all(says("low-sugar-words"), none(says("low-sugar-grave")), none(glucoseAtLeast(70, 3.9))),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["my sugar keeps dropping at night, low again today"],
        quiet: ["no low blood sugar this week"]
      }
    ),
    rule(
      "glucose-very-high",
      glucoseAtLeast(300, 16.7),
      { categories: ["reading"], flags: ["glucose-very-high"] },
      {
        fires: ["blood sugar 384 after lunch", "azúcar en 410 desde ayer"],
        quiet: ["blood sugar 184", "paid 384 dollars for the sugar meter"]
      }
    ),
    rule(
      "meter-off-scale",
      says("meter-off-scale"),
      { categories: ["reading"], flags: ["glucose-very-high"] },
      {
        fires: ["my glucometer just says HI"],
        quiet: ["my meter needs new strips"]
      }
    ),
    rule(
      "possible-dka",
      any(
        all(any(glucoseAtLeast(250, 13.9), says("meter-off-scale"), says("high-sugar-words")), says("dka-company")),
        says("ketones-high")
      ),
      { ...emergency, flags: ["possible-dka"] },
      {
        fires: ["sugar is 412 and I keep vomiting", "large ketones on the strip", "azúcar en 380 y vomitando"],
        quiet: ["sugar is 412, feel okay", "vomiting, sugar 120"]
      }
    ),
    rule(
      "spo2-low",
      any(reads("spo2", { below: 90 }), { belowBaseline: { reading: "spo2", by: 4 } }),
      { categories: ["reading"], advice: ["call-911"], flags: ["spo2-low"] },
      {
        fires: ["pulse ox says 86", "oxygen is 91, usually 96", "saturación de 85"],
        quiet: ["oxygen 97%", "o2 95, usually 96"]
      }
    ),
    rule(
      "spo2-low-words",
      all(says("spo2-low-words"), none(reads("spo2", { atLeast: 90 }))),
      { categories: symptom, flags: ["spo2-low"] },
      {
        fires: ["her oxygen is in the 80s"],
        quiet: ["no low oxygen at night"]
      }
    ),
    rule(
      "critical-lab-value",
      any(
        says("lab-critical"),
        reads("potassium", { atLeast: 6 }),
        reads("potassium", { below: 2.9 }),
        reads("inr", { atLeast: 5 })
      ),
      { categories: ["test-result"], flags: ["critical-lab-value"] },
      {
        fires: [
          "the portal shows potassium 6.4",
          "lab called and said my sodium is critically low",
          "INR was 7.1 today"
        ],
        quiet: ["potassium 4.2", "INR 2.4 today"]
      }
    ),
    rule(
      "reading-reported",
      all(
        any(
          ...(
            [
              "blood-pressure",
              "heart-rate",
              "glucose",
              "spo2",
              "weight",
              "weight-change",
              "peak-flow",
              "temperature"
            ] as const
          ).map((kind) => reads(kind, {}))
        ),
        none({ category: "clinical-symptom" }, { category: "pregnancy" })
      ),
      { categories: ["reading"], urgency: "routine" },
      { fires: ["BP 122/76 today", "peso 182 libras"], quiet: ["122 Main Street"] }
    ),
    rule(
      "result-reported",
      any(reads("a1c", {}), reads("potassium", {}), reads("ldl", {}), reads("inr", {})),
      { categories: ["test-result"], urgency: "routine" },
      { fires: ["my A1c is 6.9"], quiet: ["my A1c is due"] }
    )
  ]
}
