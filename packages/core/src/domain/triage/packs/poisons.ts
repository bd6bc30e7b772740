/**
 * Overdose, double doses, poisons, venoms, gases.
 */
import { all, concept, emergency, none, type PackPart, rule, says } from "./authoring.ts"

export const poisons: PackPart = {
  concepts: [
    concept("overdose", {
      en: `
          {took|taken|swallowed|ate|popped|downed|drank} ...8 <many> ...3 {pills|tablets|capsules|tylenol|gummies|
            norco|oxy|xanax|benadryl|of them|at once|all at once}
          {took|taken|taking} ...4 {several times|over and over|too often|more than i should|way more than|
            way over|past the limit|more than prescribed}
          {nodding off|passed out|wont wake|blue lips} ...10 {pills|oxycodone|fentanyl|heroin|opioid|methadone|
            xanax|percocet}
          {pills|oxycodone|fentanyl|heroin|opioid|methadone|xanax|percocet} ...10 {nodding off|passed out|
            wont wake|unresponsive}
          {# doses|three doses|four doses|five doses|# times the dose|ten times|10 times} ...8 {instead of|
            by mistake|accident|accidentally|wrong}
          {#|##} units ...8 {instead|by mistake|accident|wrong}
          {gave|took|given|taken} ...3 {# doses|three doses|four doses|## ml|## teaspoons}
        {overdose|overdosed|overdosing|od d|oded|od} [on]
        {took|taken|take|takes|swallowed|ate|gave|downed|popped|ingested|given} ...3 {too many|too much|
          way too many|a bunch of|a whole bunch of|bunch of|a handful of|handful of|whole bottle|entire bottle|
          the whole bottle|bottle of|all my|all of my|all of his|all of her|all the|the rest of the|whole week|
          whole week of|entire week|whole month|whole box|weeks worth of|##} ...4 {pills|pill|tylenol|acetaminophen|
          ibuprofen|advil|aspirin|tablets|tabs|capsules|gummies|xanax|oxycodone|hydrocodone|percocet|insulin|
          benadryl|medication|meds|melatonin|lorazepam|clonazepam|gabapentin|trazodone|amitriptyline|metoprolol|
          digoxin|lithium|opioids|pain pills|sleeping pills|prozac|adderall|units}
        {took|taken|swallowed|gave} {too many|too much} [of]
        {found|empty|finished} ...3 {empty bottle|empty pill bottle|pill bottle|pill bottles|bottle of pills|
          empty blister}
        {double|triple|four times|five times|ten times|# times|10x|10 times} ...3 {insulin|dose of insulin|
          methadone|morphine|oxycodone|fentanyl|digoxin|lithium|warfarin|eliquis|xarelto}
        {#|wrong} ...2 units ...3 instead of
      `,
      es: `
          {tome|tomo|tomado|trague|trago} ...3 <many> ...3 {pastillas|tabletas|capsulas|aspirinas|tylenol|
            ibuprofeno}
          {tome|tomo|trague|trago} ...4 {de un jalon|de golpe|todas juntas|todas de una vez|un frasco}
        {sobredosis|sobre dosis}
        {tome|tomo|tomado|trague|trago|me tome|se tomo|le di|di} ...3 {demasiadas|demasiados|muchas|muchisimas|
          un monton de|todas|todo el frasco|el frasco|un frasco de|un puno de|puno de|##|de mas} ...3 {pastillas|
          pastilla|tabletas|tylenol|aspirinas|ibuprofeno|medicina|medicinas|capsulas|insulina|unidades|medicamento}
        {tome|tomo|se tomo|me tome} {demasiada|demasiado|mucha} ...2 {medicina|insulina|medicamento|pastillas}
      `,
      except: `
          overdose of {tests|paperwork|emails|sun|sugar|information|bills}
        {never|dont|not|without} {take|taking} too many
        too many {meds|medications|pills} {to|already|a day|every day|each day|for me}
        {took|take} all {my|of my} {meds|medications|pills|medicine} {today|this morning|as|with|on time|like|
          and bp|and my bp|before}
        {taken|took|finished|taking} all {of|the|of the} {antibiotics|antibiotic}
        {take|takes} ## units
        {too much} {sodium|sugar|sun|salt|caffeine|coffee|time}
      `
    }),
    concept("double-dose", {
      en: `
        {took|taken|take|gave|given} ...4 {twice|double|two times|extra|an extra|second|double dose|doubled|
          by mistake|by accident|accidentally} ...3 {dose|today|pill|medication|meds|medicine|by mistake|
          by accident|accidentally|this morning}
        {double|doubled|extra|wrong|someone elses|his|her} {dose|dosed|pill|medication|medicine|
          meds} ...4 {accidentally|by accident|mistake|took|today}
        {accidentally|mistakenly} {took|gave|taken}
        {took} the wrong {pill|pills|medication|medicine|dose}
      `,
      es: `
        {tome|tomo|di|me tome|se tomo} ...4 {doble|dos veces|otra vez|de mas|por error|por equivocacion|equivocada}
        {doble dosis|dosis doble|medicina equivocada|pastilla equivocada}
      `
    }),
    concept(
      "poisoning",
      {
        en: `
          {chewed|ate|swallowed|eaten|chewing} ...6 {pills|pill|medication|medicine|tablets}
          {found|caught} ...4 {eating|chewing|drinking|swallowing} ...5 {pills|medication|cleaner|soap|pod|plant|
            batteries|battery}
          {eating|ate|eaten|chewing|swallowed|drinking|drank|licking|sucking} ...5 {laundry|detergent|pod|weed|
            edible|marijuana|thc|cannabis|bleach|cleaner|battery|magnet|berries|mushroom|pesticide|soap|
            lighter fluid|gas|perfume|hand sanitizer|mouthwash|nicotine|dishwasher|drain|pine sol|lysol}
          {mixed|mixing} ...4 {bleach|ammonia|chemicals|cleaners}
          {put|found} ...5 {in his mouth|in her mouth|chewing} ...6 {pill|pills|pod|battery|mushroom|berries|
            bleach|poison|medicine}
          {got into|got in|climbed into|opened} ...4 {medicine cabinet|pill box|pill organizer|cleaning supplies|
            my purse|medication}
          {bug spray|pepper spray|chemical|cleaner|bleach} ...4 {his mouth|her mouth|my mouth}
          {swallowed|drank|ate|ingested|chewed|licked|eaten|drinking|eating|swallow|mouthful of|sip of|sprayed|
            got into|got a hold of|got hold of|put in his mouth|put in her mouth|inhaled} ...7 {bleach|cleaner|
            detergent|pod|pods|tide pod|battery|batteries|antifreeze|gummy|gummies|edible|edibles|mushroom|
            mushrooms|berries|berry|poison|pesticide|
            insecticide|magnet|magnets|gasoline|kerosene|lighter fluid|sanitizer|rubbing alcohol|essential oil|
              nicotine|vape juice|drano|lysol|windex|ammonia|rat poison|weed killer|paint thinner|mothballs|
              hydrogen peroxide|toilet bowl|chemical|chemicals|plant|fertilizer|lamp oil|grandmas pills|
              grandpas pills|my pills|my medicine|my medication|my blood pressure|my metformin|his grandmas|
              her grandmas|vitamins with iron|iron pills|dishwasher}
          {carbon monoxide|co detector|co alarm|gas leak}
          {mixed} ...3 {bleach|ammonia} ...6 {breath|cough|burn|dizzy|fumes|inhaled|throat|sick}
          {poisoned|poisoning}
          {fumes} ...5 {dizzy|sick|headache|breath|cough|burning|throat}
          {bit|bitten} ...3 {rattlesnake|snake|black widow|brown recluse|scorpion|copperhead}
          {snake|rattlesnake|black widow|brown recluse|scorpion} {bite|bit|sting|stung}
        `,
        es: `
          {trago|comio|mastico|chupo|agarro|se trago|se comio|se metio} ...5 {las pastillas|pastillas|mi medicina|
            mis pastillas|la medicina|medicamento|vitaminas|moneda|iman|pila}
          {mezcle|mezclo} ...4 cloro
          {trago|tomo|bebio|comio|ingirio|se trago|se tomo|se comio|mastico|chupo|me trague|me tome|bebi|
            agarro} ...6 {cloro|lejia|detergente|jabon de|pila|bateria|baterias|veneno|raticida|
            limpiador|gasolina|insecticida|iman|imanes|hongos|anticongelante|thinner|alcohol de|acido|pinol|
            fabuloso|desinfectante|quimico}
          monoxido de carbono
          {intoxicado|intoxicada|intoxicacion|envenenado|envenenada|envenenamiento}
          {fuga de gas|inhalo|inhale} ...4 {gas|vapores|cloro|humo|quimico|quimicos}
          {pico|mordio|mordida|picadura} ...3 {alacran|vibora|serpiente|cascabel|viuda negra|escorpion|arana}
        `,
        except: `
          poison {for|to} {the|my|your|kidneys|body|him|her}
          {is|are|like} poison
          {swallow|swallowing|chew|swallowed|chewed|take|crush} [my|the|these|those|big|large|his|her] {pills|
            pill|tablets|medication|medicine}
          food poisoning
          poison {ivy|oak|sumac}
          intoxicacion {alimenticia|por alimentos}
          {battery} {died|dead|low|charge}
        `
      },
      { outlasts: true }
    )
  ],
  rules: [
    rule(
      "overdose",
      says("overdose"),
      { ...emergency, flags: ["overdose"], advice: ["call-poison-control"] },
      {
        fires: [
          "I took a whole bottle of tylenol",
          "she swallowed 20 gummies of melatonin",
          "me tomé demasiadas pastillas"
        ],
        quiet: ["I take too many pills every day, can we cut some?", "took 2 tylenol for the headache"]
      }
    ),
    rule(
      "double-dose",
      all(says("double-dose"), none(says("overdose"))),
      { categories: ["medication-question"], urgency: "urgent", advice: ["call-poison-control"] },
      {
        fires: ["I took my blood pressure pill twice by mistake today"],
        quiet: ["I take it twice daily"]
      }
    ),
    rule(
      "poisoning",
      { concept: "poisoning", whose: "anyone" },
      { ...emergency, flags: ["poisoning"], advice: ["call-poison-control"] },
      {
        fires: [
          "My toddler swallowed a button battery",
          "se tomó un trago de cloro",
          "CO alarm went off and we all have headaches"
        ],
        quiet: ["food poisoning last week, all better", "poison ivy on both arms"]
      }
    )
  ]
}
