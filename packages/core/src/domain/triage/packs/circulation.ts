/**
 * Faints, palpitations, clots, a failing heart, limbs without blood.
 *
 * Source of the gain of weight in heart failure (3 lb in a day, 5 lb in a week): the project's triage vocabulary.
 */
import {
  all,
  any,
  concept,
  emergency,
  mentions,
  none,
  type PackPart,
  reads,
  rule,
  says,
  saysAny,
  symptom
} from "./authoring.ts"

export const circulation: PackPart = {
  concepts: [
    concept(
      "syncope-presyncope",
      {
        en: `
          {passed|pass|passing|blacked|blacking|black} out
          {almost|nearly|about to|going to|gonna|feel like ill|feel like im going to|
            feels like im going to} {pass out|faint|black out|passed out|fainted|blacked out|collapse|fall out}
          {fainted|fainting|faint|collapsed|syncope|syncopal|fell out|keeled over}
          lost consciousness
          loss of consciousness
          knocked out cold
          {dizzy|lightheaded} ...6 {almost fell|nearly fell|fell|cant stand|cant stand up|have to sit|had to sit|
            hold on|hold onto|holding onto}
        `,
        es: `
          {desmalle|desmallo|desmayo|desmaye|desmaya|desmayando|desmayado|desmayada|desmayarme|desmayar|desmayos|
            desvanecio|
            desvaneci|desvanecimiento|sincope}
          {perdi|perdio|pierde|pierdo|perdido} [el|la] {conocimiento|conciencia|sentido}
          {se me|se le} {nubla|nublo|va|fue} {la vista|el mundo}
          {casi} {me caigo|se cae|me cai} ...3 mareo
        `,
        except: `
          {faint|fainter} {line|lines|rash|mark|spot|spots|pink|smell|positive|second|color|bruise|redness|odor|
            sound|voice|hope}
          pass out {flyers|candy|forms|the}
          {feint|quaint} of heart
          faint of heart
        `
      },
      { outlasts: true }
    ),
    concept("palpitations", {
      en: `
        {palpitation|palpitations|heart palpitation|heart palpitations|palpatations|palps|tachycardia|afib|a fib|
          arrhythmia|svt}
        heart ...4 {racing|race|races|raced|pounding|pounds|fluttering|flutters|flutter|skipping|skips|skipped|
          beating fast|beating so fast|
          beating really fast|beats fast|going crazy|irregular|irregularly|thumping|jumping|flip flop|flip flops|
            flipping|out of rhythm|
          beating out|beating hard|hammering|stops and starts|missing beats|skipping a beat|skipping beats|
            beat fast|bounding}
        {racing|pounding|fluttering|irregular|rapid|fast|thumping} heart [beat|rate|beats|beating]
        {racing|pounding|fluttering|irregular|rapid} heartbeat
        {pulse|heart rate|heartbeat} ...4 {racing|irregular|all over the place|jumping around|through the roof|
          sky high|very fast|too fast}
        extra beats
      `,
      es: `
        {palpitacion|palpitaciones|taquicardia|taquicardias|arritmia|arritmias|fibrilacion}
        corazon ...4 {acelerado|acelera|acelerada|rapido|brinca|brincando|se me sale|saltando|salta|late mucho|
          late fuerte|late muy|agitado|irregular|galopando|quiere salir|a mil}
        {latidos|pulso} ...3 {rapidos|rapido|irregulares|irregular|acelerado|acelerados|fuertes}
        {acelera|acelero|agita} el corazon
      `,
      except: `
        {history|dx|diagnosis|diagnosed|clinic|specialist|ablation|meds|medication|support|known|
          chronic} ...2 {afib|a fib|arrhythmia|svt}
        {afib|a fib|arrhythmia|svt} {meds|medication|medicine|clinic|doctor|ablation|specialist|diagnosis|history}
        {for|my|have|has|with} {afib|a fib|arrhythmia|svt}
      `
    }),
    concept("possible-dvt", {
      any: `
        {calf|calves|pantorrilla|pantorrillas} &7 {swell|swollen|swelling|hinchado|hinchada|warm|hot|red|redness|
          tender|caliente|roja|rojo|hard|dura}
        {left|right|one|izquierdo|izquierda|derecho|derecha|una} {leg|thigh|lower leg|pierna} &6 {swell|swollen|
          swelling|bigger|twice the size|hinchado|hinchada|mas grande|mas gorda}
        {leg|thigh|pierna|muslo} &6 {swell|swollen|swelling|hinchado|hinchada} &6 {warm|hot|red|redness|tender|
          pain|painful|sore|hurts|caliente|roja|duele|dolor}
      `,
      en: `
          {leg|calf|thigh} ...6 <swollen> ...12 {sore|pain|painful|hurts|warm|red|tender|flew|flight|surgery|
            long drive}
        {blood clot|blood clots|clot|dvt|deep vein} &7 {leg|calf|thigh|arm|think|worried|afraid|might|could|be|
          have|another|scared|wondering}
        {calf|calves} ...4 {hurts|hurting|pain|painful|aching|sore|cramp|cramping} & {flight|surgery|trip|drive|
          plane|cast|pill|birth control|operation|replacement|bed rest}
      `,
      es: "{coagulo|trombosis|trombo} &6 {pierna|brazo|creo|miedo|puede|sea|otro|pantorrilla}",
      except: `
        {prevent|prevents|preventing|history of|had a|risk of|risk for} [a|another] {blood clot|blood clots|clot|
          clots|dvt|dvts}
        both {legs|calves|ankles|feet}
        {ambas|las dos} piernas
        {passed|passing|period|pad|nose|menstrual|stool|urine} ...4 {clot|clots}
      `
    }),
    concept("swelling-legs", {
      any: `
        {leg|legs|ankle|ankles|foot|feet|pies|tobillos|piernas|tobillo} &5 {swell|swollen|swelling|puffy|
          retaining|fluid|hinchado|hinchada|hinchados|hinchadas}
      `,
      en: "{retaining|holding onto|holding} {fluid|water}",
      es: "{reteniendo|retengo|retencion de} {liquido|liquidos|agua}"
    }),
    concept("lying-breathless", {
      en: `
        {cant|cannot|unable to|hard to|have to} {lie|lay|sleep} {flat|down|sitting up|upright}
        {sleep|sleeping|slept} ...4 {recliner|chair|sitting up|upright|propped|# pillows|extra pillows|
          more pillows|three pillows|four pillows}
        {wake|waking|woke|wakes} [up] {gasping|short of breath|smothering|choking}
      `,
      es: `
        {no puedo|no puede} {dormir|acostarme|estar} {acostado|acostada|plano|plana|boca arriba}
        {dormir|duermo|duerme} ...3 {sentado|sentada|sillon|con # almohadas|almohadas|reclinable}
      `
    }),
    concept("weight-up", {
      en: `
        weight ...4 {up|gain|gained|jumped|climbing|going up|increased|shot up}
        {gained|gaining|put on|up} ...4 {pounds|lb|lbs|kilos|kg|weight}
      `,
      es: "{subi|subio|subido|aumente|aumento|aumentado} ...4 {libras|kilos|peso|kg}"
    }),
    concept("over-months", {
      en: `
        {over|in|since|during|for|past|last} ...3 {months|month|year|years|summer|winter|holidays|christmas|
          pregnancy}
      `,
      es: "{en|durante|desde hace|ultimos} ...3 {meses|mes|ano|anos}"
    }),
    concept("acute-limb-ischemia", {
      any: `
        <limb> &4 {cold|ice cold|icy|frio|fria|helado|helada|frios} &7 {white|pale|blue|bluish|numb|purple|
          no pulse|gray|painful|pain|hurts|cant feel|blanco|blanca|palido|palida|azul|morado|morada|dormido|dormida|
          duele|dolor|entumecido|sin pulso}
        <limb> &4 {white|pale|blue|bluish|purple|gray|blanco|palido|azul|morado|blanca|palida|azulado|
          morada} &7 {cold|ice cold|icy|no pulse|numb|frio|fria|helado|helada|sin pulso|dormido|cant feel}
      `,
      en: `
        {cant|cannot|couldnt} {feel|find} [a|the] pulse ...4 {foot|leg|arm|wrist|hand}
        {no pulse} ...4 {foot|leg|arm|hand}
      `,
      except: `
        {raynaud|raynauds|weather|snow|ice pack|outside|winter}
        always {cold|freezing}
      `
    })
  ],
  rules: [
    rule(
      "syncope-presyncope",
      says("syncope-presyncope"),
      { categories: symptom, flags: ["syncope-presyncope"] },
      {
        fires: [
          "I blacked out in the shower this morning",
          "me desmayé ayer en el trabajo",
          "almost passed out twice today"
        ],
        quiet: ["There is a faint line on the test", "I have never fainted"]
      }
    ),
    rule(
      "syncope-with-heart-signs",
      all(says("syncope-presyncope"), saysAny("chest-pain", "palpitations", "breathing-difficulty")),
      { categories: symptom, flags: ["syncope-presyncope"], urgency: "emergency", advice: ["call-911"] },
      { fires: ["my heart was racing and then I passed out"], quiet: ["my heart was racing after coffee"] }
    ),
    rule(
      "palpitations",
      says("palpitations"),
      { categories: symptom, flags: ["palpitations"] },
      {
        fires: ["my heart keeps skipping and pounding since last night", "tengo palpitaciones muy seguido"],
        quiet: ["no palpitations this week", "do you do afib ablation?"]
      }
    ),
    rule(
      "heart-rate-high",
      any(reads("heart-rate", { atLeast: 130 }), reads("heart-rate", { below: 40 })),
      { categories: symptom, flags: ["palpitations"], urgency: "urgent" },
      { fires: ["My pulse is 148 sitting here", "heart rate 36 on my watch"], quiet: ["pulse 72 today"] }
    ),
    rule(
      "possible-dvt",
      says("possible-dvt"),
      { categories: symptom, flags: ["possible-dvt"] },
      {
        fires: [
          "my right calf is swollen and warm to touch",
          "think I might have a blood clot in my leg",
          "tengo la pantorrilla izquierda hinchada y caliente"
        ],
        quiet: ["both legs are swollen by evening as always", "my calf is not swollen or red"]
      }
    ),
    rule(
      "heart-failure-decompensation",
      all(
        { problem: "heart-failure" },
        any(
          all(reads("weight-change", { unit: "lb", atLeast: 3 }), none(mentions("over-months"))),
          all(reads("weight-change", { unit: "kg", atLeast: 1.4 }), none(mentions("over-months"))),
          all(says("weight-up"), none(mentions("over-months"))),
          says("lying-breathless"),
          all(says("swelling-legs"), says("breathing-difficulty")),
          says("swelling-legs")
        )
      ),
      { categories: symptom, flags: ["heart-failure-decompensation"], request: "daily-weight" },
      {
        fires: [
          [
            "Up 4 lbs since yesterday and my socks leave marks",
            { patient: { problems: ["congestive heart failure"] } }
          ],
          ["Subí 3 kilos en una semana", { patient: { problems: ["heart failure"] } }]
        ],
        quiet: ["Up 4 lbs since yesterday", ["lost 4 lbs this week", { patient: { problems: ["heart failure"] } }]]
      }
    ),
    rule(
      "lying-breathless",
      all(says("lying-breathless"), says("swelling-legs")),
      { categories: symptom, flags: ["heart-failure-decompensation"] },
      { fires: ["have to sleep in the recliner and my ankles are swelling"], quiet: ["I sleep in a recliner"] }
    ),
    rule(
      "acute-limb-ischemia",
      says("acute-limb-ischemia"),
      { ...emergency, flags: ["acute-limb-ischemia"] },
      {
        fires: ["my left foot is ice cold, white and numb", "el pie está frío y morado y me duele mucho"],
        quiet: ["my feet are always cold", "foot is warm and pink"]
      }
    )
  ]
}
