/**
 * Wounds and troubles after procedures, fast swelling.
 */
import { all, any, concept, hasFever, none, type PackPart, rule, says, symptom } from "./authoring.ts"

export const procedures: PackPart = {
  concepts: [
    concept("wound", {
      any: `
        {incision|incisions|wound|stitches|staples|surgical site|surgery site|cut site|sutures|surgical cut|
          port site|drain|graft|drain site|scar|herida|puntos|sutura|cicatriz|grapas|incision|operacion|
          sitio de la cirugia}
      `
    }),
    concept("wound-bad", {
      any: `
          {cesarea|c section|csection|section|cirugia|operacion} ...5 {abrio|abierta|opened|open|split|mal olor|
            huele|pus|infectada|infected|smells|leaking|red and|supura|liquido}
        {wound|incision|incisions|stitches|staples|sutures|surgical site|surgery site|drain|drain site|port site|
          picc site|catheter site|surgical cut|herida|puntos|sutura|incision|cicatriz|grapas} &8 {red|redness|pus|
          drainage|draining|oozing|leaking|smell|smells|smelly|odor|foul|open|opened|opening|split|popped|
          came apart|coming apart|gaping|hot|warm|swell|swollen|bleed|bleeding|infected|infection|green|yellow|hard|
          worse|spreading|roja|rojo|supura|supurando|drena|drenando|huele|abrio|abierta|abrieron|caliente|hinchada|
          sangra|sangrado|infectada|infectado|materia|amarillo|verde|olor}
        {pus|pus coming|foul smelling drainage|supuracion} ...5 {incision|wound|stitches|surgery|herida|site|puntos}
      `,
      except: `
          stopped {bleed|bleeding}
          {bleed|bleeding|sangrado} {stopped|paro}
        `
    }),
    concept("recent-procedure", {
      en: `
          {since|after} [my|the|his|her] {vasectomy|surgery|procedure|biopsy|colonoscopy|hysterectomy|extraction|
            c section|operation|replacement}
          {days|weeks|week|day} [out] {from|after|since|post} {surgery|my surgery|hernia|knee|hip|gallbladder|
            c section|the surgery|back surgery}
        {surgery|procedure|operation|operated|replacement|biopsy|colonoscopy|endoscopy|c section|csection|
          cesarean|hysterectomy|appendectomy|extraction|catheterization|cath|stent|ablation|fusion|arthroscopy|
          scope|laparoscopy|hernia repair|vasectomy|tonsillectomy|mastectomy|lumpectomy|gallbladder removed|
          gallbladder out|implant|transplant|epidural|injection|tooth pulled|d and c|lasik|
          cataract} ...6 {last week|yesterday|# days ago|two days ago|three days ago|# weeks ago|two weeks ago|
          a week ago|last monday|last tuesday|last wednesday|last thursday|last friday|on monday|on tuesday|
          on wednesday|on thursday|on friday|monday|tuesday|wednesday|thursday|friday|days ago|this week|week ago|
          this morning|today|ago|since}
        {since|after|post|following|from|status post} ...3 {surgery|operation|procedure|replacement|op|biopsy|
          colonoscopy|section|repair|removal|stent|cath}
        {had|having} ...3 {surgery|operation|operated|replaced|replacement|removed|biopsy|colonoscopy|section}
        {post op|postop|post operative|post surgical|got operated|was operated|just had surgery|day after surgery|
          days after surgery|weeks after surgery|days out|weeks out|days post}
      `,
      es: `
        {me operaron|lo operaron|la operaron|operado|operada|recien operado|recien operada|
          me hicieron} ...5 {hace|ayer|semana|dias|lunes|martes|miercoles|jueves|viernes|cirugia|operacion|cesarea|
          biopsia}
        {despues|desde|tras} [de] [la|mi|su] {cirugia|operacion|cesarea|biopsia|procedimiento|colonoscopia|
          extraccion}
        {cirugia|operacion|cesarea} ...3 {hace|ayer|la semana pasada|el lunes|el martes|el jueves|el viernes}
        me operaron
      `,
      except: "{years|decades|anos} ago"
    }),
    concept("procedure-trouble", {
      en: `
          {size of a} {grapefruit|golf ball|baseball|orange|softball|egg|lemon}
          {scrotum|incision|wound|knee|leg} ...4 {huge|bigger|purple|black and blue|hard}
        {pain|hurts} ...5 {worse|worsening|not controlled|getting worse|unbearable|severe|more and more|
          pills arent|meds arent|medicine isnt}
        {bleed|bleeding|bloody|blood|pus|drainage|draining|swell|swollen|red|hot|cant pee|cant urinate|cant eat|
          vomit|throwing up|fever|chills|numb|popped|popping|gave out|leaking|smells}
      `,
      es: `
        {sangrado|sangre|pus|supura|hinchado|hinchada|roja|rojo|fiebre|escalofrios|no puedo orinar|peor|mas dolor|
          vomito|drena|huele}
      `
    }),
    concept("rapid-swelling", {
      en: `
          swell ...5 {every hour|by the hour|more and more|each hour|so fast|bigger and bigger|getting worse|
            in the last hour|up my arm|up my leg|tight}
        {face|eye|eyes|eyelid|neck|cheek|jaw|under my jaw} ...4 swell & {fast|quickly|rapidly|suddenly|overnight|
          hours|spreading|shut|getting bigger|growing|woke up|this morning|by the minute|closed|since yesterday|
          worse}
        {face|eye|eyelid|jaw|cheek} [is|are|has|was|so|all|really|very] [swollen|swelling|swelled] shut
        swell ...6 {fast|quickly|rapidly|spreading|doubled|by the hour|getting bigger|overnight|twice the size|
          growing}
        {rapidly|quickly|suddenly} ...2 swell
        {redness|red area|rash|cellulitis|infection} ...5 {spreading|spread|growing|getting bigger|expanding|
          past the line|moving up} [fast|quickly]
      `,
      es: `
        hinchado ...5 {rapido|rapidamente|de repente|creciendo|cada vez mas|de un dia para otro|en horas|amaneci|
          amanecio}
        {cara|ojo|cuello|cachete|parpado} ...4 hinchado
        {rojo|rojez|enrojecimiento|roncha|infeccion} ...4 {extendiendo|creciendo|se extiende|se esta regando|
          avanzando|subiendo}
      `
    })
  ],
  rules: [
    rule(
      "wound-bad",
      says("wound-bad"),
      { categories: symptom, flags: ["post-procedure-complication"] },
      {
        fires: [
          "my incision is red and oozing yellow stuff",
          "la herida huele mal y está roja",
          "two stitches popped and it opened"
        ],
        quiet: ["incision looks good, no redness or drainage"]
      }
    ),
    rule(
      "post-procedure-complication",
      all(any(says("recent-procedure"), { daysSinceProcedureBelow: 30 }), any(says("procedure-trouble"), hasFever)),
      { categories: symptom, flags: ["post-procedure-complication"] },
      {
        fires: ["Fever since my hernia surgery on Tuesday", "me operaron hace tres días y tengo mucho sangrado"],
        quiet: ["surgery was last week, feeling great", "when can I drive after my surgery?"]
      }
    ),
    rule(
      "rapid-swelling",
      all(says("rapid-swelling"), none(says("anaphylaxis"))),
      { categories: symptom, flags: ["rapid-swelling"] },
      {
        fires: ["my face is swelling fast under the jaw", "redness on my shin is spreading past the line"],
        quiet: ["the swelling has gone down"]
      }
    )
  ]
}
