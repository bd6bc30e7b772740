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
          <chest> &6 {aplasta|aplastan|aplastando|oprime|oprimen|oprimido|estruja|arde|quema|grip|gripping|
            squashed|stepped on|cinched}
          <chest> &5 {clutching|clutches|grabbing|holding|agarra|agarrandose}
          {dolor|duele|pain|ache|pressure} & {left arm|brazo izquierdo|both arms} & {sweat|sweating|sudor|sudando|
            nausea|breath|aire|jaw}
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
          {hurts|hurting|painful|pain|sharp|stabbing} ...4 {to breathe|when i breathe|deep breath|breathe in|
            take a breath|breathing in|when breathing}
          {heartburn|indigestion} & {sweating|sweaty|jaw|arm|clammy|short of breath}
          chest &4 {weird|strange|funny|wrong}
          {having|have|had|having a|like a|be a|its a|is a|another} [a|mild|small|massive|minor] heart attack
          {angina|chest pains|cp} {is back|again|worse|acting up|getting worse|at rest|came back|every day}
          {nitro|nitroglycerin|nitroglycerine} ...6 {not helping|didnt help|doesnt help|hasnt helped|no relief|
            still|third|second|twice}
          {took|taken|used|popped} ...3 {nitro|nitroglycerin|nitroglycerine}
          left arm &6 {sweat|sweating|sweaty|jaw|clammy|nausea|short of breath}
          jaw &5 {sweat|sweating|sweaty|left arm|short of breath}
        `,
        es: `
          {duele|dolor} ...4 {al respirar|cuando respiro|respirar hondo}
          {acidez|agruras|indigestion} & {sudando|sudor|mandibula|brazo|quijada}
          {un|el|dando un|dando el|teniendo un} infarto
          {dando|teniendo|dio|es} [un] ataque {al corazon|cardiaco|de corazon}
          brazo izquierdo &6 {sudor|sudando|mandibula|nausea|aire|quijada}
        `,
        except: `
          chest {wall|muscle|muscles}
          {heart attack|infarto|stroke} {over|when i saw|looking at|seeing|from the bill|con la cuenta}
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
          so {breathless|winded|short}
          {breathless|winded|out of breath} ...4 {talking|sitting|resting|lying|walking to|getting dressed|
            across the room|bathroom|anything}
          {cant|couldnt} {talk|walk|finish|get} ...6 without {stopping|gasping|resting|running out of}
          {breath|breathing} ...3 {so fast|really fast|too fast|# times a minute|super fast}
          {nostril|nostrils} ...2 {flare|flares|flaring}
          {inhaler|nebulizer|albuterol|neb} ...5 {# times|every # hours|every hour|every two hours|over and over|
            back to back|still} ...8 {cant|tight|hard|wheeze|worse|fast|still|barely|not|breath}
          {sit up|sitting up|prop|lean} ...4 {to breathe|to breath}
          {lie|lay|lying|laying|sleep} ...4 without {choking|gasping|coughing|smothering}
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
          {more|easily|very|so|really|extremely|getting|gets|always|super} winded
          {breathless|breathlessness|air hunger|panting|nostrils flaring|nose flaring|belly breathing|gurgling}
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
          no {me|le} {alcanza|llega|entra|rinde} [el|bien el] aire
          {respira|respirando} [muy|bien] {rapido|agitado|agitada|fuerte}
          {siento|siente} que {me falta|le falta|me ahogo|se ahoga|no puedo respirar|no respiro}
          {sofocado|sofocada|sofocacion|ahogo|ahogos}
          {inhalador|nebulizador|salbutamol} ...5 {# veces|cada # horas|cada hora|cada rato}
          {no puedo|no puede} [ni] {agarrar|jalar|meter|sacar} [el] aire
          {apenas|casi no} {respira|respirar|puede hablar|puedo hablar}
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
          {stop|stops|stopped} breathing {at night|in my sleep|in his sleep|in her sleep|when i sleep|
            while sleeping|when sleeping|during sleep}
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
          exercising|walk far|gardening|mowing|jogging|running|mowing}
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
      es: `
          {labios|boca|unas|cara} ...4 {azul|azules|morado|morados|moradita|moraditos|azulito|azulitos}
          {se|esta|estaba} [le] {puso|pone|poniendo|poniendose} {azul|morado|morada|gris}
        `,
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
