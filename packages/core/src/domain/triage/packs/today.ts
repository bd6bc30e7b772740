/**
 * What cannot wait until tomorrow though no flag names it: kidneys, injuries, eyes, exposures.
 */
import { all, any, concept, mentions, none, type PackPart, rule, says, saysAny, symptom } from "./authoring.ts"

export const today: PackPart = {
  concepts: [
    concept("urinary-symptom", {
      en: `
        {burns|burning|burn|hurts|pain|stings|painful} ...4 {pee|urinate|peeing|urinating|urination}
        {pee|peeing|urinate|urinating|urination} ...3 {burns|burning|hurts|pain|stings}
        {uti|bladder infection|urinary tract infection}
      `,
      es: `
        {arde|ardor|duele|dolor} ...3 {orinar|orino|hacer pipi}
        {infeccion de orina|infeccion urinaria|mal de orin|infeccion de orin}
      `
    }),
    concept("flank-pain", {
      en: `
        {flank|kidney|kidneys|side of my back|lower back on one side} ...3 <pain>
        <pain> ...4 {flank|kidney|kidneys|side of my back}
      `,
      es: `
        {rinon|rinones|costado} ...3 {dolor|duele|duelen}
        {dolor|duele|duelen} ...4 {rinon|rinones|costado}
      `
    }),
    concept("blood-in-urine", {
      en: `
        {blood|bloody|clots} ...4 {urine|pee}
        {urine|pee|peeing} ...4 {blood|bloody|red|pink|clots}
      `,
      es: `
          {sangre} ...4 {orinar|orino|orine|hacer pipi}
          {orinar|orino|orine|orinando} ...3 {sangre|rojo}
        {sangre} ...3 {orina|pipi}
        {orina|orino|orinando|pipi} ...3 {sangre|roja|rojo|rosada}
      `,
      except: "{blood|sangre} {and|y|or} {urine|orina} {test|tests|sample|samples|examen|prueba}"
    }),
    concept("injury-serious", {
      en: `
          {food|pill|meat|steak|chicken|something|bone} ...3 stuck
          {cant|cannot|couldnt} swallow
          {wont|refuses to|cant} {use|move|put weight on} {his|her|my|the} {arm|leg|hand|foot|wrist|elbow}
          {sliced|cut|gashed|slashed|sliced open} ...6 {deep|bone|wide open|gaping|stitches|deeply}
          {wont|cant get it to|hasnt} stop {oozing|bleeding}
        {broke|broken|fractured|dislocated} ...3 {arm|leg|wrist|ankle|hip|foot|hand|finger|toe|nose|rib|ribs|bone|
          collarbone|shoulder|elbow}
        {think|might be|may be|looks} ...4 {broken|fractured|dislocated}
        {bone} ...3 {sticking out|poking out|through|showing|visible}
        {cant} {put weight|bear weight|walk on|bend|move} ...4 {it|foot|leg|ankle|knee|arm|finger|weight}
        {deep|bad|big|nasty|gaping} {cut|gash|laceration|wound|burn|bite}
        {needs|need|needing} stitches
        {bit|bitten|bite} ...4 {dog|cat|bat|raccoon|animal|stray|person|human}
        {dog|cat|bat|raccoon|stray|animal} ...3 {bit|bite|bitten|scratched}
        {bat} ...4 {bedroom|room|house|in the}
        {stepped on|puncture|punctured} ...4 {nail|needle|glass|rusty}
        {needlestick|needle stick|stuck myself|dirty needle}
        {stuck|poked|pricked|stabbed} ...4 needle
        {chemical|bleach|acid|cleaner|metal|something} ...4 {eye|eyes}
        {burned|burnt|scalded|burn} ...4 {boiling|hot water|oil|stove|blister|blistering|blistered|large|face|
          hand|grease}
        {car accident|car crash|car wreck|mva|hit by a car|motorcycle accident|fell off|fell from|
          fell down the stairs|rear ended}
        {fishhook|foreign object|stuck in my throat|stuck in his throat|stuck in her nose|stuck in his nose|
          stuck in her ear|stuck in my ear|stuck in my eye}
        {electrocuted|electric shock|drowned|near drowning|frostbite|heat stroke}
      `,
      es: `
        {quebre|quebro|rompi|rompio|fracture|fractura|fracturado|fracturada|dislocado|disloco|roto} ...3 {brazo|
          pierna|muneca|tobillo|cadera|pie|mano|dedo|costilla|hueso|hombro}
        {mordio|mordida|mordedura} ...3 {perro|gato|murcielago|animal}
        {perro|gato} ...3 {mordio|rasguno|mordida}
        {cortada|herida|quemadura} {profunda|grande|fea|grave}
        {me corte|se corto} ...4 {profundo|feo|mucho|puntadas|hueso}
        {accidente} ...3 {carro|auto|coche|moto}
        {quemo|queme} ...4 {agua hirviendo|aceite|estufa|caliente|ampollas}
        {no puedo|no puede} {apoyar|pisar|caminar|mover} ...3 {pie|pierna|tobillo|brazo}
        {clavo|vidrio|aguja} ...3 {pie|piso|pise|pico}
        {quimico|cloro|acido} ...4 {ojo|ojos}
      `,
      except: `
          {small|tiny|minor|superficial|little} {cut|burn|scrape|wound|bite|scratch}
          {years ago|broken link|broken english|broken record|hace anos}
        `
    }),
    concept("injury-minor", {
      any: `
        {cut|scrape|scratch|burn|bite|scraped|scratched} ...6 {small|tiny|minor|superficial|not deep|shallow|barely}
        {small|tiny|minor|superficial|little} ...3 {cut|scrape|scratch|burn|bite}
        {cortada|raspon|rasguno|corte} ...4 {poquito|pequena|chica|leve|chiquita}
      `
    }),
    concept("eye-urgent", {
      en: `
        {eye} ...4 {severe pain|hurts so bad|really hurts|very painful|extreme pain|so painful|light hurts|
          scratched|chemical|poked|hit|something in}
        {shingles} ...5 {eye|face|forehead|nose}
        {pain|painful} ...3 {eye} & {red|vision|light|contact}
      `,
      es: `
        {ojo} ...4 {mucho dolor|duele mucho|golpe|quimico|rasguno}
        {herpes|culebrilla} ...4 {ojo|cara}
      `
    }),
    concept("jaundice", {
      en: "{skin|eyes|whites of} ...4 {yellow|yellowish|yellowing|jaundice|jaundiced}",
      es: "{piel|ojos} ...3 {amarillos|amarilla|amarillo|amarillenta}"
    }),
    concept("exposure-urgent", {
      en: `
        {exposed to|exposure to|slept with|sex with|condom broke|unprotected sex} ...6 {hiv|hepatitis|meningitis|
          rabies|measles|last night|yesterday|# days ago|weekend}
        {condom broke|plan b|emergency contraception|morning after pill|pep}
      `,
      es: `
        {se rompio el condon|pastilla del dia despues|expuesto|expuesta} ...5 {vih|hepatitis|anoche|ayer|condon|
          despues}
      `,
      except: "plan b {is|would|if}"
    })
  ],
  rules: [
    rule(
      "kidney-infection",
      all(says("urinary-symptom"), saysAny("flank-pain", "fever-words", "blood-in-urine")),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["burns when I pee and my flank hurts"],
        quiet: ["burns when I pee"]
      }
    ),
    rule(
      "urgent-findings",
      any(
        saysAny("blood-in-urine", "eye-urgent", "jaundice", "exposure-urgent"),
        all(says("injury-serious"), none(mentions("injury-minor")))
      ),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["my urine is red", "a stray dog bit me", "eyes look yellow", "creo que me quebré la muñeca"],
        quiet: ["no blood in urine", "broken link on the portal"]
      }
    ),
    rule(
      "flank-pain",
      says("flank-pain"),
      { categories: symptom, urgency: "urgent" },
      { fires: ["awful pain in my kidney"], quiet: ["no kidney pain"] }
    )
  ]
}
