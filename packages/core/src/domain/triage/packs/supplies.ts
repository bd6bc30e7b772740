/**
 * Supplies that end: medicines that must not stop, and others.
 *
 * The critical medications are those of the project's triage vocabulary.
 */
import { all, any, concept, glucoseAtLeast, mentions, none, type PackPart, rule, says, saysAny } from "./authoring.ts"

const outOf = `{out of|ran out of|run out of|running out of|ran out|no more|all out of|completely out of|totally out of|
  dont have any|dont have any more|do not have any|have no|had no|without|without my|without any|lost|lost my|
    left my|forgot my|last of|last pen of|last vial of|last bottle of|
  cant get|cant get my|cant afford|cant afford my|couldnt get|couldnt get my|unable to get|havent had|havent had my|
  havent taken|havent taken my|not taken|not taken my|hasnt taken|hasnt taken his|hasnt taken her|hasnt had|
    hasnt had his|hasnt had her|missed|missed my|missed # doses of|missed two doses of|
  missed three doses of|skipped|skipped my|stopped|stopped taking|stopped taking my|stopped my|quit|quit taking|
    quit taking my|
  rationing|rationing my|down to my last|last dose of|need emergency supply of|wont cover|denied|wont refill|
    wont fill|
  se me acabo|se me acabo la|se me acabo el|se me termino|se me termino la|se me termino el|se le acabo|
    se le acabo la|se le termino|
  me quede sin|se quedo sin|no tengo|ya no tengo|sin mi|no he tomado|no me he puesto|no ha tomado|no se ha puesto|
    deje de tomar|dejo de tomar|deje|olvide|perdi|no consigo|no puedo conseguir|no puedo pagar|no puedo comprar|
  me falta|me faltan|ya no me queda|no me queda|no queda}`

