/**
 * Belly pain, bleeding, loss of fluid, testicles.
 */
import { all, any, concept, emergency, mentions, none, type PackPart, rule, says, symptom } from "./authoring.ts"

export const belly: PackPart = {
  concepts: [
    concept("severe-abdominal-pain", {
      any: `
          <belly> &6 <pain> ...8 {floor|sweating|bathroom floor|cant stand|cant walk|cant move|screaming|
            vomiting blood|passed out|fainted}
        <belly> &6 <pain> &7 <severe>
        <severe> ...4 <belly> &4 <pain>
        <severe> ...2 <pain> ...4 <belly>
      `,
      en: `
          {pain|hurts|ache} ...10 {moved|moving|shifted|migrated|went} ...4 {lower right|right side|right lower|
            down right}
          {started|began} ...4 {belly button|navel} ...8 {right|lower}
          {knife|stabbing|tearing|ripping} ...4 {belly|stomach|abdomen} ...4 {pain}
        <belly> ...5 {rigid|hard as a rock|hard as a board|rock hard|board like}
        {appendicitis|appendix} ...4 {pain|burst|ruptured|think|hurts|might|acting|be|maybe}
        {think|might|could|maybe|feels like|be|afraid} ...5 {appendicitis|appendix}
        {pain|hurts|ache} ...6 {lower right|right lower} [side|part|belly|abdomen|stomach|quadrant]
        {lower right|right lower} ...3 {pain|hurts|ache|belly|abdomen|stomach|quadrant}
        {pain} ...5 {moved|moving|went|migrated} ...4 {right side|lower right}
        {belly|stomach|abdominal|abdomen|tummy} ...6 {cant stand up|cant straighten|cant walk|doubled over|curled|
          hurts to move|rolling on the floor|on the floor}
      `,
      es: `
          {dolor|duele} ...4 {ombligo} ...8 {derecho|bajo|abajo}
          {barriga|estomago|panza|vientre|abdomen} ...6 {no lo aguanto|no aguanto|no soporto|muy fuerte|horrible|
            retuerzo|llorar del dolor|doblo del dolor|fuertisimo}
          {dolor} ...4 {barriga|estomago|panza|vientre|abdomen} ...4 {fuerte|horrible|insoportable|no lo aguanto|
            no aguanto}
        apendicitis
        {dolor|duele} ...6 {lado derecho} ...2 {abajo|bajo|inferior|ingle|abdomen|estomago|barriga}
        {barriga|estomago|abdomen|panza|vientre} ...4 {duro como|dura como|tabla|rigido|rigida|retorciendo}
        {retuerzo|retuerce|retorciendo|retorcijones} ...4 {dolor|estomago|barriga}
      `,
      except: `
        {appendix|appendicitis} {removed|out|surgery|taken out|scar}
        {my|had|have} {appendix} {out|removed}
        {no|not|isnt|nothing} {severe|terrible|that bad|so bad}
        {stomach} {flu|bug|virus} {going around}
      `
    }),
    concept("belly-pain", {
      any: "<belly> &5 <pain>"
    }),
    concept("gi-bleed-grave", {
      except: `
          blood {sugar|sugars|pressure|pressures|test|tests|work|thinner|thinners|type|draw|drawn|count|glucose|
            results|clot|clots|drive|donation}
        `,
      en: `
          {vomit|throw|puke} ...6 {coffee|dark brown|black|old blood|dark blood|dark red}
          {looks|look|looked|looking} like {coffee grounds|old coffee|tar|coffee|melena}
          {blood|bleeding} ...4 {pouring|gushing|dripping|filling} ...4 {toilet|bowl|rectum|bottom|butt}
        {vomit|throw up|throwing up|threw up|puking|puked|spit up|heaving|
          vomited} ...9 {blood|bright red|coffee grounds|coffee ground|clots}
        {blood|bloody|coffee grounds|coffee ground} ...4 {vomit|throw up|throwing up|puke|threw up|puking}
        {coffee ground|coffee grounds}
        {stool|stools|poop|poops|bowel movement|bowel movements|bm|bms|diarrhea|poo|pooping} ...4 {black|tarry|
          tar|like tar|black and sticky|maroon|jet black|pitch black}
        {black|tarry|maroon|jet black|sticky black} ...3 {stool|stools|poop|poops|bowel movement|bowel movements|
          bm|bms|diarrhea|poo}
        {lot|lots|alot|large amount|tons|pouring|gushing|clots|full of|bowl|bowlful|filled|heavy|cup|nonstop|
          wont stop|pools|large amounts|so much|a ton} ...5 {blood|red} ...6 {stool|toilet|rectum|poop|bowel|butt|
          bottom|rectal|bm}
        {toilet|bowl|stool|poop|bowel|rectal|rectum|bm} ...5 {full of|filled with|all|pure|lots of|a lot of|
          nothing but|red with|bright red|large amount|clots of} [bright|red|dark] {blood|bleeding}
        {passing|pooping|pass} ...2 {blood|clots|blood clots} ...4 {rectum|stool|bowel|butt|bottom|rectally}
        {rectal|rectum} ...4 {heavy|heavily|wont stop|lot|nonstop|clots|dizzy|gushing}
      `,
      es: `
          {bano|evacuo|evacuar|popo|excremento} ...4 {mucha sangre|pura sangre|sangre fresca|sangre roja}
          {vomito} ...5 {negro|cafe|oscuro|sangre}
          {obro|obre|evacuo|hago del bano|voy al bano} ...3 {negro|sangre|chapopote}
        {vomito|vomitando|vomite|vomita|vomitar|devolvio|tosiendo|escupiendo|escupo} ...4 {sangre|rojo|
          cafe molido|asientos de cafe|posos de cafe|coagulos}
        {heces|popo|excremento|evacuaciones|caca|excrementos|evacuacion|deposiciones|evacuar} ...4 {negro|negra|
          negras|negros|alquitran|chapopote|petroleo}
        {mucha sangre|bastante sangre|chorro de sangre|coagulos|pura sangre|llena de sangre|
          lleno de sangre} ...5 {popo|bano|heces|excremento|ano|evacuar|recto|taza|inodoro}
        {obrando|evacuando|evacue|obre|defecando|cagando} ...3 {sangre|negro}
      `
    }),
    concept("gi-bleed-mild", {
      except: `
          blood {sugar|sugars|pressure|pressures|test|tests|work|thinner|thinners|type|draw|drawn|count|glucose|
            results|clot|clots|drive|donation}
        `,
      en: `
        {blood|bloody|bleeding|blod} ...5 {stool|stools|poop|poops|bowel movement|bowel movements|bm|bms|rectum|
          rectal|toilet|diarrhea|butt|bottom|anus|poo|wipe|wiped|wiping}
        {stool|stools|poop|poops|bowel|bm|rectum|rectal|toilet|diarrhea|butt|bottom|wipe|wiped} ...4 {blood|
          bloody|bleeding|red streaks}
        {rectal} bleeding
      `,
      es: `
        {sangre|sangrado} ...5 {heces|popo|excremento|evacuaciones|caca|recto|ano|bano|evacuar|excusado|inodoro|
          obrar}
        {heces|popo|excremento|evacuaciones|caca|recto|ano} ...4 {sangre|sangrado}
      `
    }),
    concept("bleed-trivial", {
      any: `
        {streak|streaks|little|small|tiny|spot|spots|drop|drops|wipe|wiping|wiped|toilet paper|hemorrhoid|
          hemorrhoids|fissure|tissue|poquita|poquito|poco|gotas|gotitas|hemorroides|hemorroide|papel|almorranas|
          manchita}
      `
    }),
    concept("iron-or-bismuth", {
      any: "{iron|pepto|bismuth|ferrous|hierro|sulfato ferroso|beets|blueberries|licorice}"
    }),
    concept("bleeding-heavy", {
      except: `
          blood {sugar|sugars|pressure|pressures|test|tests|work|thinner|thinners|type|draw|drawn|count|glucose|
            results|clot|clots|drive|donation}
        `,
      en: `
        {wont|cant|cannot|hasnt|doesnt|not|never} {stop|stopped|quit|stopping|control} ...2 bleed
        {bleed|bleeding} ...4 {wont stop|cant stop|hasnt stopped|doesnt stop|not stopping|soaking through|
          soaked through|profusely|for an hour|for hours|gushing|spurting|uncontrollable|nonstop|heavily}
        {nosebleed|nose bleed|nose bleeds|nosebleeds} ...6 {wont stop|hasnt stopped|# minutes|hour|hours|
          not stopping|cant stop}
        {gushing|spurting|pumping} blood
      `,
      es: `
        {no} [me|se|le|deja de|para de|paro de] {para|deja|dejo|detiene|parar} ...3 {sangrado|sangrar|sangre|
          sangrando|hemorragia}
        {sangrado|sangre|hemorragia|sangrando} ...4 {no para|no se detiene|no deja|chorro|abundante|mucha|
          no se me quita}
      `
    }),
    concept("hemoptysis", {
      except: `
          blood {sugar|sugars|pressure|pressures|test|tests|work|thinner|thinners|type|draw|drawn|count|glucose|
            results|clot|clots|drive|donation}
        `,
      en: `
        {coughing|coughed|cough|hacking|spitting} up ...6 {blood|bloody|blood clots}
        {coughing|cough|coughed} [some|up] blood
        {blood|bloody} ...3 {sputum|phlegm|mucus|spit} 
      `,
      es: `
        {toso|tosiendo|tose|tosi|escupo|escupiendo} ...2 sangre
        {sangre} ...3 {flemas|flema|al toser}
      `
    }),
    concept("blood-amount", {
      any: `
        {lot|lots|cup|cups|cupful|clots|bright red|handful|mouthful|mouthfuls|mucha|bastante|coagulos|chorro}
      `
    }),
    concept("cant-keep-down", {
      en: `
        {cant|cannot|couldnt|wont} stop <vomit>
        {cant|cannot|couldnt|not|unable to|wont|isnt|hasnt|barely} [able to] {keep|keeping|kept|hold|
          holding} ...4 down
        {keep|keeping} {nothing|nothin|no} ...3 down
        {throws|throwing|throw|vomits|vomiting} [up] {everything|anything|all of it|every time|even water|
          whatever|water}
        {everything|anything|even water|all} ...6 {comes|coming|came} {back up|right back up|up}
      `,
      es: `
        {no} {retengo|retiene|tolero|tolera|puedo retener|puede retener|aguanto|logra retener} ...4 {nada|agua|
          comida|liquidos|liquido|suero|leche}
        {vomito|vomita|vomitando|devuelve|devuelvo} [todo|hasta|cada vez|todo lo que] {todo|agua|el agua|
          hasta el agua|lo que|todo lo que}
        todo lo {vomita|vomito|que come lo vomita|que tomo lo vomito|devuelve|devuelvo}
      `
    }),
    concept("no-urine", {
      en: `
        {barely|hardly|not|isnt|hasnt|havent|no|cant|didnt|doesnt|stopped|dont} {pee|urinate|peed|peeing|
          urinating|urinated|urine|pee much|been peeing|wet diapers|wet diaper|pee all day|gone pee|been urinating|
          went pee}
        {no|only|less|fewer|one|hasnt had|havent had|dry} ...3 {wet diaper|wet diapers|diaper|diapers}
        {urine|pee} ...4 {dark brown|very dark|like tea|like cola|really dark|dark as}
        {no tears|dry mouth|sunken eyes|sunken soft spot|soft spot is sunken|mouth is dry|mouth is so dry|
          lips are cracked}
        {dehydrated|dehydration|dehydrate}
        {dry} diapers
      `,
      es: `
        {no|casi no|apenas} [ha|he|esta] {orina|orino|orinado|orinando|hace pipi|hago pipi|moja|mojado}
        {sin|no hay|cero} {orinar|lagrimas|panales mojados}
        {boca seca|ojos hundidos|mollera hundida|orina oscura|orina muy oscura|sin lagrimas|labios secos}
        {deshidratado|deshidratada|deshidratacion|deshidratando}
      `,
      except: "{avoid|prevent} dehydration"
    }),
    concept("losing-fluid", {
      any: "{<vomit>|diarrhea|stomach flu|stomach bug|food poisoning|diarreas|chorrillo|gastroenteritis}"
    }),
    concept("losing-fluid-long", {
      en: `
        {<vomit>|diarrhea} ...8 {# days|three days|four days|five days|six days|week|every hour|# times|all night|
          all day|nonstop|non stop|constantly|hours straight|dozens}
        {# days|three days|four days|five days|week|# times|nonstop|all night} ...4 {<vomit>|diarrhea}
      `,
      es: `
        {<vomit>|diarrhea|vomitando} ...8 {# dias|tres dias|cuatro dias|semana|# veces|toda la noche|todo el dia|
          sin parar}
      `
    }),
    concept("testicular-pain", {
      any: `
        {testicle|testicles|testicular|testies|nut|nuts|ballsack|scrotum|scrotal|testiculo|testiculos|huevo|
          huevos|escroto} &6 {<pain>|<swollen>|twist|twisted|hard|red|high|torcido|hinchado|inflamado}
        {balls|ball|left nut|right nut} ...4 {hurt|hurts|hurting|pain|aching|ache|swollen|killing}
        {pain|swelling|dolor} ...4 {balls|testicle|testicles|nuts|testiculo|testiculos}
        torsion
      `,
      except: `
        {tennis|golf|soccer|foot|eye|basket|bowling|medicine} {ball|balls}
        ball of {my|the|his|her} foot
        {nut|nuts} {allergy|allergies|allergic|free|butter}
        {allergic|allergy|ate|peanuts|tree|eating|pine} ...2 {nut|nuts}
        {huevo|huevos} {alergia|comi|comio|desayuno}
        {comi|comio|alergia a|alergico a|alergica a} ...2 {huevo|huevos}
        ankle torsion
      `
    })
  ],
  rules: [
    rule(
      "severe-abdominal-pain",
      says("severe-abdominal-pain"),
      { ...emergency, flags: ["severe-abdominal-pain"] },
      {
        fires: [
          "My stomach hurts so bad I'm doubled over",
          "Tengo un dolor muy fuerte en el vientre, no lo aguanto",
          "pain in lower right side, think it's my appendix"
        ],
        quiet: ["mild stomach ache after lunch", "I had my appendix out in 2003"]
      }
    ),
    rule(
      "gi-bleed",
      all(says("gi-bleed-grave"), none(mentions("iron-or-bismuth"))),
      { ...emergency, flags: ["gi-bleed"] },
      {
        fires: ["I'm throwing up blood", "stools are black like tar", "el popó salió negro como chapopote"],
        quiet: ["no blood in my vomit", "black stool since I started iron"]
      }
    ),
    rule(
      "gi-bleed-mild",
      all(says("gi-bleed-mild"), none(says("gi-bleed-grave"), mentions("bleed-trivial"))),
      { categories: symptom, flags: ["gi-bleed"], urgency: "urgent" },
      {
        fires: ["there was blood in my stool this morning", "sangre en las heces"],
        quiet: ["no blood in stool", "a streak of blood when I wipe, hemorrhoid again"]
      }
    ),
    rule(
      "bleed-trivial",
      all(says("gi-bleed-mild"), mentions("bleed-trivial")),
      { categories: symptom, urgency: "soon" },
      {
        fires: ["tiny spot of blood on the toilet paper when wiping"],
        quiet: ["no blood on the toilet paper"]
      }
    ),
    rule(
      "black-stool-iron",
      all(says("gi-bleed-grave"), mentions("iron-or-bismuth")),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["black stool since I started iron"],
        quiet: ["do I take iron with food?"]
      }
    ),
    rule(
      "hemoptysis-grave",
      all(says("hemoptysis"), any(mentions("blood-amount"), says("breathing-difficulty"), says("chest-pain"))),
      { ...emergency, urgency: "emergency" },
      { fires: ["coughing up a lot of bright red blood"], quiet: ["coughing up a few streaks of blood"] }
    ),
    rule(
      "hemoptysis",
      says("hemoptysis"),
      { categories: symptom, urgency: "urgent" },
      { fires: ["I cough up a little blood", "tosiendo sangre desde ayer"], quiet: ["not coughing up blood"] }
    ),
    rule(
      "bleeding-heavy",
      says("bleeding-heavy"),
      { ...emergency, urgency: "emergency" },
      {
        fires: ["my nosebleed won't stop, it has been an hour", "la herida no deja de sangrar"],
        quiet: ["the bleeding stopped by itself"]
      }
    ),
    rule(
      "dehydration",
      any(
        all(any(says("losing-fluid"), says("cant-keep-down")), says("no-urine")),
        says("cant-keep-down"),
        all(says("no-urine"), { ageYears: { below: 3 } }),
        all(says("losing-fluid-long"), any({ ageYears: { atLeast: 70 } }, { ageYears: { below: 3 } }))
      ),
      { categories: symptom, flags: ["dehydration"] },
      {
        fires: [
          "throwing up since Monday and I can't keep water down",
          ["No wet diaper since last night", { patient: { ageDays: 200 } }],
          "no retiene ni el agua"
        ],
        quiet: ["I throw up sometimes but keep fluids down", "drinking plenty and peeing fine"]
      }
    ),
    rule(
      "testicular-pain",
      says("testicular-pain"),
      { ...emergency, flags: ["testicular-pain"] },
      {
        fires: ["woke up with pain in my right testicle", "tengo un testículo hinchado y me duele"],
        quiet: ["is he allergic to nuts? his mouth hurts", "pain in the ball of my foot"]
      }
    )
  ]
}
