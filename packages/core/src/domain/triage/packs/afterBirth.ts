/**
 * The six weeks after birth: bleeding and psychosis.
 */
import { all, concept, isPostpartum, none, type PackPart, pregnancyOnly, rule, says } from "./authoring.ts"

const emergencyOfPregnancy = { categories: pregnancyOnly, advice: ["call-911"] } as const

export const afterBirth: PackPart = {
  concepts: [
    concept("postpartum-now", {
      en: `
        {postpartum|post partum|postnatal}
        {gave birth|had my baby|had the baby|had a baby|delivered|gave birth to|had our baby|c section|csection|
          had my son|had my daughter} ...4 {# days ago|# weeks ago|last week|days ago|yesterday|two weeks ago|
          three weeks ago|a week ago|weeks ago|this week|on monday|on tuesday|on wednesday|on thursday|on friday|
          last monday|last friday}
        {since|after} {giving birth|delivery|having the baby|the baby was born|i had the baby|my c section|
          the birth}
        {# days|# weeks|two weeks|three weeks|four weeks|five weeks|one week|a week} {pp|postpartum|
          after delivery|after giving birth|after birth}
      `,
      es: `
        {posparto|postparto|puerperio|cuarentena}
        {di a luz|me alivie|tuve a mi bebe|nacio mi bebe|tuve mi bebe|parto|cesarea} ...4 {hace|dias|semana|semanas}
        despues {del parto|de dar a luz|de la cesarea|de tener a mi bebe}
      `
    }),
    concept("bleeding-vaginal", {
      en: `
        {bleed|bleeding|blood|clots|hemorrhage|hemorrhaging}
        {soaking|soaked|filling|going through|changing} ...4 {pad|pads|tampon|tampons}
      `,
      es: "{sangrado|coagulos|hemorragia|sangrando|manche mucho}",
      except: `
        {blood|bleed|bleeding} {pressure|sugar|test|tests|work|draw|type|sugars|clot|thinner|thinners|count|
          results|gums|nose|glucose}
        {gums|gum|nose|nosebleed|nosebleeds} ...2 {bleed|bleeding}
        {presion|azucar|prueba|examen|analisis|tipo} de sangre
      `
    }),
    concept("postpartum-bleed-grave", {
      en: `
        {soaking|soaked|soaks|filling|filled|going through|changing|went through|bleeding through} ...5 {pad|pads|
          towel|diaper|bed}
        {clot|clots} ...5 {golf ball|egg|lemon|plum|big|large|huge|size|fist|baseball|orange}
        {big|large|huge|golf ball|fist sized|egg sized} ...3 {clot|clots}
        {heavy|heavily|gushing|gush|pouring|nonstop|a lot|bright red|wont stop|hemorrhage|
          hemorrhaging} ...4 {bleed|bleeding|blood}
        {bleed|bleeding|blood} ...4 {heavy|heavier|heavily|gushing|gush|pouring|nonstop|a lot|wont stop|
          bright red|worse|increased|again}
        pad {every|an|per|in an|in # minutes|every # minutes} [hour|half hour|# minutes]
      `,
      es: `
        {empapo|empapando|empape|lleno|llenando|cambio|mojo} ...5 {toalla|toallas|panal|compresas}
        {coagulos} ...4 {grandes|grande|tamano|pelota|huevo|limon|como}
        {sangrado|sangrando|hemorragia} ...4 {mucho|abundante|fuerte|no para|chorro|bastante|rojo}
        {mucho|abundante|fuerte|bastante} sangrado
      `
    }),
    concept("perinatal-mind-danger", {
      en: `
          {dont|doesnt|not} ...6 baby ...4 {mine|my own|my baby}
          baby ...6 {isnt|not|really} [really] {mine|my baby|my own}
          {switched|swapped|replaced|took} ...3 {him|her|baby|my baby}
          {voices|god|satan|devil|demons} ...4 {tell|telling|told|say|saying|want|wants}
          {dont|cant} trust myself ...4 baby
          {afraid|scared} ...3 {ill|i will|i might|im going to} {hurt|harm|drop|kill}
        {thoughts|thinking|urge|scared|afraid|images|voices|might|going to|want} ...5 {hurt|hurting|harm|harming|
          kill|killing|drown|drowning|drop|dropping|shake|shaking|smother} [the|my|him|her] [baby|son|daughter|
          newborn|kids]
        {baby} ...4 {evil|possessed|not mine|demon|replaced|isnt mine|isnt real|better off dead|devil|cursed}
        {hearing|hear|hears} voices
        {voices} ...3 {telling|tell|saying}
        {seeing} things
        {havent|hasnt|not|cant|no} {slept|sleep|sleeping} ...4 {# days|days|at all} & {racing|paranoid|energy|
          watching|voices|confuse|strange}
        {paranoid|psychosis|hallucinating|delusional|delusions}
      `,
      es: `
          {no es|no siento que sea|cambiaron} ...3 {mi bebe|mi hijo|mi hija}
          {me da miedo|tengo miedo de} ...3 {hacerle dano|lastimar|lastimarlo|lastimarla}
        {pensamientos|pienso|miedo|ganas|voces|quiero|imagenes} ...5 {lastimar|hacerle dano|matar|ahogar|danar|
          tirar|hacer dano} ...3 {bebe|hijo|hija|nino|nina}
        {bebe} ...4 {poseido|demonio|malo|no es mio|no es mi hijo|diablo|maldito|cambiado}
        {oigo|escucho|oye|escucha} voces
        {veo|ve} cosas que
      `
    })
  ],
  rules: [
    rule(
      "postpartum-hemorrhage",
      all(isPostpartum, says("postpartum-bleed-grave"), none({ pregnant: true })),
      { ...emergencyOfPregnancy, flags: ["postpartum-hemorrhage"] },
      {
        fires: [
          ["soaking a pad every hour and passing clots", { patient: { postpartumWeeks: 1 } }],
          "had my baby 5 days ago and the bleeding is heavy with clots the size of a lemon"
        ],
        quiet: [["bleeding is light now", { patient: { postpartumWeeks: 3 } }]]
      }
    ),
    rule(
      "postpartum-psychosis",
      all(isPostpartum, { concept: "perinatal-mind-danger", whose: "anyone" }),
      { categories: ["mental-health", "pregnancy"], flags: ["postpartum-psychosis"], advice: ["call-911"] },
      {
        fires: [["I keep thinking about drowning the baby and I hear voices", { patient: { postpartumWeeks: 3 } }]],
        quiet: [["crying a lot, no thoughts of hurting the baby", { patient: { postpartumWeeks: 3 } }]]
      }
    )
  ]
}
