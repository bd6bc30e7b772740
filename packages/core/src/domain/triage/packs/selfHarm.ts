/**
 * Suicidal thoughts, self-harm, threats to others.
 */
import { all, any, concept, mental, mentions, none, type PackPart, rule, says } from "./authoring.ts"

export const selfHarm: PackPart = {
  concepts: [
    concept("suicidality", {
      en: `
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
        {no|any|the} {point|reason} {in|of|to} {living|live|life|going on|go on|being here|anything|any of this|
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
