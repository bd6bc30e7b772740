/**
 * Suicidal thoughts, self-harm, threats to others.
 */
import { all, any, concept, mental, mentions, none, type PackPart, rule, says } from "./authoring.ts"

export const selfHarm: PackPart = {
  concepts: [
    concept("suicidality", {
      en: `
          {not sure|dont know|unsure|idk} ...3 {want to|wanna} {be around|be here|live|keep going|wake up|exist|
            go on|be alive}
          {join|be with|see} {her|him|my wife|my husband|my mom|my dad|them|my son|my daughter} ...2 {in heaven|
            on the other side|again soon|soon}
          just want to join {her|him|them}
          {driving|drive|crash|crashing|steering|run|running|swerve|swerving} ...4 {off the road|into a tree|
            into traffic|off a bridge|off the bridge|into a wall|off a cliff|into oncoming}
          {walk|step|jump|jumping|stepping} {into|in front of} {traffic|a train|a car|a bus}
          {bought|got|buying} a {rope|gun|noose}
          {cant|cannot|dont want to} keep {doing this|living like this|going like this|fighting|going|living}
          {see|have|imagine} no future
          {dont|cant} see a future
          {world|everyone|everybody|family|kids|they} ...4 {fine without me|happier without me|better without me|
            be ok without me|wouldnt miss me|wouldnt notice}
          {sleep|sleeping} {forever|and not wake}
          {disappear|vanish} {forever|for good|from this|and never}
          {stop|end} the pain {forever|for good|permanently|once and for all}
          {life|living} ...3 {pointless|meaningless|worthless|not for me|too hard to go}
          {wish|hope} ...4 {cancer|accident|truck|car} ...3 {kill|kills|take|takes|hit} me
          {final|last} {message|goodbye|note}
          {hang|shoot|kill|drown} {himself|herself|themselves}
          {dont|cant|cannot|not} see ...2 {point|reason|use} ...2 {living|going on|life|in anything|of anything|
            being here|anymore}
          {what is|whats} the {point|use} of {living|going on|life|being here|being alive|anything|any of this|
            trying}
          {burden} ...4 {everyone|everybody|family|them|kids|anyone|people}
          {nothing|no reason|not much} {left|much} [left] to live for
          no will to live
          {dark|scary|intrusive} thoughts ...4 {dying|death|myself|ending}
          {no|dont see a|cant see a|only} way out
          {ready|want|wants} to give up ...3 {life|everything|living}
          {taking|take|swallow|swallowing} all [of] {them|my pills|the pills|it} ...8 {wake up|die|end|dead|over}
          {attempted|attempt|tried} {suicide|to kill myself|to hang|to end my life|to end it}
        {suicide|suicidal|suicidle|sucidal|suicidal thoughts|suicidal ideation}
        {kill|killing|unalive|off} {myself|himself|herself|themselves}
        {want|wants|wanted|wanna|wish|rather|ready|going|gonna|just|hope|hoping} [i|to|he|she|could|would|just|
          was|were|he was|she was] {die|be dead|dead|never wake up|not wake up|not be here|not exist|
          disappear forever|not be alive|be gone forever|die in my sleep|go to sleep forever|
          go to sleep and never wake up|go to sleep and not wake up}
        {wish|wished} [that] {i|he|she} {was|were|wasnt|werent|had never been|hadnt been|never|would just|
          could just|would} {dead|alive|here|born|never born|gone|woke up|wake up|not wake up|die}
        {dont|doesnt|didnt|do not|no longer} {want|wanna|care} [to] {be here|live|wake up|exist|be alive|go on|
          keep going|keep living|live anymore|be around|live like this|be on this earth|live any more|if i live|
          if i die|live or die|if i wake up|if i live or die}
        {better off|be better|world would be better|everyone would be better|easier} [if|off] [i was|i were|im|
          with] {without me|dead|if i wasnt here|not here|gone|if i were gone|if i was gone|if i was dead|if i died}
        {end|ending|take|taking|took} [it|it all|my|his|her|my own|own] {all|life|my life|own life}
        {ending|end} it
        {no|any} {point|reason} {in|of|to} {living|live|life|going on|go on|being here|anything|any of this|
          be here}
        {no|any|not|isnt|nothing} [reason|point|longer|worth] [to|in] {to live|to go on|living|live for|going on|
          keep living|worth living|worth it to live}
        {life|it} {isnt|is not|not|no longer} [really] worth {living|it anymore|it any more}
        {cant|cannot|tired of|done with|sick of|dont want to} {go on like this|go on anymore|go on any more|
          living|being alive|life|do this anymore|do life anymore}
        {cant} {go on}
        {thoughts|thinking|thought|thinks|think} {of|about} [just] {dying|death|ending it|ending my life|
          not being here|killing|being dead|not wanting to be here|driving off|jumping|hanging|how to die|
          ways to die|crashing my car}
        {giving|give|gave} up on {life|living}
        {goodbye|farewell|suicide} {letter|letters|note|notes}
        {enough|saved|saved up|stockpiled|plenty of|all my|counted} ...2 {pills|pills saved|meds|
          medication} ...4 {to do it|do it|end|die|sleep|kill|go}
        {do it|end it|go through with it} tonight
        {passive|active} [death|suicidal] {wish|ideation|si}
        {hang|shoot|drown} {myself|himself|herself}
        {slit|cut} {my|his|her} wrists
        {jump|jumping} off {a|the} {bridge|roof|building}
        {family|kids|everyone|they|world} ...3 better off without {me|him|her}
      `,
      es: `
          {mejor|preferible|sería mejor|seria mejor|ojala|prefiero|quiero} {morirme|morir|estar muerto|
            estar muerta|no estar|desaparecer}
          {estar|reunirme|irme|ir} con {mi esposo|mi esposa|mi mama|mi papa|el|ella} ...2 {cielo|ya}
          {tirarme|aventarme|lanzarme|brincar} ...3 {carro|tren|puente|trafico|edificio}
          {compre|consegui} ...2 {cuerda|pistola|soga|arma|veneno}
          {ya no|no} {aguanto|soporto|puedo con} ...2 {vida|vivir|esta vida|mas la vida}
          {mi vida} ...3 {no vale|no tiene sentido|no sirve|sin sentido}
          {todos|familia|ellos} ...3 {mejor sin mi|bien sin mi}
          {carga|estorbo} ...4 {todos|familia|nadie|ellos|hijos}
          {quisiera|quiero|ojala|preferiria} [ya] no {despertar|haber nacido|existir|vivir|estar aqui|estar vivo|
            estar viva}
          no {tengo|hay|encuentro} {razon|razones|motivo|motivos|ganas} ...2 {vivir|seguir|seguir viviendo}
          {no veo|no hay|no encuentro} salida
        {suicidio|suicidarme|suicidar|suicidarse|suicida|suicidas|suicide|suicido}
        {quiero|quiere|queria|quisiera|deseo|ganas de|prefiero|preferiria|ojala|pensar en|pienso en|pensando en|
          me quiero|se quiere|pensamientos de|piensa en} [me|ya|yo|solo|me quiero] {morir|morirme|morirse|muerto|
          muerta|muriera|desaparecer|dormir y no despertar|no despertar|no despertar mas|la muerte|estar muerto|
          estar muerta|no existir|muero}
        {no|ya no} {quiero|quiere|queria|quisiera|tengo ganas de|tiene ganas de|deseo|vale la pena|tiene sentido|
          le veo sentido a|encuentro sentido a|hay razon para} [seguir|ya|la] {vivir|viviendo|vida|despertar|
          existir|estar aqui|seguir|estar viva|estar vivo|mas vida|la vida|seguir adelante|estar en este mundo}
        {quiero|quiere|queria|quisiera|voy a|va a|pienso|pienso en|piensa en|pensado en|pensando en|ganas de|
          intente|intentado|planeo|prefiero} {matarme|matarse}
        {me mato|me voy a matar|se quiere matar|me quiero matar|me quisiera matar|se va a matar}
        {quitarme|quitarse|me quiero quitar|se quiere quitar|acabar con|terminar con|ponerle fin a|quitar} [mi|la|
          su|esta] vida
        {acabar|terminar} con todo
        {mejor|estarian mejor|estaria mejor|estarian} [mejor] {muerto|muerta|sin mi|si no estuviera|
          si yo no estuviera|si me muero|si no existiera}
        {cortarme|cortarse} las venas
        {ahorcarme|ahorcarse|colgarme|pegarme un tiro|darme un tiro|aventarme de|tirarme de}
        ya no {puedo mas|aguanto mas} ...3 {vida|vivir|seguir}
      `,
      except: `
        {die|dying|dead} {of|from|for|laughing|to know|to try|to hear|to see|happy} [happiness|laughter|
          embarrassment|boredom|curiosity|laughing|a]
        {could|almost|nearly|thought i would|about} {die|died|dying} {of|from|laughing}
        {to} die for
        dying to
        {suicide} {prevention|awareness|hotline|squad|training|screening|questionnaire|form|walk}
        {killing} me
        {dead|die} {tired|battery|skin|tooth|line|ends|weight|asleep|hard}
        {end|ended|ending} it {there|here|today with|on a}
        {prevencion} {de|del} suicidio
        morir de {risa|hambre|vergueenza|verguenza|amor|gusto|pena}
        me muero de {risa|hambre|ganas|verguenza|calor|frio|sueno|pena}
        morirme de {risa|hambre|verguenza}
      `
    }),
    concept("self-harm", {
      en: `
          {scratching|scratch|burning|burn|hitting|biting|picking|cut|cutting} ...5 {till they bleed|
            until i bleed|until it bleeds|till it bleeds|until they bleed|to punish myself|to feel something|
            to cope}
          cut ...3 {arms|arm|wrists|wrist|legs|thighs|thigh} ...6 {on purpose|razor|to cope|because im|to feel|
            again|blade}
          {cut|cutting|cuts|burn|burning|burned|hurt|harm|hit|starve} {myself|himself|herself} ...6 on purpose
          {cut|cutting|cuts|burn|burning|scratching|hitting|hurt|hurting|harm|harming} {myself|himself|
            herself} {on purpose|again|to feel|because i|when i feel|with a razor|at night|when im}
          {want|wants|urge|urges|thoughts|thinking|thought|going|gonna|might|plan|planning|feel like|tempted|
            afraid ill|scared i will|desire|will|impulse} [to|of|about|like|i might|im going to|i will|
            i want to] {hurt|hurting|harm|harming|cut|cutting|injure} {myself|himself|herself|themselves}
          self {harm|harming|harmed|injury|injuring|mutilation}
          {selfharm|selfharming}
          {cutting|cuts} {myself|himself|herself}
          {started|been|keeps|is|she is|shes|hes} cutting {again|herself|himself}
          {cut marks|cutting marks|fresh cuts} ...4 {wrist|wrists|arms|arm|thighs}
        `,
      es: `
          {hacerme|hacerse|me quiero hacer|me hago|me hice|se hace|se hizo} dano
          {lastimarme|lastimarse|cortarme|cortarse|herirme|autolesion|autolesiones|autolesionarme|autolesionando}
          {me corto|me corte|se corta|se esta cortando|me estoy cortando} ...4 {brazos|muneca|munecas|proposito|
            piernas|navaja|otra vez}
        `
    }),
    concept("by-accident", {
      any: `
        {accidentally|accident|cooking|knife slipped|kitchen|shaving|gym|lifting|playing|working out|sin querer|
          accidente|cocinando|afeitandome|garden|gardening|fence|glass|box cutter}
      `
    }),
    concept("means-or-plan", {
      en: `
          {bought|got|buying} a {rope|gun|noose}
          {looking|staring|stare|look} ...4 {bottle|pills|knife|gun|bridge|razor}
          {taking|take|swallow} all [of] {them|my pills|the pills|my meds}
        {gun|pistol|rifle|shotgun|firearm|loaded|rope|noose|razor|razor blade|knife|bridge|cliff}
        {have|made|got|has|my|a} [a|the] {plan|plans} [to|for|how|ready|in place]
        {wrote|written|writing|left} ...2 {note|notes|goodbye|letters|letter}
        {saying|said|say} {goodbye|goodbyes|good bye}
        {saved|saving|stockpiled|stockpiling|collected|hoarding|have} [up] {enough|all my|my|a bottle of|
          bottles of|the} {pills|medication|meds|tylenol|sleeping pills|insulin|oxy}
        {tonight|right now} & {do it|kill|die|end|gone}
        {took|swallowed|overdose|taken|taking} ...4 {pills|bottle|tylenol|medication|meds|tablets} ...4 {die|end|
          kill|wake up|sleep forever|on purpose}
        {bottle|handful} of pills
        {tried|attempted|attempt} ...3 {kill|suicide|die|hang|end my life|overdose}
        {know|figured out|decided} {how|when|where} {id|i would|i will|im going to|to} [do] {it|die}
        {hang|shoot|drown|hanging|shooting} {myself|himself|herself}
        {jump|jumping} off
        {giving|gave|given} away {my|his|her} {things|stuff|belongings|possessions}
        {wont|will not} be {here|around|alive} {tomorrow|much longer|anymore|after}
      `,
      es: `
          {compre|consegui} ...2 {cuerda|pistola|soga|arma|veneno}
        {pistola|arma|rifle|cuerda|soga|navaja|cuchillo|puente|veneno}
        {tengo|tiene|ya tengo|hice|hizo} [un|el|mi|su|ya] plan
        {carta|nota|cartas} ...2 {despedida|despedirme|adios}
        {despedirme|despidiendo|despedi|me despedi}
        {guardado|guarde|juntado|junte|tengo|tome|tomarme|tragarme|tomo} ...4 {pastillas|frasco} [todas]
        {esta noche|ahorita} & {hacer|mato|morir|termino|acabo}
        {intente|intento|intentar|trate de} {matarme|suicid|quitarme la vida|suicidarme|ahorcarme}
        {ahorcarme|colgarme|pegarme un tiro|darme un tiro|aventarme|tirarme de}
        {ya se|decidi} como
      `,
      except: `
        {staple|glue|nail|heat|massage|glucose|spray|paint} gun
        {jump|jumping} rope
        {treatment|care|health|insurance|payment|meal|diet|safety|birth|exercise|crisis|medicare|medicaid|dental|
          my} plan
      `
    }),
    concept("harm-others", {
      en: `
        {want|wants|urge|thoughts|thinking|going|gonna|feel like|plan|planning|threatening|threatened} [to|of|
          about] {hurt|hurting|kill|killing|shoot|shooting|stab|stabbing|harm|harming} {him|her|them|someone|
          somebody|people|others|my|everyone|other people|coworkers}
        homicidal
      `,
      es: `
        {quiero|ganas de|pensando en|pienso en|voy a|amenaza con} {matar|lastimar|golpear|hacerle dano|
          herir} a {alguien|mi|el|ella|otros|otra|gente}
      `,
      except: "{dont want|do not want|didnt want} to hurt {her|his|your|their} feelings"
    })
  ],
  rules: [
    rule(
      "suicidality",
      says("suicidality"),
      { categories: mental, flags: ["suicidality"], advice: ["call-988"] },
      {
        fires: [
          "I just don't want to wake up anymore",
          "lately I think everyone would be better off without me",
          "ya no quiero vivir así",
          ["My son keeps saying he wants to die", { sender: { relation: "proxy" }, patient: { age: 15, sex: "M" } }]
        ],
        quiet: [
          "I don't want to die, I just want my knee fixed",
          "No suicidal thoughts on the new dose",
          "I nearly died laughing at the nurse's joke",
          "suicide prevention walk this Sunday, will you join?",
          "I was suicidal in 2009 but that is long behind me"
        ]
      }
    ),
    rule(
      "self-harm-plan",
      any(all(says("suicidality"), says("means-or-plan")), all(says("self-harm"), says("means-or-plan"))),
      { categories: mental, flags: ["self-harm-plan", "suicidality"], advice: ["call-988"] },
      {
        fires: ["I want to kill myself and I have a gun at home", "Quiero morirme y ya junté las pastillas"],
        quiet: ["I don't want to be here anymore"]
      }
    ),
    rule(
      "self-harm",
      all(says("self-harm"), none(mentions("by-accident"))),
      { categories: mental, flags: ["self-harm-plan"], advice: ["call-988"] },
      {
        fires: ["I started cutting myself again", "tengo ganas de hacerme daño"],
        quiet: ["I cut myself by accident while cooking", "no thoughts of hurting myself"]
      }
    ),
    rule(
      "harm-others",
      says("harm-others"),
      { categories: mental, urgency: "emergency", advice: ["call-988"] },
      {
        fires: ["I keep thinking about hurting someone at work"],
        quiet: ["I would never want to hurt her feelings"]
      }
    )
  ]
}
