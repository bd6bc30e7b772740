/**
 * Chest pain, breathlessness, blue lips.
 */
import { all, any, concept, mentions, none, type PackPart, rule, says, symptom } from "./authoring.ts"

export const chestAndBreath: PackPart = {
  concepts: [
    concept(
      "chest-pain",
      {
        any: `
          <chest> &7 {sitting on|standing on|stepping on|pain|pains|painful|ache|aches|aching|hurt|hurts|hurting|
            pressure|tight|heavy|squeezing|squeeze|squeezed|
            crushing|crushed|discomfort|elephant|brick|weight on|stabbing|sharp|clenching|constricted|
              constricting|band around|
            vise|vice|dolor|duele|dolorcito|presion|opresion|opresivo|apretado|apretada|aprieta|aprieto|apretazon|
              apreton|pesadez|peso|molestia|
            punzada|punzadas|piquetes|quemazon}
          {heart|corazon} &3 {pain|pains|hurts|hurting|dolor|duele}
          {squeezing|crushing|elephant} ...4 chest
        `,
        en: `
          {having|have|had|having a|like a|be a|its a|is a|another} [a|mild|small|massive|minor] heart attack
          {angina|chest pains|cp} {is back|again|worse|acting up|getting worse|at rest|came back|every day}
          {nitro|nitroglycerin|nitroglycerine} ...6 {not helping|didnt help|doesnt help|hasnt helped|no relief|
            still|third|second|twice}
          {took|taken|used|popped} ...3 {nitro|nitroglycerin|nitroglycerine}
          left arm &6 {sweat|sweating|sweaty|jaw|clammy|nausea|short of breath}
          jaw &5 {sweat|sweating|sweaty|left arm|short of breath}
        `,
        es: `
          {un|el|dando un|dando el|teniendo un} infarto
          {dando|teniendo|dio|es} [un] ataque {al corazon|cardiaco|de corazon}
          brazo izquierdo &6 {sudor|sudando|mandibula|nausea|aire|quijada}
        `,
        except: `
          chest {x ray|xray|xrays|x rays|ct|scan|cold|congestion|tube|port|infection|hair|press|workout|freezer|
            films|clinic|physician}
          {off|from} my chest
          {breaks|broke|broken|breaking|melts|warms|bless|blessed} my heart
          {heart|hearts} {aches|hurts|goes out} for
          {radiografia|placa|rayos x} {de|del} {pecho|torax}
          {pecho|pechos} {izquierdo|derecho} {bolita|bulto}
          {dar|dando|dando el} pecho
        `
      },
      { outlasts: true }
    ),
    concept(
      "breathing-difficulty",
      {
        en: `
          {cant|cannot|couldnt|can barely|can hardly|barely|hardly|cant even|unable to} {breath|breathe|
            catch my breath|catch his breath|catch her breath}
          {cant|cannot|couldnt} ...3 breath
          {cant|cannot|couldnt|not|isnt|not able to} [seem to] {get|getting|catch|catching|draw|take} [in|a|any|
            enough|my|his|her|full|deep|good|much] {breath|air|oxygen}
          {short|shortness} [of] {breath|breaths|air}
          out of breath
          {trouble|hard|harder|hard time|difficulty|difficult|struggling|struggle|struggles|labored|problem|
            problems|issues|laboring|fighting|working hard|gasping} [to|with|for|my|his|her|time] {breath|breathe|
            breathing|air}
          breath ...4 {trouble|hard|harder|difficult|labored|struggle|struggling|fast|funny|shallow|worse|bad|
            rapid|noisy|heavy}
          {gasping|gasps|gasp|suffocating|smothering|smothered|suffocate}
          {winded|breathless|breathlessness}
          {sob|doe} {on|with|at|when|and|getting|while|worse|worsening|since}
          {severe|more|very|worse|worsening|increasing|increased|some|having|have|has|increasing} {sob|doe}
          {wheeze|wheezing|wheezy|asthma attack|asthma} &6 {cant|worse|bad|severe|not helping|isnt helping|
            doesnt help|not working|every hour|nonstop|rescue|no relief|hard|out of control}
          {inhaler|nebulizer|albuterol|neb|breathing treatment|breathing treatments} ...4 {not helping|
            isnt helping|not working|isnt working|doesnt help|didnt help|arent helping|arent working|no help|
            wont help|not touching|every hour|every 2 hours|every two hours}
          {ribs|rib} ...4 {sucking|pulling|suck|caving|show|showing|see}
          {belly|stomach|skin} ...4 {sucking in|pulling in|suck in|caving in|going in and out}
          {retractions|retracting|stridor|grunting}
          {high pitched|squeaky|barking|whistling|squealing} ...4 {breath|when he breath|when she breath|breathes|
            inhale|inhales}
          {cant|cannot|barely|hardly} {talk|finish|speak} ...3 {sentence|sentences|breath}
          {choking|stopped breath|not breath|stops breath}
          {breath|breathing} {stopped|stops}
        `,
        es: `
          {falta|faltando|falto|le falta|me falta|sin|poco} [el|de|mucho|un poco de] {aire|respiracion}
          {no puedo|no puede|no podia|apenas puedo|apenas puede|casi no puedo|casi no puede|no logro} {respirar|
            jalar aire|agarrar aire|tomar aire|hablar bien de}
          {dificultad|dificulta|trabajo|problema|problemas|cuesta|cuesta mucho|batalla|batallo|batallando|
            batallar|esfuerzo|agitado|agitada} [mucho] {para|al|a|de|con} {respirar|la respiracion}
          {me|se} {ahogo|ahoga|ahogando|esta ahogando|estoy ahogando|asfixio|asfixia|asfixiando|sofoco|sofoca}
          {respirar|respiracion} ...3 {rapido|mal|dificil|agitada|agitado|dificultad|bien no}
          no {respirar} bien
          {silbido|silba|chifla|chillido|sibilancias} ...3 pecho
          {inhalador|nebulizador|salbutamol|albuterol} ...4 {no me ayuda|no ayuda|no le ayuda|no funciona|
            no me hace nada|no hace efecto}
          {cansa|canso} ...2 al {respirar|hablar}
          se {le} hunden las costillas
        `,
        except: `
          breath {test|tests|mint|mints}
          bad breath
          {breathing|breath} {fine|ok|okay|normal|normally|easily} [now]
          {hold|holding|save} my breath
          under my breath
          breath of fresh air
          problem {list|visit}
        `
      },
      { outlasts: false }
    ),
    concept("breathlessness-mild", {
      en: `
        {little|bit|slightly|slight|mild|mildly|somewhat|kind of|kinda|tad} ...2 {short|winded|out of breath|
          breathless|shortness}
        {short|winded|shortness|out of breath|sob|breathless} ...5 {climbing|climb|stairs|uphill|hills|exercise|
          exercising|walk far|gardening|mowing|jogging|running}
      `,
      es: `
        {poco|poquito|leve|ligera|algo} ...2 {falta de aire|falta el aire|agitado|agitada|agitacion}
        {agito|falta el aire|falta de aire|canso} ...4 {escaleras|subir|caminar mucho|ejercicio}
      `
    }),
    concept("breathlessness-grave", {
      any: `
        {rest|resting|sitting|lying|lay flat|lie flat|lying flat|sudden|suddenly|worse|worsening|getting worse|
          severe|severely|cant talk|night|wakes me|woke|reposo|acostado|acostada|acostarme|sentado|
          de repente|peor|empeora|mucha|mucho}
      `
    }),
    concept("cyanosis", {
      any: `
        {lips|lip|tongue|face|gums|mouth|labios|boca|cara|lengua} &3 {blue|bluish|purple|purplish|gray|grey|
          grayish|dusky|ashen|azul|azules|azulado|azulada|azulados|morado|morada|morados|gris}
        {nails|nail beds|fingernails|unas} &3 {blue|bluish|purple|gray|azul|azules|azuladas|moradas}
      `,
      en: `
        {turning|turned|turns|went|goes|going|looks|looking} {blue|gray|grey|dusky|purple} [in the face|
          around the mouth|around his mouth|around her mouth]
      `,
      es: "{se|esta|estaba} [le] {puso|pone|poniendo|poniendose} {azul|morado|morada|gris}",
      except: "{lipstick|popsicle|candy|bruise|bruised|dye|ink}"
    })
  ],
  rules: [
    rule(
      "chest-pain",
      says("chest-pain"),
      { categories: symptom, flags: ["chest-pain"], advice: ["call-911"] },
      {
        fires: [
          "There is a tight band around my chest since breakfast",
          "my chest feels like a brick is on it, came on while mowing",
          "Tengo una opresión en el pecho desde anoche",
          "I don't have a fever but my chest is hurting a lot",
          ["Mom says her chest is heavy", { sender: { relation: "proxy" }, patient: { age: 71, sex: "F" } }]
        ],
        quiet: [
          "No chest pain or pressure since the new pill",
          "my brother had chest pains at work and I want a checkup",
          "When is my chest x-ray?",
          "If I get chest pain on this medicine, whom do I call?",
          "I had chest pain in 2011 and a stent was placed"
        ]
      }
    ),
    rule(
      "breathing-difficulty",
      all(
        says("breathing-difficulty"),
        any(
          none(mentions("breathlessness-mild")),
          mentions("breathlessness-grave"),
          says("chest-pain"),
          says("cyanosis")
        )
      ),
      { categories: symptom, flags: ["breathing-difficulty"], advice: ["call-911"] },
      {
        fires: [
          "I cant catch my breath even sitting down",
          "he is gasping and his inhaler isn't helping",
          "Me falta el aire y no puedo hablar",
          "SOB at rest since 3am"
        ],
        quiet: [
          "No trouble breathing, just a stuffy nose",
          "sin dificultad para respirar",
          "what do I do if she gets short of breath?",
          "My dad has trouble breathing from COPD, does it run in families?"
        ]
      }
    ),
    rule(
      "breathing-difficulty-mild",
      all(
        says("breathing-difficulty"),
        mentions("breathlessness-mild"),
        none(mentions("breathlessness-grave"), says("chest-pain"), says("cyanosis"))
      ),
      { categories: symptom, flags: ["breathing-difficulty"], urgency: "urgent" },
      {
        fires: ["I am a little short of breath climbing the stairs lately"],
        quiet: ["I can't breathe"]
      }
    ),
    rule(
      "cyanosis",
      says("cyanosis"),
      { categories: symptom, flags: ["cyanosis"], advice: ["call-911"] },
      {
        fires: ["her lips look bluish after coughing", "Se le pusieron los labios morados"],
        quiet: ["her lips are not blue", "blue bruise on his arm"]
      }
    )
  ]
}
