/**
 * Pregnancy: bleeding, the child's movements, blood pressure, ectopic signs.
 *
 * Source of the thresholds (160/110 severe; 140/90 with headache, vision or upper belly pain): the project's triage
 * vocabulary.
 */
import {
  all,
  any,
  concept,
  hasFever,
  isPerinatal,
  isPregnant,
  mentions,
  none,
  type PackPart,
  pregnancyOnly,
  reads,
  rule,
  says,
  saysAny
} from "./authoring.ts"

const emergencyOfPregnancy = { categories: pregnancyOnly, advice: ["call-911"] } as const

const highForPregnancy = any(
  reads("blood-pressure", { field: "systolic", atLeast: 140 }),
  reads("blood-pressure", { field: "diastolic", atLeast: 90 }),
  says("pressure-high")
)

export const pregnancy: PackPart = {
  concepts: [
    concept("pregnant-now", {
      en: `
        {# weeks|# wks|# months|weeks|wks|# week|im|i am|im now|currently|who is|shes|she is|while|being|still|
          newly|just found out im|# w} [and # days] {pregnant|preggo|prego|expecting|gestation}
        {# weeks|# wks} {along|gestation}
        my {pregnancy|due date|ob|unborn}
        {positive} pregnancy test
        pregnancy test ...4 positive
        {first|second|third} trimester
      `,
      es: `
        {estoy|esta|soy} [de] [# semanas|# meses] [de] {embarazada|embarazo|encinta}
        # {semanas|meses} {de embarazo|embarazada}
        {mi} {embarazo|parto}
        prueba de embarazo ...4 {positiva|positivo}
      `,
      except: "{not|never} pregnant"
    }),
    concept("fetal-movement-less", {
      en: `
          {dont|havent|not|no|didnt|hasnt|hardly|barely|cant} ...6 {felt|feel|feeling} ...4 {move|moving|movement|
            kick|kicks|kicking|moves}
          {stopped|quit} {moving|kicking}
          {baby|she|he|babys} ...4 {quiet|still|sluggish|not very active|lazy} ...3 {today|since|all day|lately|
            inside}
        {baby|babys|fetus|her|him|he|she|little one|baby girl|baby boy|kicks|kicking|movement|movements|moving|
          kick} ...5 {not moving|isnt moving|hasnt moved|havent moved|moving less|moved less|not as much|
          stopped moving|less|slowed down|slowed|decreased|barely moving|barely moved|quiet today|not kicking|
          isnt kicking|hasnt kicked|stopped kicking|kicking less|not active|less active|fewer|not been moving|
          hasnt been moving|isnt as active|a lot less|hardly moving|moving much less|moved much}
        {havent|havent been able to|dont|didnt|cant|not|hasnt|have not been} {feel|feeling|felt} ...3 {baby|fetus|
          little one|move|moving|kick|kicking|movement|kicks|him|her}
        {less|decreased|reduced|fewer|no|barely any|hardly any} {movement|movements|kicks|fetal movement|kicking|
          fetal movements}
        {kick|kicks} counts ...4 {low|less|only|under|below}
      `,
      es: `
        {bebe|bebé|nino|nina} ...5 {no se mueve|no se ha movido|se mueve menos|se mueve poco|dejo de moverse|
          casi no se mueve|no se mueve igual|no patea|no ha pateado|ya no se mueve|se esta moviendo menos|
          menos movimientos|no se movio}
        {no|casi no|ya no} {siento|he sentido|senti|lo siento|la siento} ...4 {bebe|moverse|movimientos|
          movimiento|pataditas|patadas|mover|que se mueva|se mueva}
        {menos|pocos|disminuyeron} [los] {movimientos|pataditas|patadas}
      `
    }),
    concept("spotting-light", {
      any: `
        {spotting|light bleeding|little spotting|pink discharge|brown discharge|pinkish|brownish|streak|wipe|
          wiped|manchado|manchando|manchas|mancho|flujo rosado|flujo cafe|manchita}
      `
    }),
    concept("preeclampsia-company", {
      any: `
        <headache>
        {duele|dolor} ...3 cabeza
      `,
      en: `
        {seeing} {spots|stars|double|sparkles|flashes|flashing lights|floaters}
        {blurry|blurred|blurring} vision
        vision ...3 {blurry|changes|spots|off|funny}
        {flashing lights|vision changes|floaters}
        {upper right|right upper|under my ribs|right side under|below my ribs|right rib|upper belly|upper stomach|
          epigastric|top of my stomach|under my right rib} ...5 {pain|hurts|ache|pressure|aching}
        {pain|hurts|aching} ...6 {under my ribs|upper right|right upper|under my right rib|upper belly|
          below my ribs|right side under|right rib|upper stomach}
      `,
      es: `
        {veo|viendo|ver} ...3 {lucecitas|luces|manchas|estrellitas|borroso|doble|puntos|destellos}
        {vista|vision} ...2 {borrosa|nublada}
        {dolor|duele} ...6 {costillas|boca del estomago|arriba del estomago|parte alta|lado derecho arriba|
          debajo de las costillas}
        {zumbido} ...2 oidos
      `
    }),
    concept("headache-with-vision", {
      any: `
        <headache> &12 {seeing spots|seeing stars|blurry vision|blurred vision|flashing lights|vision changes|
          spots in my vision|
          sparkles|lucecitas|estrellitas|borroso|vista borrosa|vision borrosa|veo luces|veo manchas|destellos|
            flashes}
      `
    }),
    concept("preeclampsia-swelling", {
      any: `
        {face|hands|cara|manos|fingers|dedos} ...4 <swollen>
        <swollen> ...4 {face|hands|cara|manos}
      `
    }),
    concept("pressure-high", {
      any: `
        {blood pressure|bp|pressure|presion} ...4 {high|up|elevated|spiking|through the roof|way up|alta|elevada|
          subio|por las nubes|subida}
        {high|alta|elevated} {blood pressure|bp|presion}
      `,
      except: "{history|meds|medicine|medication|pill|pills|diagnosis|for} ...2 {high blood pressure|presion alta}"
    }),
    concept("pelvic-pain", {
      any: `
          {bad|severe|sharp|terrible|strong|intense|one sided|worst|awful} {cramps|cramping}
          {cramps|cramping|colicos} ...4 {right|left|one side|un lado|derecho|izquierdo}
        {<belly>|pelvic|pelvis|side|ovary|cramp|cramps|cramping|ovario|pelvico|bajo vientre|lado} &5 {<pain>|
          cramps|cramping|colicos}
      `
    }),
    concept("ectopic-company", {
      en: `
        {one side|one sided|left side|right side|sharp|severe|stabbing|shoulder|shoulder tip|passed out|faint|
          dizzy|lightheaded|bleeding|spotting|worse|bad}
      `,
      es: `
        {un lado|lado izquierdo|lado derecho|hombro|fuerte|desmayo|mareo|sangrado|manchado|punzante|
          de un solo lado}
      `
    }),
    concept("early-pregnancy", {
      en: `
        {positive} {pregnancy test|test|home test}
        pregnancy test ...4 positive
        {4|5|6|7|8|9|10|11|four|five|six|seven|eight|nine|ten} [weeks|wks|week] [and # days] {pregnant|along|
          weeks pregnant|wks pregnant}
        {missed|late} [my] period
        period is [# days|a week|weeks] late
        {early} pregnancy
        {just found out} im pregnant
        ectopic
      `,
      es: `
        prueba ...3 {positiva|positivo}
        {4|5|6|7|8|9|10} semanas [de] {embarazada|embarazo}
        {retraso|atraso|no me ha bajado|no me bajo|sin regla}
        ectopico
      `
    }),
    concept("pregnancy-alarm", {
      en: `
        {water|waters} {broke|broken|breaking}
        {leaking|gush|gushing|trickle|trickling} ...4 {fluid|water|amniotic}
        {fluid|water} ...3 {leaking|gush|gushed|trickling}
        {contraction|contractions|contracting|labor pains|regular tightening|braxton hicks} ...8 {every|# minutes|
          regular|apart|strong|stronger|closer|preterm|early|weeks|hour}
        {contraction|contractions|in labor|labor pains}
        {lost} [my] mucus plug
        {fell|car accident|hit my belly|hit in the stomach|kicked in the belly}
        {itching|itchy} ...4 {palms|soles|hands and feet|all over|feet}
        {cant keep|throwing up|vomiting} ...3 {anything|everything|down|water|all day}
      `,
      es: `
        {rompi|rompio|rompieron} ...3 {fuente|agua|aguas}
        {salio|sale|saliendo|tiro|tirando} ...4 {liquido|agua}
        {contraccion|contracciones|dolores de parto}
        {tapon mucoso|me cai|accidente|golpe en la panza}
        {comezon} ...4 {manos|pies|palmas|cuerpo}
      `
    }),
    concept("pregnancy-matter", {
      en: `
        {baby|breastfeeding|breast feeding|lactation|morning sickness|nausea|heartburn|swelling|cramps|discharge|
          safe|vaccine|tylenol|constipated}
      `,
      es: "{lactancia|amamantar|dar pecho|nauseas|agruras|parto}"
    })
  ],
  rules: [
    rule(
      "reduced-fetal-movement",
      all(isPregnant, says("fetal-movement-less")),
      { ...emergencyOfPregnancy, flags: ["reduced-fetal-movement"] },
      {
        fires: [
          ["I haven't felt him kick since last night, 34 weeks", { patient: { pregnant: true, sex: "F", age: 29 } }],
          ["la bebé casi no se mueve hoy", { patient: { pregnant: true, sex: "F", age: 29 } }]
        ],
        quiet: [["she kicks all day long!", { patient: { pregnant: true, sex: "F", age: 29 } }]]
      }
    ),
    rule(
      "bp-severe-pregnancy",
      all(
        isPerinatal,
        any(
          reads("blood-pressure", { field: "systolic", atLeast: 160 }),
          reads("blood-pressure", { field: "diastolic", atLeast: 110 })
        )
      ),
      { ...emergencyOfPregnancy, flags: ["bp-severe-pregnancy"] },
      {
        fires: [
          ["reading was 164/102 twice", { patient: { pregnant: true } }],
          ["bp 158/112", { patient: { postpartumWeeks: 2 } }]
        ],
        quiet: [
          ["bp 128/82", { patient: { pregnant: true } }],
          ["164/102", { patient: { pregnant: false } }]
        ]
      }
    ),
    rule(
      "preeclampsia-signs",
      all(
        isPerinatal,
        any(
          all(highForPregnancy, any(says("preeclampsia-company"), says("preeclampsia-swelling"))),
          all(says("preeclampsia-company"), says("preeclampsia-swelling")),
          says("headache-with-vision")
        )
      ),
      { ...emergencyOfPregnancy, flags: ["preeclampsia-signs"] },
      {
        fires: [
          ["148/94 this morning and a pounding headache", { patient: { pregnant: true } }],
          ["me duele la cabeza y veo lucecitas", { patient: { pregnant: true } }]
        ],
        quiet: [["headache after a bad night", { patient: { pregnant: true } }]]
      }
    ),
    rule(
      "pregnancy-pressure-high",
      all(
        isPerinatal,
        any(
          reads("blood-pressure", { field: "systolic", atLeast: 140 }),
          reads("blood-pressure", { field: "diastolic", atLeast: 90 })
        )
      ),
      { categories: ["pregnancy", "reading"], urgency: "urgent" },
      {
        fires: [["bp 144/88 at home", { patient: { pregnant: true } }]],
        quiet: [["bp 118/76", { patient: { pregnant: true } }]]
      }
    ),
    rule(
      "pregnancy-bleeding",
      all(isPregnant, says("bleeding-vaginal"), none(mentions("spotting-light"))),
      { ...emergencyOfPregnancy, flags: ["pregnancy-bleeding"] },
      {
        fires: [
          ["I'm bleeding bright red like a period", { patient: { pregnant: true } }],
          ["tengo sangrado y cólicos", { patient: { pregnant: true } }]
        ],
        quiet: [
          ["no bleeding, baby moving", { patient: { pregnant: true } }],
          ["when is my blood test?", { patient: { pregnant: true } }]
        ]
      }
    ),
    rule(
      "pregnancy-spotting",
      all(isPregnant, says("spotting-light")),
      { categories: pregnancyOnly, flags: ["pregnancy-bleeding"], urgency: "urgent" },
      {
        fires: [["a little spotting when I wipe", { patient: { pregnant: true } }]],
        quiet: [["no spotting", { patient: { pregnant: true } }]]
      }
    ),
    rule(
      "ectopic-signs",
      all(mentions("early-pregnancy"), says("pelvic-pain"), says("ectopic-company")),
      { ...emergencyOfPregnancy, flags: ["ectopic-signs"] },
      {
        fires: [
          ["positive test last week and sharp pain on one side low in my belly", { patient: { sex: "F", age: 28 } }]
        ],
        quiet: [["positive test last week, no pain at all", { patient: { sex: "F", age: 28 } }]]
      }
    ),
    rule(
      "pregnancy-alarm",
      all(isPregnant, says("pregnancy-alarm")),
      { categories: pregnancyOnly, urgency: "urgent" },
      {
        fires: [["contractions every 8 minutes at 31 weeks", { patient: { pregnant: true } }]],
        quiet: [["no contractions", { patient: { pregnant: true } }]]
      }
    ),
    rule(
      "pregnancy-water-early",
      all(isPregnant, says("pregnancy-alarm"), says("bleeding-vaginal")),
      { ...emergencyOfPregnancy, urgency: "emergency" },
      {
        fires: [["contractions and bleeding", { patient: { pregnant: true } }]],
        quiet: [["contractions", { patient: { pregnant: true } }]]
      }
    ),
    rule(
      "pregnancy-fever",
      all(isPerinatal, hasFever),
      { categories: pregnancyOnly, urgency: "urgent" },
      {
        fires: [["temp 101", { patient: { pregnant: true } }]],
        quiet: [["temp 98.4", { patient: { pregnant: true } }]]
      }
    ),
    rule(
      "pregnancy-matter",
      all(isPerinatal, saysAny("pregnancy-matter", "symptom", "belly-pain", "bleeding-vaginal")),
      { categories: ["pregnancy"], urgency: "soon" },
      {
        fires: [["is Tylenol safe in pregnancy?", { patient: { pregnant: true } }]],
        quiet: ["is Tylenol safe?"]
      }
    ),
    rule(
      "pregnancy-stated",
      says("pregnant-now"),
      { categories: ["pregnancy"], urgency: "soon" },
      {
        fires: ["I'm 20 weeks pregnant and have a question"],
        quiet: ["I am not pregnant"]
      }
    )
  ]
}
