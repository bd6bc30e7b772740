/**
 * Symptoms in general: what a nurse must see by tomorrow, and whole messages that a person must look at.
 */
import { all, any, concept, type PackPart, rule, says, saysAny, symptom } from "./authoring.ts"

export const symptoms: PackPart = {
  groups: [
    {
      code: "site",
      words: [
        `
          {head|face|eye|eyes|ear|ears|nose|mouth|jaw|tongue|lip|lips|throat|neck|shoulder|shoulders|arm|arms|
            elbow|wrist|hand|hands|finger|fingers|thumb|chest|breast|
          breasts|back|belly|stomach|abdomen|tummy|side|flank|groin|hip|hips|leg|legs|thigh|knee|knees|calf|shin|
            ankle|ankles|foot|feet|toe|toes|toenail|heel|skin|tooth|teeth|gum|gums|
          sinus|sinuses|scalp|rectum|bladder|ribs|rib|tailbone|spine|muscle|muscles|joint|joints|vagina|penis|
            body|butt|bottom|
          cabeza|cara|ojo|ojos|oido|oidos|nariz|boca|quijada|lengua|labio|labios|garganta|cuello|hombro|brazo|
            codo|muneca|mano|manos|dedo|dedos|pecho|seno|
          senos|espalda|barriga|estomago|panza|vientre|costado|ingle|cadera|pierna|piernas|muslo|rodilla|rodillas|
            pantorrilla|tobillo|tobillos|pie|pies|talon|piel|
          diente|dientes|muela|encia|encias|cuerpo|vagina|pene|articulaciones|huesos|musculos|cintura}`
      ]
    },
    {
      code: "bad",
      words: [
        `
          {<pain>|<swollen>|<numb>|<weak>|itch|burning|burns|burn|red|rash|lump|lumps|bump|bumps|stiff|stiffness|
            bleed|bleeding|blister|blisters|infected|bruise|bruised|
          sprained|twisted|injured|pulled|cut|locked|popping|spasm|spasms|tender|irritated|dry|peeling|cracked|
            discharge|drainage|oozing|growth|
          mole|bite|sting|stung|sore|sores|ulcer|wound|inflamed|throbs|broken|fracture|fractured|clogged|ringing|
            arde|ardor|comezon|picazon|roncha|ronchas|bolita|bulto|
          rojo|roja|golpe|torcido|torci|inflamado|inflamada|irritado|irritada|salpullido|sarpullido|grano|granos|
            herida|quemada|quemadura|llaga|moreton|
          rigidez|tapado|tapada|supura|sangra|cortada|pico|roto|rota}`
      ]
    }
  ],
  concepts: [
    concept("symptom", {
      any: `
        <site> &4 <bad>
      `,
      en: `
          {size of a} {grapefruit|golf ball|baseball|orange|softball|egg|lemon|walnut|marble|pea|grape|plum}
          {allergies|allergy|hay fever|hayfever|sinuses} ...3 {bad|terrible|awful|killing|acting up|flaring|worse|
            horrible|driving}
        {fever|cough|coughing|sore throat|strep|runny nose|stuffy|stuffed up|congested|congestion|sneezing|hoarse|
          phlegm|mucus|flu symptoms|cold symptoms|a cold|head cold|covid|tested positive|sinus infection|
          ear infection|earache|pink eye|pinkeye}
        {<vomit>|nausea|diarrhea|the runs|loose stools|loose stool|constipated|constipation|heartburn|acid reflux|
          reflux|indigestion|bloated|bloating|gassy|cramps|cramping|stomach ache|stomachache|upset stomach|
          hemorrhoids|hemorrhoid|stomach bug|food poisoning}
        {dizzy|vertigo|spinning|fatigue|fatigued|exhausted|exhaustion|no energy|tired all the time|so tired|
          very tired|extremely tired|always tired|wiped out|run down|achy|body aches|chills|sweats|hot flashes|
          night sweats|insomnia|cant sleep|trouble sleeping|not sleeping|havent slept}
        {rash|hives|itch|eczema|acne|shingles|psoriasis|wart|warts|mole|lump|cyst|boil|abscess|blister|blisters|
          sunburn|ringworm|lice|scabies|bruising|bruises|cellulitis|poison ivy|poison oak|fungus|bug bite|tick|
          tick bite|bit by|bitten|stung}
        {headache|headaches|migraine|migraines|backache|toothache|sciatica|arthritis|gout|spasm|spasms|sprain|
          sprained|pulled a muscle|stiff|swelling|swollen|numbness|numb|tingling|tremor|tremors|twitching|limping|
          pain|aches|hurts|hurting|sore}
        {burns|burning|burn|hurts|pain|stings} ...4 {pee|urinate|peeing|urinating|urination}
        {pee|peeing|urinate|urinating|urination} ...4 {burns|burning|hurts|pain|stings|a lot|often|constantly|
          every|frequent|frequently}
        {uti|bladder infection|yeast infection|urinary|frequent urination|blood in my urine|bloody urine|
          kidney stone|discharge|incontinence|leaking urine|bv|std|sti|herpes outbreak}
        {having|have|had|getting|got|experiencing|bad|terrible|these|weird|some|horrible} {side effect|side effects}
        {allergic reaction|reaction to|reacting to|making me sick|makes me sick|makes me feel|making me feel|
          makes me dizzy|made me sick|since starting|since i started|ever since starting|ever since i started}
        {blurry|blurred|double} vision
        {wheeze|wheezing|palpitations|heart racing|winded}
        {lost|losing|loss of} ...2 {appetite|weight|hair|taste|smell|balance|hearing}
        {no|poor} appetite
        {spitting up|teething|fussy|colic|diaper rash|not eating|wont eat|not feeding|pulling at his ear|
          pulling at her ear|tugging|crying nonstop|croup}
        {irregular|heavy|missed|late|painful|skipped|long} {period|periods|cycle}
        {period|periods|cycle} ...4 {heavier|longer|lasting|spotting|# days|clots}
        {period|periods} ...3 {heavy|irregular|late|painful|weeks|stopped|again}
        {not feeling well|feel sick|feeling sick|feel terrible|feel awful|feel horrible|feel weird|feel off|
          under the weather|been sick|got sick|getting sick|am sick|is sick|feeling worse|getting worse|
          not getting better|feel like crap|feeling bad|feel bad|feeling off|unwell|not himself|not herself|
          not myself}
        {fell|tripped|slipped|twisted|injured|hurt|rolled} ...4 {ankle|knee|wrist|back|myself|down|ice|stairs|
          foot|hand|shoulder|hip|ladder}
        {stepped on|cut my|cut his|cut her|burned my|burned his|burned her|splinter|nail in}
        {exposed to|exposure to|been around|in contact with} ...6 {covid|flu|strep|tb|tuberculosis|measles|
          chickenpox|pertussis|whooping cough|meningitis|hiv|hepatitis|scabies|monkeypox|mono|someone}
        {memory} ...3 {worse|problems|issues|loss|trouble|slipping}
        {forgetful|forgetting things}
        {weird|strange|odd|funny|new|changing|growing|bleeding|dark} {mole|lump|spot|bump|growth|mark|rash}
        {ear|ears} ...4 {plugged|clogged|ringing|full|popping|muffled}
        {swollen} {glands|lymph nodes|lymph node}
        {snoring|sleep apnea symptoms|gasping in sleep}
        {erectile|libido|hot flashes|menopause symptoms}
        {blood pressure|bp} ...4 {high|low|up|spiking|elevated|running}
        {sugar|sugars|glucose} ...4 {high|low|up|spiking|elevated|running|all over}
        {hit} my {knee|shin|elbow|toe|hand|arm|leg|hip|foot}
        {black eye|broken bone|broke my|broken toe|broken finger|stress fracture|dislocated}
      `,
      es: `
        {fiebre|tos|toser|tosiendo|dolor de garganta|gripa|gripe|resfriado|resfrio|catarro|flemas|flema|mocos|
          moco|congestion|congestionado|congestionada|nariz tapada|estornudos|covid|di positivo|infeccion|ronquera|
          ronco}
        {<vomit>|nausea|nauseas|asco|diarrhea|estrenimiento|estrenido|estrenida|acidez|agruras|reflujo|
          indigestion|gases|inflamado|colicos|retortijones|dolor de estomago|empachado|hemorroides}
        {mareo|vertigo|cansancio|cansado|cansada|fatiga|agotado|agotada|sin energia|debilidad|dolor de cuerpo|
          escalofrios|sudores|bochornos|no puedo dormir|no duermo|insomnio}
        {sarpullido|salpullido|erupcion|ronchas|roncha|comezon|picazon|manchas|grano|granos|bolita|bulto|lunar|
          verruga|ampollas|moretones|piquete|mordida|mordio|quemadura|herpes|culebrilla|infectado|infectada}
        {dolor|duele|me duele|le duele|dolores|molestia|ardor|arde|hinchazon|hinchado|hinchada|inflamacion|
          calambres|hormigueo|entumecimiento|torcedura|esguince|artritis|ciatica|gota}
        {arde|ardor|duele|dolor} ...3 {orinar|orino|hacer pipi}
        {orino|orinar|pipi} ...3 {mucho|seguido|arde|ardor|duele|sangre}
        {infeccion de orina|infeccion urinaria|mal de orin|flujo|regla irregular|mucho sangrado|no me baja|
          infeccion vaginal}
        {efecto secundario|efectos secundarios|me cae mal|me hace dano|reaccion|alergia|desde que empece|
          desde que tomo}
        {me siento|se siente|sintiendo} [muy|bien] {mal|enfermo|enferma|peor|debil|raro|rara}
        {estoy|esta|anda|sigue} [muy] {enfermo|enferma|malo|mala|malito|malita}
        {me cai|se cayo|me pegue|se pego|me torci|se torcio|me corte|se corto|me queme|se quemo}
        {no tiene|sin|perdi el|perdio el} apetito
        no quiere comer
      `,
      except: `
          {std|sti|covid|flu|strep|tb|hiv} {test|tests|testing|result|results|screening}
          {after|contagious|since} {covid|flu|strep}
        {pain|headache|migraine|back pain|joint pain|chronic pain} {management|clinic|specialist|doctor|contract|
          relief cream|meds|medication|medicine|pill|pills|patch|patches|log|diary}
        {flu|covid|shingles|pneumonia|rsv|tetanus|hpv|measles|rabies} {shot|shots|vaccine|vaccines|vaccination|
          booster|clinic|immunization|test kits}
        {vacuna|vacunas} {de|del|para|contra} [la|el] {gripe|covid|influenza|culebrilla|gripa|herpes}
        cold {weather|call|brew|pack|packs}
        {red|right|left} {cross|flag|tape|hand side}
        {no problem|no pain no gain}
        {cough|coughing} up {the|money|$}
        {pain} in the {neck|butt|ass|rear} {to|of|getting|trying|insurance|scheduling|how|with}
        {heart|stomach|eye|ear|hand|skin|foot|back} {doctor|specialist|clinic|surgeon|exam|test|cream|drops|
          office|appointment}
        {sick} {note|leave|day|days|time|pay}
        side effect {list|sheet}
        on the other hand
        {back} {to|in|from|at|on|up|and forth|home|again|then|for|with|when|soon|order|orders|by|next|as}
        {call|called|calling|get|got|getting|hear|heard|come|came|go|going|went|write|wrote|message|be|send|sent|
          pay|paid|came|coming|right|bring|text|respond|reply} [me|us|you|it|him|her|them] back
        {side} {of|note|by|business|street|door|job}
        {face to face|in the face of|face time|facetime|at the head|head of|head start|heads up|head to|
          hand sanitizer|by hand|in hand|hand out|give me a hand|on foot|at the foot|my feet up}
        {red} {cross|tape|light|wine|meat}
        {burn|burning} {calories|question|fat}
        {cut} {back|down|off|out|the|my hours}
        {break|broken|dry} {up|down|link|website|clean|erase}
        {mole} {removal|removed}
        {dolor|dolores} de cabeza para {conseguir|hacer}
        {esta|este} {mano|pie} de
      `
    }),
    concept("severe-words", {
      any: "{<pain>|headache|migraine|cramps|toothache|itch|<swollen>} &4 <severe>",
      en: `
        {pain} ...4 {9|10|8} [out of|/] {10}
        {8 10|9 10|10 10}
        {worst} ...2 {pain|ever|cramps}
        {unbearable|excruciating|agony|intolerable}
        {much worse|a lot worse|worse and worse|way worse|rapidly worse|worsening fast|
          worse every hour|worse by the hour}
      `,
      es: `
        {dolor|duele} ...3 {muchisimo|fuerte|fuertisimo|horrible|insoportable|terrible|mucho mas}
        {insoportable|no aguanto el dolor|no soporto el dolor|cada vez peor|mucho peor|empeorando|8 de 10|9 de 10|
          10 de 10}
      `
    }),
    concept("worry-today", {
      en: `
        {urgent|urgently|asap|as soon as possible|emergency|right away|immediately|today please|need help now|
          please call me asap|need to be seen today|seen today|call me today|is an emergency}
        {should i|do i need to|should we|need to|have to} [be|go|take|bring] [to|in|him|her|into] [the] {er|
          emergency|emergency room|hospital|urgent care}
        {going to|headed to|heading to|on my way to|in the|at the} {er|emergency room|urgent care}
        {call|called|calling} 911
      `,
      es: `
        {urgente|urgentemente|emergencia|lo antes posible|cuanto antes|ahorita|hoy mismo|inmediatamente|
          de inmediato}
        {debo|tengo que|deberia|necesito|debemos|vamos} [ir|llevar|llevarlo|llevarla] [a|al|la|a la] {emergencia|
          emergencias|urgencias|hospital|sala de emergencias}
      `
    }),
    concept("infant-unwell", {
      en: `
        {wont eat|not eating|wont nurse|not nursing|refusing bottle|wont take a bottle|wont feed|not feeding|
          inconsolable|crying nonstop|wont stop crying|screaming|very sleepy|hard to wake|floppy|limp|lethargic|
          bulging|soft spot|green vomit|projectile|bilious|yellow skin|jaundice|no bowel movement|
          blood in his diaper|blood in her diaper|breathing fast|rash}
      `,
      es: `
        {no quiere comer|no come|no quiere el pecho|rechaza el biberon|no deja de llorar|llora mucho|muy dormido|
          muy dormida|flojito|mollera|vomito verde|piel amarilla|respira rapido}
      `
    }),
    concept("wheeze", {
      en: `
        {wheeze|wheezing|wheezy|asthma} {all|bad|worse|again|flare|attack|flaring|acting|a lot|more|since|
          at night|every}
      `,
      es: "{silbido|silba|chillido|asma} {peor|otra vez|mucho|fuerte|en la noche|en el pecho}"
    }),
    concept("inhaler-often", {
      en: `
        {inhaler|albuterol|nebulizer|neb|rescue} ...4 {every|more often|more than|# times|constantly|all day|
          several times|not lasting}
      `,
      es: "{inhalador|nebulizador} ...4 {cada|mas seguido|# veces|todo el dia}"
    })
  ],
  rules: [
    rule(
      "symptom",
      says("symptom"),
      { categories: symptom, urgency: "soon" },
      {
        fires: [
          "I've had a dry cough all week",
          "my knee is swollen",
          "me arde al orinar",
          "the new pill is making me sick"
        ],
        quiet: [
          "no cough, no fever",
          "I'd like a flu shot",
          "please call me back about pain management clinic hours",
          "my son had a rash and he is fine"
        ]
      }
    ),
    rule(
      "symptom-severe",
      all(saysAny("symptom", "belly-pain"), says("severe-words")),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["the tooth pain is unbearable", "el dolor de espalda es insoportable"],
        quiet: ["mild tooth pain"]
      }
    ),
    rule(
      "symptom-urgent-asked",
      all(says("symptom"), says("worry-today")),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["my ear hurts, should I go to urgent care?"],
        quiet: ["my ear hurts a bit"]
      }
    ),
    rule(
      "infant-unwell",
      all({ ageYears: { below: 1 } }, says("infant-unwell")),
      { categories: symptom, urgency: "urgent" },
      {
        fires: [["she won't take a bottle", { patient: { ageDays: 50 }, sender: { relation: "proxy" } }]],
        quiet: [["she won't eat broccoli", { patient: { age: 5 }, sender: { relation: "proxy" } }]]
      }
    ),
    rule(
      "asthma-flare",
      all({ problem: "asthma-copd" }, saysAny("wheeze", "inhaler-often")),
      { categories: symptom, urgency: "urgent" },
      {
        fires: [["wheezing all night", { patient: { problems: ["asthma"] } }]],
        quiet: [["no wheezing", { patient: { problems: ["asthma"] } }]]
      }
    ),
    rule(
      "other-language",
      { language: "other" },
      { urgency: "soon", tag: "language-other" },
      {
        fires: ["Bonjour, je suis malade depuis trois jours", "У меня болит голова"],
        quiet: ["Good morning"]
      }
    ),
    rule(
      "photo-without-words",
      all({ attachment: true }, { language: "none" }),
      { categories: symptom, urgency: "soon", tag: "photo-only" },
      {
        fires: [["", { context: { hasAttachment: true } }]],
        quiet: [
          ["", { context: { hasAttachment: false } }],
          ["see photo", { context: { hasAttachment: true } }]
        ]
      }
    ),
    rule(
      "repeated-contact",
      all({ contactsIn72HoursAtLeast: 2 }, any(says("symptom"), { category: "clinical-symptom" })),
      { urgency: "soon", tag: "repeated-contact" },
      {
        fires: [["still coughing", { context: { contactsIn72Hours: 3 } }]],
        quiet: [["still coughing", { context: { contactsIn72Hours: 0 } }]]
      }
    )
  ]
}
