/**
 * Mood, anxiety, psychosis, substances.
 */
import { all, concept, mental, none, type PackPart, rule, says, saysAny } from "./authoring.ts"

export const mood: PackPart = {
  concepts: [
    concept("psychosis", {
      en: `
        {hearing|hears|hear|heard} [the] {voices|voice|whispers|things that arent there|people talking}
        {voices} ...4 {telling|tell|say|saying|head|told}
        {hallucinating|hallucination|hallucinations|psychosis|psychotic|paranoid|paranoia|delusion|delusions|
          delusional|manic|mania|manic episode}
        {seeing} {things|people|demons|shadows|bugs} [that] [arent|not] [there]
        {someone|people|they|fbi|cia|government|neighbors} ...4 {following me|watching me|after me|poisoning me|
          spying|listening to me|tracking me|implanted|reading my mind|out to get me}
        {havent|hasnt|not} slept ...4 {racing|energy|# days|days}
        special {powers|mission|messages}
      `,
      es: `
        {oigo|escucho|escucha|oye|escuchando|oyendo} [las|unas] voces
        {voces} ...4 {dicen|hablan|ordenan|cabeza|me dicen|dice}
        {alucinando|alucina|alucinaciones|psicosis|paranoia|paranoico|paranoica|delirios|mania}
        {me|nos} {persiguen|vigilan|siguen|espian|quieren envenenar}
        {veo|ve|viendo} {cosas|gente|sombras|demonios} que no
      `
    }),
    concept("mood", {
      en: `
        {depressed|depression|depressing|depresed|hopeless|hopelessness|worthless|despair|down in the dumps}
        {anxiety|anxious|anxeity|panic|panicky|panicking|panic attack|panic attacks|worrying constantly|
          cant stop worrying|nervous breakdown|overwhelmed|stressed|burnout|burned out}
        {mood swings|mood|mental health|mental breakdown|emotional|crying|cry} ...3 {spells|all the time|
          every day|all day|nonstop|worse|bad|low|off|issues|help|cant stop|constantly|about}
        {cant|cannot|couldnt} stop {crying|worrying}
        {ptsd|bipolar|ocd|adhd|flashbacks|nightmares|trauma|insomnia}
        {feel|feeling|felt|been} [so|very|really|pretty|super|still|kind of|just] {sad|low|down|empty|numb inside|
          alone|lonely|angry|irritable}
        {need|want|looking for|find|see|start|recommend} ...3 {therapist|therapy|counselor|counseling|
          psychiatrist|psychologist}
        {grief|grieving|bereavement}
        {lost|no} {interest|motivation} [in|to]
        {eating disorder|binge|purging|anorexia|bulimia|making myself throw up|starving myself}
      `,
      es: `
        {deprimido|deprimida|depresion|desesperanza|desesperado|desesperada|ansiedad|ansioso|ansiosa|angustia|
          angustiado|angustiada|ataque de panico|ataques de panico|panico|nervios|nervioso|nerviosa|estres|
          estresado|estresada|agobiado|agobiada}
        {siento|siente|estoy|esta|ando} [muy|tan|bien|mas] {triste|sola|solo|vacio|vacia|decaido|decaida|bajoneado}
        {lloro|llora|llorando|llorar|ganas de llorar}
        {psicologo|psicologa|psiquiatra|terapeuta|terapia|consejeria|salud mental}
        {insomnio|pesadillas|duelo}
      `,
      except: `
          stress {test|echo|fracture|tests}
        {depression|anxiety} {screening|questionnaire|form|survey}
        st depression
        nervioso {central|sistema}
        sistema nervioso
        {physical|speech|occupational|hormone|radiation|infusion|iv|light|replacement|oxygen} therapy
        terapia {fisica|ocupacional|hormonal|del habla}
      `
    }),
    concept("substance-use", {
      en: `
        {drinking|drink} ...4 {too much|more than|every day|every night|a lot|heavily|again|problem|morning|stop|
          quit|bottle|fifth|pint}
        {relapsed|relapse|relapsing|using again|detox|rehab|withdrawal|withdrawals|dope sick|sober|sobriety}
        {heroin|meth|cocaine|crack|fentanyl|opioid|opioids|oxycodone|percs} ...4 {using|use|addict|addicted|
          addiction|stop|quit|hooked|relapse|off}
        {alcohol|drug|opioid} {problem|use disorder|addiction|dependence}
        {alcoholic|addicted|addict|addiction|craving|cravings}
      `,
      es: `
        {tomando|bebiendo|tomo|bebo|toma|bebe} ...3 {mucho alcohol|demasiado|todos los dias|alcohol|cerveza|tequila}
        {recaida|recai|recayo|adicto|adicta|adiccion|alcoholismo|alcoholico|sobrio|abstinencia|desintoxicacion|
          drogas|cocaina|heroina|cristal}
      `,
      except: "{sugar|sweet|salt|carb|food|pregnancy} {craving|cravings}"
    }),
    concept("withdrawal-danger", {
      en: `
        {stopped|quit|without|last} {drinking|alcohol|drink|xanax|klonopin|ativan|benzos|a drink} ...10 {shake|
          shaking|shakes|sweating|tremor|tremors|seeing things|hallucinating|vomiting|seizure|heart}
        {shakes|shaking|tremors|sweating|hallucinating} ...8 {stopped|quit|since|without|last} ...3 {drinking|
          alcohol|drink|xanax|klonopin|ativan}
        alcohol withdrawal
        {delirium tremens|dts}
      `,
      es: `
        {deje|dejo|sin} {de tomar|alcohol|de beber|el alcohol} ...8 {temblando|temblores|sudando|convulsion|
          alucin|tiembla|tiemblo}
      `
    })
  ],
  rules: [
    rule(
      "psychosis",
      says("psychosis"),
      { categories: mental, urgency: "urgent" },
      {
        fires: ["I'm hearing voices again", "escucho voces por la noche"],
        quiet: ["not hearing voices since the shot"]
      }
    ),
    rule(
      "psychosis-command",
      all(says("psychosis"), saysAny("suicidality", "self-harm", "harm-others")),
      { categories: mental, urgency: "emergency", advice: ["call-988"] },
      { fires: ["voices telling me to kill myself"], quiet: ["hearing voices"] }
    ),
    rule(
      "withdrawal-danger",
      says("withdrawal-danger"),
      { categories: mental, urgency: "emergency", advice: ["call-911"] },
      {
        fires: ["I quit drinking two days ago and now I'm shaking and seeing things"],
        quiet: ["I quit drinking two years ago"]
      }
    ),
    rule(
      "mood",
      all(says("mood"), none(says("suicidality"))),
      { categories: mental, urgency: "soon" },
      {
        fires: ["my anxiety is through the roof", "me siento muy triste y lloro a cada rato"],
        quiet: ["my depression screening form is attached", "physical therapy order please"]
      }
    ),
    rule(
      "substance-use",
      says("substance-use"),
      { categories: mental, urgency: "soon" },
      {
        fires: ["I relapsed last weekend", "estoy tomando mucho alcohol"],
        quiet: ["sugar cravings"]
      }
    )
  ]
}