export const supplies: PackPart = {
  groups: [{ code: "out-of", words: [outOf] }],
  concepts: [
    concept(
      "critical-supply-out",
      {
        any: `
          {dias|dia|semana|days|weeks|week} {sin|without|off} [mi|la|el|su|my|his|her|of my] <critical-medication>
          <out-of> ...3 <critical-medication>
        `,
        en: `
          <critical-medication> ...8 {havent had|havent taken|ran out|run out|couldnt pay|cant pay|cant afford|
            no refills|without it|two pills left|one pill left|# pills left|only # left|only two left|only one left|
            last pill|out of it|none left}
          {stopped|quit} ...3 <critical-medication> ...8 {pay|afford|cost|insurance|ran out|side effects|
            on my own|week ago|days ago|because}
          <critical-medication> ...4 {ran out|runs out|run out|running out|is out|is gone|all gone|finished|
            are gone|ended|last pill|last dose|last one|tonight|tomorrow|today|runs out tonight|runs out tomorrow|
            expired|was stolen|stolen|lost|got lost|broke|broken|left behind|out of stock|backordered|back order|
            denied|not covered|isnt covered|wont cover|cant afford|too expensive|discontinued|spoiled|froze|got hot|
            none left}
          {pharmacy|insurance|cvs|walgreens} ...8 {<critical-medication>} ...8 {out of stock|denied|wont|
            doesnt have|does not have|until|refuse|refused|cant fill|back order|backordered|not cover|wont cover|
            rejected}
          {pharmacy|insurance|cvs|walgreens|they} ...3 {wont|doesnt|cant|refuse|refused|denied|
            out of} ...4 <critical-medication>
          {last|final|one more|two more|1|2|only one|only two} [more] {pill|pills|dose|doses|tablet|tablets|pen|
            vial|injection} ...3 <critical-medication>
          <critical-medication> ...3 {for} {# days|two days|three days|a week|days} {now|because|since|and}
          {off|without|out of} [my|of|his|her] <critical-medication>
          {took|used|take|on|down to|injected|using} [my|the|his|her] last ...2 <critical-medication>
          {missed|skipped|forgot} ...4 {dose|doses|days|last} ...3 <critical-medication>
          <critical-medication> ...2 {missed|skipped|forgot}
          {days|day|week} {without} [my|his|her] <critical-medication>
          <critical-medication> ...3 {dose|doses} ...4 {missed|skipped|forgot}
        `,
        es: `
          {tome|me puse|use|tomo} ...2 {ultima|ultimas} ...5 <critical-medication>
          <critical-medication> ...4 {se me acabo|se acabo|se termino|se me termino|se acaba|se me acaba|
            se termina|manana|hoy|esta noche|ultima|ya no queda|no queda|se rompio|robaron|perdi|agotada|agotado|
            no la cubre|no cubre|negaron|no hay}
          {farmacia|seguro|aseguranza} ...6 {no tiene|no cubre|nego|niega|no surte|no quiere|
            no me dan} ...5 <critical-medication>
          {ultima|ultimas|una|dos|pocas} {pastilla|pastillas|dosis|pluma|ampolleta} ...3 <critical-medication>
          {olvide|olvido|salte|salto} ...3 <critical-medication>
        `,
        except: `
          {should|can|could|do|may} i {stop|stop taking|skip|quit|hold} [my|the]
          {when|how long|how many} ...4 {stop|hold|skip|missed} [my|the]
          {holding|held|hold|stop|stopped} ...5 {before|for} [my|the] {surgery|procedure|colonoscopy|biopsy|
            dental|dentist}
          {prednisone|medrol|dexamethasone} {taper|pack|burst|course|dose pack|dosepak}
          {finished|done with} ...3 {prednisone|steroid|steroids|medrol|course}
        `
      },
      { outlasts: true }
    ),
    concept("supply-out", {
      en: `
          {i|we|he|she} {ran|run|am|are} out {today|yesterday|last night|# days ago|two days ago|three days ago|
            last week|of it|of them|this morning|on|over the weekend}
          {i|we|he|she} ran out
        {out of|ran out|run out|running out|completely out|all out|im out|am out} ...4 {medication|pills|inhaler|
          prescription|tablets|insulin|refills|it|them}
        {took|taking|take|used|using} [my|the|his|her] last {pill|pills|dose|one|tablet|puff|two}
        {no} {pills|medicine|medication|doses} left
        {none|nothing} left
        {last} {pill|dose|one|tablet} ...3 {today|tonight|tomorrow|this morning|yesterday}
        {only|just|have} [have] {1|2|one|two|a couple} {pill|pills|day|days|dose|doses|tablets} [left]
        {for} {today|tonight|tomorrow} only
      `,
      es: `
        {se me acabo|se me acabaron|se me termino|se me terminaron|se le acabo|se le acabaron|me quede sin|
          ya no tengo|no me queda|no me quedan|ya no me queda} ...4 {medication|pastillas|medicina|inhalador|nada|
          pastilla|insulina}
        {ultima|ultimas} {pastilla|pastillas|dosis}
      `
    }),
    concept("insulin-lapse", {
      any: "<out-of> ...3 <insulin>",
      en: `
          <insulin> ...12 {without it|havent had any|without any|went without|gone without|going without|
            none since|nothing since}
          {wont|refuses to|wouldnt|cant} {give|fill|sell|get} ...3 <insulin>
        <insulin> ...4 {ran out|run out|is out|is gone|all gone|none left|broke|stolen|lost|spoiled|froze|expired|
          left behind|ran dry|tonight|not working|stopped working|failed}
        {off|without|out of|no} [my|of|his|her|any] <insulin>
        {pump} ...4 {failed|broke|broken|stopped|not working|died|malfunction|malfunctioned|isnt working|quit}
        {missed|skipped|rationing} ...4 <insulin>
      `,
      es: `
          {dias|dia|horas|semana} sin <insulin>
          {no|nunca} me {dan|dieron|surten|quieren dar} ...2 <insulin>
        <insulin> ...4 {se me acabo|se acabo|se termino|se me termino|ya no queda|se rompio|robaron|perdi}
        {sin|no tengo} <insulin>
        bomba ...3 {fallo|no funciona|se descompuso|se apago}
      `
    }),
    concept("lapse-of-days", {
      en: `
          {# hours|24 hours|a day|whole day|all day|day and a half|last night}
        {# days|two days|three days|four days|since yesterday|since friday|since saturday|since sunday|
          since monday|all weekend|a week|days without|yesterday}
      `,
      es: "{# dias|dos dias|tres dias|desde ayer|una semana|desde el}"
    })
  ],
  rules: [
    rule(
      "critical-medication-lapse",
      says("critical-supply-out"),
      { categories: ["refill"], flags: ["critical-medication-lapse"] },
      {
        fires: [
          "Took my last Eliquis this morning and the pharmacy is out of stock",
          "haven't had my Keppra in two days",
          "se me acabó la insulina",
          "I ran out of my Suboxone"
        ],
        quiet: [
          "please refill my Eliquis, I have two weeks left",
          "should I stop my warfarin before the dentist?",
          "I ran out of vitamin D"
        ]
      }
    ),
    rule(
      "critical-medication-by-record",
      all(
        says("supply-out"),
        any(
          ...[
            "insulin",
            "anticoagulant",
            "anticonvulsant",
            "steroid-daily",
            "transplant-medicine",
            "hiv-medicine",
            "antipsychotic",
            "opioid-use-treatment"
          ].map((medication) => ({ medication }))
        )
      ),
      { categories: ["refill"], flags: ["critical-medication-lapse"] },
      {
        fires: [["I took my last pill today", { patient: { medications: ["apixaban 5 mg"] } }]],
        quiet: [["I took my last pill today", { patient: { medications: ["loratadine"] } }]]
      }
    ),
    rule(
      "critical-medication-lapse-insulin",
      all(
        says("insulin-lapse"),
        any(
          { problem: "diabetes-type-1" },
          saysAny("dka-company", "high-sugar-words"),
          mentions("lapse-of-days"),
          glucoseAtLeast(250, 13.9)
        )
      ),
      {
        categories: ["refill"],
        flags: ["critical-medication-lapse-insulin", "critical-medication-lapse"],
        advice: ["call-911"]
      },
      {
        fires: [
          ["No insulin left and I feel thirsty", { patient: { problems: ["type 1 diabetes"] } }],
          "haven't had insulin for two days"
        ],
        quiet: [
          [
            "insulin refill please, one pen left in the fridge plus a box",
            { patient: { problems: ["type 2 diabetes"] } }
          ]
        ]
      }
    ),
    rule(
      "low-supply",
      all(says("supply-out"), none(says("critical-supply-out"))),
      { categories: ["refill"], urgency: "soon" },
      {
        fires: ["I'm out of my blood pressure pills"],
        quiet: ["no pills needed"]
      }
    )
  ]
}
