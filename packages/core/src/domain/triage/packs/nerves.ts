/**
 * Meningitis, vision, cauda equina, injuries of the head.
 */
import {
  all,
  any,
  concept,
  emergency,
  feverRead,
  none,
  type PackPart,
  rule,
  says,
  saysAny,
  symptom
} from "./authoring.ts"

export const nerves: PackPart = {
  concepts: [
    concept("stiff-neck", {
      en: `
          {hurts|screams|screaming|cries|crying} ...4 {move|bend|touch|turn} ...3 neck
        {stiff|rigid|stiffness} ...3 neck
        neck ...4 {stiff|rigid|so stiff|stiffness|cant bend|wont bend}
        {cant|cannot|hurts to} ...4 {chin} ...3 chest
        {cant|cannot|couldnt|hurts to|wont} {bend|move|turn|touch} ...2 {neck|chin}
      `,
      es: `
          {no puede|no puedo} {doblar|mover|agachar|bajar|girar} ...3 {cuello|nuca|cabeza}
          {cuello|nuca} ...4 {rigido|rigida|tieso|tiesa|duro|dura|rigidez|no puede doblar|no puedo doblar}
        `
    }),
    concept("light-hurts", {
      en: `
        {light|lights|bright light} ...4 {hurts|hurt|bothers|bothering|kills|sensitive|sensitivity}
        {sensitive|sensitivity} to [the|bright] light
        photophobia
      `,
      es: "luz ...4 {molesta|lastima|duele|molestando}"
    }),
    concept("purple-rash", {
      en: `
        {rash|spots|dots|blotches} ...6 {purple|dont fade|doesnt fade|not fade|dont blanch|doesnt blanch|
          dont go away when|wont fade|pinprick|bruise like|under the skin|dont disappear}
        {purple|petechiae|petechial|purpura|dark red pinpoint} [rash|spots|dots|blotches]
      `,
      es: `
        {manchas|puntitos|puntos|sarpullido|ronchas|erupcion} ...4 {moradas|morados|purpura|no desaparecen|
          no se quitan al|morado}
      `,
      except: "purple {bruise|bruises|bruising|vein|veins|toe|toes|pill|inhaler|bruised|cap|form|stretch}"
    }),
    concept(
      "sudden-vision-loss",
      {
        en: `
          {lost|lose|losing|loss of|no} ...4 {vision|sight|eyesight} ...6 {eye|suddenly|sudden|today|this morning|
            minutes|seconds|completely|hour|ago|left|right|one|now|side}
          {sudden|suddenly|all of a sudden} ...4 {lost|loss of|blind|cant see|couldnt see|no} [my|of|the|his|
            her] {vision|sight|eyesight|eye|out of}
          {cant|cannot|couldnt|can hardly|can barely|barely} see ...5 {left eye|right eye|one eye|my eye|
            either eye|anything|out of}
          {went|gone|going|became|temporarily|suddenly} blind
          {vision|sight|eye|everything} ...3 {went black|goes black|gone|went dark|went gray|blacked out|went out|
            completely gone|went blank|cut out|disappeared}
          {curtain|shade|veil|shadow|dark cloud} ...7 {eye|vision|sight|came down|coming down|over}
          {vision|sight|eye} ...7 {curtain|shade|veil}
          half [of] [my] {vision|visual field}
        `,
        es: `
          {perdi|perdio|pierdo|perdida de|perdiendo|perdido} [de] [la|toda la|mi] {vista|vision} ...5 {ojo|
            de repente|repente|hoy|derecho|izquierdo|un|subita|repentina|completamente|manana}
          {de repente|repentina|subita|de pronto|repentinamente} ...5 {no veo|no veia|no ve|sin vista|ciego|ciega|
            perdi la vista|perdi la vision|perdida de vision|perdida de la vista|dejo de ver|deje de ver}
          {no veo|no ve|dejo de ver|deje de ver|no puedo ver|no veia} ...3 {nada|ojo|un ojo|del ojo|con el ojo}
          {cortina|telon|velo|sombra} ...7 {ojo|vista|vision}
          {vista|vision|ojo} ...5 {se me fue|se fue|se apago|se puso negro|cortina|en negro|
            se me nublo por completo}
        `,
        except: `
          vision {insurance|plan|coverage|benefits|exam|center|clinic|care|board|test|screening}
          shower curtain
        `
      },
      { outlasts: true }
    ),
    concept("vision-change", {
      en: `
          {lines|things|everything} ...3 {wavy|crooked|bent|distorted|warped}
          {smudge|dark spot|blind spot|gray area|grey spot|shadow|haze|film} ...6 {vision|eye|sight|see}
          {vision|eye|sight} ...4 {smudge|dark spot|blind spot|cobwebs|film over}
        {blurry|blurred|blurring|double|distorted|wavy|cloudy|fuzzy|dim|hazy|foggy} ...2 {vision|sight|eyesight|
          seeing}
        {vision|sight|eyesight} ...5 {blurry|blurred|double|distorted|wavy|cloudy|fuzzy|dim|hazy|worse|changing|
          changed|off|foggy|getting bad|weird|going}
        {seeing|see|sees|saw|having|new|lots of|lot of|shower of|more|sudden|bunch of} [double|some|lots of|
          a lot of|new|tons of|more] {double|floaters|floater|flashes|flashing lights|flashes of light|stars|spots|
          black spots|sparkles|squiggly lines|halos|zigzags|flashing|spots in front of my eyes}
        {floaters|flashes of light|flashing lights|light flashes}
        {vision|visual} {changes|change|disturbance|disturbances|loss}
        {change|changes|trouble} {in|with} [my|the] {vision|eyesight|sight}
        {everything|things} {is|are|look|looks} {blurry|double|fuzzy}
        {losing|lost} [my] {vision|sight|eyesight}
      `,
      es: `
          {lineas} ...3 {chuecas|onduladas|torcidas}
          {mancha|sombra|nube} ...4 {vista|ojo|vision}
        {vista|vision} ...4 {borrosa|borroso|doble|nublada|nublado|distorsionada|empanada|rara|opaca}
        {veo|ve|viendo|ver} ...3 {borroso|doble|nublado|manchas|lucecitas|luces|destellos|estrellitas|chispas|
          puntos|puntitos|moscas|flashes|relampagos}
        {destellos|moscas volantes|lucecitas}
        {perdi|perdiendo|perdida de} [la|mi] {vista|vision}
      `,
      except: "{new|need|reading|my} ...2 {glasses|contacts|eyeglasses|bifocals|lentes}"
    }),
    concept("saddle-numbness", {
      en: `
          {groin|genital|crotch|saddle} ...2 {tingle|tingles|tingling|numb}
        {numb|numbness|tingling|cant feel|no feeling|lost feeling} ...6 {groin|genitals|genital area|private|
          privates|private parts|between my legs|between the legs|between his legs|saddle|inner thighs|
          inside of my thighs|bottom|butt|buttocks|rectum|crotch|rear|vagina|penis|when i wipe|wipe}
        {groin|genitals|privates|private parts|saddle area|inner thighs|crotch|bottom|buttocks|
          between my legs} ...4 {numb|numbness|tingling|no feeling|cant feel}
        saddle {anesthesia|numbness}
      `,
      es: `
        {entumecido|entumecida|adormecido|adormecida|dormida|dormido|no siento|sin sensibilidad|adormecimiento|
          entumecimiento|hormigueo} ...6 {entrepierna|ingle|genitales|partes|nalgas|entre las piernas|
          silla de montar|gluteos|partes intimas|recto}
        {entrepierna|genitales|nalgas|partes intimas} ...4 {entumecida|entumecidos|dormidas|adormecidas|dormida|
          adormecida}
      `
    }),
    concept("bladder-bowel-loss", {
      en: `
        {cant|cannot|couldnt|lost|losing|loss of} [feel|hold|control|control of|my|feel it when] ...3 {bladder|
          bowel|bowels|pee|urine|poop|stool|urinate}
        {lost|losing|loss of|no} control ...3 {bladder|bowel|bowels|urine|pee}
        {cant|cannot|couldnt|dont|not} {feel|tell|know|sense} ...2 {when|if|that} ...4 {pee|urinate|go|poop|
          bladder|peeing|bathroom}
        {peed|pooped|wet|soiled|peeing|wetting|messed} {myself|himself|herself|my pants|the bed|my bed|on myself}
        {incontinent|incontinence}
        {cant|cannot|couldnt|havent been able to|not able to|unable to} {pee|urinate|go pee|empty my bladder|
          pass urine}
      `,
      es: `
        {no puedo|no puede|no logro|no he podido} [controlar|aguantar|retener|hacer] [la|el] {orinar|orina|pipi|
          pis|popo|excremento|esfinteres|vejiga}
        {perdi|perdio|pierdo|perdida de|sin} [el] control ...4 {orina|vejiga|esfinteres|intestinos|esfinter|pipi}
        {me orine|se orino|me hice|se me sale la orina|me hago}
      `
    }),
    concept("back-or-leg", {
      any: "{back|spine|sciatica|disc|legs|leg|espalda|lumbar|ciatica|cintura|piernas|pierna|columna}"
    }),
    concept(
      "head-injury",
      {
        en: `
          {hit|hitting|bumped|banged|bonked|smacked|struck|knocked|cracked|slammed|bashed|whacked|hurt} {my|his|
            her|the} {back|side|front|top} of {my|his|her|the} head
          {hit|hitting|bumped|banged|bonked|smacked|struck|knocked|cracked|slammed|bashed|whacked} {my|his|her|
            the|their|back of} ...2 head
          {fell|falls|fallen|fall} ...8 {hit|on|bumped|landed|struck|banged|knocked} ...5 head
          head {injury|trauma|wound|bump}
          {concussion|goose egg}
          head {hit|struck} {the|a|on}
          {knot|lump|bump|gash|cut} ...3 {my|his|her|the} {head|forehead|scalp} ...5 {fell|fall|hit|falling}
        `,
        es: `
          {golpe|golpeo|golpee|pegue|pego|pegaste|golpeado} ...5 cabeza
          {cai|cayo|caida|caido|cayendo} ...8 cabeza
          {chichon|traumatismo|conmocion}
          {me di|se dio} ...4 cabeza
        `,
        except: `
          {hit|hits} {the|that} nail on the head
          hit in the head ...2 {but|like}
          lump ...3 {neck|breast|throat}
        `
      },
      { outlasts: true }
    ),
    concept("head-injury-danger", {
      any: "<vomit>",
      en: `
        {knocked out|unconscious|blacked out|passed out|wont wake|confuse|dizzy|blurry|double vision|memory|
          remember|worse headache|headache is getting worse|clear fluid|slurred|sleepy|drowsy|throwing up}
      `,
      es: `
        {inconsciente|desmayo|desmayado|confundido|confundida|mareo|borroso|somnoliento|no recuerda|no recuerdo|
          dormido}
      `
    })
  ],
  rules: [
    rule(
      "meningitis-signs",
      any(
        all(says("stiff-neck"), any(says("fever-words"), says("light-hurts"), says("purple-rash"), feverRead)),
        all(says("purple-rash"), any(says("fever-words"), feverRead))
      ),
      { ...emergency, flags: ["meningitis-signs"] },
      {
        fires: ["fever of 102, stiff neck and light bothers me", "tiene fiebre y el cuello muy rígido"],
        quiet: ["stiff neck after sleeping badly", "no fever, neck is a bit stiff"]
      }
    ),
    rule(
      "sudden-vision-loss",
      says("sudden-vision-loss"),
      { ...emergency, flags: ["sudden-vision-loss"] },
      {
        fires: ["I suddenly can't see out of my right eye", "como una cortina sobre el ojo izquierdo"],
        quiet: ["does my plan cover vision?", "no vision loss"]
      }
    ),
    rule(
      "vision-change",
      all(says("vision-change"), none(says("sudden-vision-loss"))),
      { categories: symptom, flags: ["vision-change"] },
      { fires: ["new floaters and flashes of light", "veo doble desde ayer"], quiet: ["no blurry vision"] }
    ),
    rule(
      "cauda-equina",
      any(says("saddle-numbness"), all(says("bladder-bowel-loss"), says("back-or-leg"))),
      { ...emergency, flags: ["cauda-equina"] },
      {
        fires: [
          "back pain and now I can't pee",
          "numb between my legs since the fall",
          "me duele la espalda y perdí el control de la orina"
        ],
        quiet: ["back pain, no numbness in the groin", "urine leaks when I cough"]
      }
    ),
    rule(
      "urinary-retention",
      all(says("bladder-bowel-loss"), none(says("back-or-leg"))),
      { categories: symptom, urgency: "urgent" },
      { fires: ["I can't pee at all since this morning"], quiet: ["no trouble urinating"] }
    ),
    rule(
      "head-injury-anticoagulant",
      all(says("head-injury"), { medication: "anticoagulant" }),
      { ...emergency, flags: ["head-injury-anticoagulant"] },
      {
        fires: [
          ["slipped and hit my head on the tub", { patient: { medications: ["Eliquis 5 mg"] } }],
          "me caí y me pegué en la cabeza, tomo warfarina"
        ],
        quiet: ["slipped and hit my head on the tub"]
      }
    ),
    rule(
      "head-injury-danger",
      all(says("head-injury"), saysAny("head-injury-danger", "syncope-presyncope", "seizure", "altered-mental-state")),
      { categories: symptom, urgency: "emergency", advice: ["call-911"] },
      { fires: ["bumped his head at school and has been vomiting since"], quiet: ["bumped his head, acting normal"] }
    ),
    rule(
      "head-injury",
      says("head-injury"),
      { categories: symptom, urgency: "urgent" },
      {
        fires: ["hit my head on a cabinet yesterday"],
        quiet: ["you hit the nail on the head"]
      }
    )
  ]
}
