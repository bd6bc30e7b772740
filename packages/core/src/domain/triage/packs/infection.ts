/**
 * Anaphylaxis, fever where it is dangerous, sepsis.
 *
 * Source of the fever thresholds (38.0 °C under 3 months and on chemotherapy): the project's triage vocabulary.
 */
import {
  all,
  any,
  concept,
  emergency,
  hasFever,
  none,
  type PackPart,
  reads,
  rule,
  says,
  saysAny,
  symptom
} from "./authoring.ts"

const isUnder3Months = any({ ageDays: { below: 91 } }, says("infant-under-3-months"))

export const infection: PackPart = {
  concepts: [
    concept("fever-words", {
      any: "<fever>",
      en: `
        {chills|rigors|shakes|shivering|shaking chills|teeth chattering|night sweats}
        temp ...3 {high|up}
        {hot|warm} to [the] touch
        {feels|feel|felt|is|so|really} {hot|burning} ...3 {sweating|chills|forehead|all over}
      `,
      es: "{escalofrio|escalofrios|tiritando|temblando de frio|tiembla de frio|muy caliente|hirviendo}",
      except: `
        {hay|cabin|yellow|dengue|scarlet|rheumatic|spring|baby|valley} fever
        fever {blister|blisters|reducer|reducers|dream}
        {calentura} ...1 labio
        {incision|wound|site|leg|calf|knee|ankle|foot|skin|area|toe|arm|joint|stitches|cut|spot|it} ...3 {hot|
          warm} to [the] touch
      `
    }),
    concept("anaphylaxis", {
      any: `
          {lips|lip|tongue|labios|labio|lengua} &4 {fat|huge|double|twice|thick|enormes|gruesa|grueso|gigantes}
        {lips|lip|tongue|labios|labio|lengua} &5 <swollen>
      `,
      en: `
        throat &4 {closing|closing up|tight|tightening|swelling shut|close up|swelling up|closed|swell up|
          constricting|constricted|feels like its closing}
        throat ...3 swell & {hives|allergic|allergy|reaction|ate|after|medicine|medication|antibiotic|sting|stung|
          shrimp|peanut|nuts|shellfish|new pill|breath|tongue|lips}
        {used|use|using|gave|needed|injected|jabbed} ...3 {epipen|epi pen|epi|auvi q|epinephrine}
        {anaphylaxis|anaphylactic|anaphilaxis|anafilactic}
        {severe|bad|serious|major|terrible} allergic reaction
        {allergic reaction|reaction} & {breath|throat|tongue|lips|face|swell|wheeze|hives all over}
        {stung|sting|ate|eaten|eating} & {throat|tongue|lips|hives all over} & {swell|tight|closing|itchy|puffy|
          breath}
      `,
      es: `
        garganta &4 {cerrando|cierra|cerrada|apretada|cerro|apretando|cerrandose|aprieta|hinchando}
        {reaccion|alergia} {alergica} {grave|fuerte|severa}
        {anafilaxia|anafilactico|choque anafilactico|shock anafilactico}
        {use|uso|puse|inyecte} ...2 {epipen|epinefrina}
      `,
      except: `
        {lip|lips|tongue} {filler|fillers|piercing|balm|injections}
        {bit|bitten|bumped|busted|split} ...3 {lip|lips|tongue}
      `
    }),
    concept("rash", {
      any: "{rash|rashes|sarpullido|salpullido|erupcion|ronchas|hives|red spots|manchas rojas|puntos rojos}"
    }),
    concept("hives", {
      any: `
        {hives|welts|urticaria|ronchas|allergic|itchy all over|itching all over|allergic reaction|
          reaccion alergica|alergia|stung|bee sting|picadura|picaduras}
      `
    }),
    concept("throat-or-face-swelling", {
      any: `
        {face|eyes|cara|ojos|throat|garganta} ...4 <swollen>
        <swollen> ...4 {face|eyes|cara|ojos|throat|garganta}
        {cant|hard to|trouble|no puedo|dificil} {swallow|swallowing|tragar|pasar saliva}
        {hoarse|wheeze|wheezing|drooling}
      `
    }),
    concept("infant-under-3-months", {
      en: `
        {newborn|new born|# day old|# days old|# week old|# weeks old|two week old|three week old|four week old|
          five week old|six week old|one month old|two month old|1 month old|2 month old|2 months old|one month|
          two months old|month old|six weeks old}
      `,
      es: `
        {recien nacido|recien nacida|# dias de nacido|# dias de nacida|# semanas de nacido|# semanas de nacida|
          un mes de nacido|dos meses de nacido|2 meses|un mes|dos meses|# semanas de vida|# dias de vida}
      `,
      except: `
          {cold|cough|pain|injury|rash|scar|incision|wound|fracture|surgery} ...2 {# week old|# weeks old|
            # days old}
        `
    }),
    concept("rigors", {
      any: `
        {rigors|shaking chills|teeth chattering|cant stop shivering|cant stop shaking|uncontrollable shivering|
          shivering uncontrollably|shaking uncontrollably|violent chills|escalofrios fuertes|temblando mucho|
          tiritando|no dejo de temblar}
      `
    }),
    concept("sepsis-signs", {
      en: `
        {sepsis|septic|septicemia|blood poisoning|blood infection}
        {clammy|mottled|gray skin|blotchy skin|cold and clammy|skin is gray|skin looks gray} & {fever|confuse|
          weak|infection|breath|sweating}
        {red streak|red streaks|red line|streaking} ...6 {arm|leg|up|hand|foot|wound|from|running|spreading}
      `,
      es: `
        {sepsis|septicemia|infeccion en la sangre|septico}
        {raya|rayas|linea|lineas} {roja|rojas} ...5 {brazo|pierna|subiendo|mano}
      `,
      except: "septic {tank|system}"
    }),
    concept("infection-source", {
      en: `
        {infection|infected|pneumonia|uti|kidney|cellulitis|catheter|picc|port|wound|incision|surgery|dialysis|
          abscess}
      `,
      es: "{infeccion|infectado|infectada|neumonia|cateter|herida|cirugia|operacion|dialisis|absceso}"
    }),
    concept("sepsis-company", {
      en: `
        {confuse|disoriented|heart racing|racing heart|breathing fast|fast breath|barely awake|so weak|too weak|
          cant stand|very weak|extremely weak|low blood pressure|dizzy|faint|pass out|passing out|not peeing|
          hardly peeing|clammy}
      `,
      es: `
        {confundido|confundida|desorientado|desorientada|corazon acelerado|respira rapido|muy debil|no orina|
          presion baja|muy decaido|muy decaida|palido|palida|mareo}
      `
    })
  ],
  rules: [
    rule(
      "anaphylaxis",
      any(
        says("anaphylaxis"),
        all(says("hives"), saysAny("breathing-difficulty", "throat-or-face-swelling", "syncope-presyncope"))
      ),
      { ...emergency, flags: ["anaphylaxis"] },
      {
        fires: [
          "hives all over and it's getting hard to breathe",
          "my tongue is swelling after shrimp",
          "se me cierra la garganta después de la penicilina",
          "used her EpiPen ten minutes ago"
        ],
        quiet: ["I bit my lip and it is swollen", "hives on my arm, breathing fine, no swelling of the lips"]
      }
    ),
    rule(
      "fever-infant-under-3-months",
      all(isUnder3Months, hasFever),
      { ...emergency, flags: ["fever-infant-under-3-months"] },
      {
        fires: [
          ["She feels feverish, 100.6 rectal", { patient: { ageDays: 40 }, sender: { relation: "proxy" } }],
          ["Mi bebé tiene 38.2 de temperatura", { patient: { ageDays: 61 }, sender: { relation: "proxy" } }]
        ],
        quiet: [
          ["temp is 98.9, just fussy", { patient: { ageDays: 40 }, sender: { relation: "proxy" } }],
          ["Fever 100.6", { patient: { ageDays: 200 }, sender: { relation: "proxy" } }]
        ]
      }
    ),
    rule(
      "neutropenic-fever",
      all({ medication: "chemotherapy" }, hasFever),
      { ...emergency, flags: ["neutropenic-fever"] },
      {
        fires: [
          ["fever of 100.9 this evening", { patient: { medications: ["FOLFOX chemotherapy"] } }],
          "estoy en quimioterapia y tengo escalofríos"
        ],
        quiet: [["no fever after chemo, just tired", { patient: { medications: ["chemotherapy"] } }]]
      }
    ),
    rule(
      "immunosuppressed-fever",
      all(
        any({ medication: "immunosuppressant" }, { problem: "immunosuppressed" }),
        hasFever,
        none({ medication: "chemotherapy" })
      ),
      { categories: symptom, flags: ["immunosuppressed-fever"] },
      {
        fires: [
          ["temp 101.5 and a cough", { patient: { medications: ["tacrolimus 2 mg"], problems: ["kidney transplant"] } }]
        ],
        quiet: ["temp 101.5 and a cough"]
      }
    ),
    rule(
      "sepsis-signs",
      any(
        says("sepsis-signs"),
        all(says("rigors"), any(hasFever, says("infection-source"))),
        all(hasFever, says("sepsis-company"), any(says("infection-source"), says("rigors")))
      ),
      { ...emergency, flags: ["sepsis-signs"] },
      {
        fires: [
          "shaking chills I can't stop, fever 103 with this kidney infection",
          "red streaks going up my arm from the cut"
        ],
        quiet: ["fever 101 and a runny nose", "septic tank overflowed, need a tetanus shot?"]
      }
    ),
    rule(
      "fever-with-rash",
      all(hasFever, says("rash")),
      { categories: symptom, urgency: "urgent" },
      { fires: ["fever and a red rash since the new pill"], quiet: ["a red rash, no fever"] }
    ),
    rule(
      "fever-high",
      any(reads("temperature", { unit: "degF", atLeast: 103 }), reads("temperature", { unit: "degC", atLeast: 39.4 })),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["temp of 103.6 since last night", "tiene fiebre de 39.8"],
        quiet: ["temp 99.1"]
      }
    ),
    rule(
      "fever-infant",
      all({ ageYears: { below: 1 } }, hasFever),
      { categories: symptom, urgency: "urgent" },
      {
        fires: [["fever 101", { patient: { ageDays: 150 }, sender: { relation: "proxy" } }]],
        quiet: [["no fever", { patient: { ageDays: 150 }, sender: { relation: "proxy" } }]]
      }
    ),
    rule(
      "fever-infection",
      all(hasFever, saysAny("urinary-symptom", "flank-pain")),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["burning when I pee and a fever of 101"],
        quiet: ["burns when I pee, no fever"]
      }
    )
  ]
}
