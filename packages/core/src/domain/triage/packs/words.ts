/**
 * Word groups that several concepts share: pain, severity, suddenness, body regions, people, verbs of fear.
 */
import { group } from "./authoring.ts"

export const sharedGroups = [
  group(
    "pain",
    `
      {pain|pains|painful|ache|aches|aching|achy|hurt|hurts|hurting|hurtin|discomfort|cramp|cramps|cramping|sore|
        throbbing|
      stabbing|agony|killing me|dolor|duele|molestia|molestias|dolorido|punzada|punzadas|calambre|calambres|
        colico|colicos}`
  ),
  group(
    "severe",
    `
      {severe|severely|terrible|horrible|excruciating|unbearable|worst|intense|extreme|extremely bad|awful|
        agonizing|agony|
      really bad|so bad|very bad|super bad|crazy bad|bad bad|killing me|10 10|9 10|ten out of ten|10 out of 10|
      9 out of 10|# 10|cant stand|cant move|doubled over|doubling over|curled up|crying|screaming|cant take it|
        cant sleep from|
      wont let up|getting worse and worse|never felt|fuerte|fuertes|fuertisimo|fortisimo|severo|severa|intenso|
        intensa|
      insoportable|terrible|horrible|no aguanto|no lo aguanto|no soporto|muy mal|peor|llorando|doblado|doblada|
        gritando}`
  ),
  group(
    "sudden",
    `
      {sudden|suddenly|suden|all of a sudden|out of nowhere|out of the blue|abruptly|came on fast|just started|
      within seconds|within minutes|in seconds|an hour ago|# minutes ago|this morning woke up|woke up with|
        de repente|
      repente|repentino|repentina|subito|subita|de golpe|de pronto|derrepente|desperto con|desperte con}`
  ),
  group("chest", "{chest|breastbone|sternum|pecho|torax|mid chest}"),
  group(
    "belly",
    `
      {belly|stomach|abdomen|abdominal|tummy|gut|abdomin|stomache|lower right side|right lower side|right side|
        upper right|
      barriga|estomago|panza|vientre|abdominal|lado derecho abajo|boca del estomago}`
  ),
  group("head", "{head|cabeza}"),
  group(
    "headache",
    `
      {headache|headaches|migraine|migraines|head ache|head hurts|dolor de cabeza|migrana|jaqueca|
        me duele la cabeza|head pain}
    `
  ),
  group("leg", "{leg|legs|calf|calves|thigh|pierna|piernas|pantorrilla|pantorrillas|muslo}"),
  group("limb", "{leg|foot|arm|hand|toes|fingers|pierna|pie|brazo|mano|dedos}"),
  group("side", "{left|right|one|izquierdo|izquierda|derecho|derecha|un|una}"),
  group(
    "swollen",
    `
      {swell|swollen|swelling|swelled|puffy|puffed|puffing|hinchado|hinchada|hinchazon|hincho|hinchando|ballooned|
        blown up}
    `
  ),
  group(
    "numb",
    `
      {numb|numbness|tingling|tingly|tingles|pins and needles|cant feel|no feeling|lost feeling|dead|asleep|
        entumecido|entumecida|entumecimiento|
      adormecido|adormecida|dormido|dormida|hormigueo|no siento|sin sensibilidad|acalambrado}`
  ),
  group(
    "weak",
    `
      {weak|weakness|limp|cant move|wont move|not moving|paralyzed|cant lift|cant raise|cant hold|dropping things|
        dragging|gave out|
      drags|debil|debilidad|paralizado|paralizada|no puedo mover|no puede mover|no puede levantar|no mueve|
        sin fuerza|
      no puedo levantar|se me cae|no responde}`
  ),
  group(
    "vomit",
    `
      {vomit|vomiting|vomited|throwing up|threw up|throw up|puking|puke|throwing everything up|barfing|upchuck|
        vomitando|vomito|
      vomita|vomitar|devolviendo|devuelvo|devuelve|guacareando}`
  ),
  group(
    "fever",
    `
      {fever|fevers|feverish|febrile|running a temp|running a temperature|high temp|high temperature|burning up|
      fiebre|calentura|temperatura alta|fever and chills}`
  ),
  group("blood", "{blood|bloody|bleed|bleeding|blod|sangre|sangrado|sangrando|hemorragia}"),
  group(
    "person",
    `
      {he|she|hes|shes|husband|wife|boyfriend|girlfriend|partner|spouse|ex|fiance|dad|father|stepdad|stepfather|
        mother|mom|
      brother|uncle|son|roommate|caregiver|el|ella|esposo|esposa|marido|novio|novia|pareja|papa|padrastro|hijo}`
  ),
  group("baby", "{baby|babys|babies|fetus|little one|her|him|he|she|bebe|criatura|nino|nina}"),
  group(
    "cant",
    "{cant|cannot|couldnt|unable to|not able to|barely|hardly|can barely|can hardly|barly|no puedo|no " +
      "puede|no logro|apenas puedo|apenas puede|no podia}"
  ),
  group(
    "want",
    `
      {want|wanna|wanted|wants|wish|hoping|hope|rather|ready|going|gonna|planning|plan|thinking about|
        thought about|thoughts of|thoughts about|thinking of|urge|urges|feel like|tempted}
    `
  ),
  group(
    "many",
    `
      {##|eight|nine|ten|twelve|dozen|a dozen|fifteen|twenty|thirty|forty|fifty|ocho|nueve|diez|doce|quince|veinte|
        treinta|cuarenta|cincuenta|una docena}
    `
  )
]
