/**
 * Violence at home and abuse.
 *
 * Words about another person count here, since the other person is the danger.
 */
import { concept, type PackPart, rule } from "./authoring.ts"

export const violence: PackPart = {
  concepts: [
    concept("domestic-violence", {
      en: `
          {he|she|husband|boyfriend|partner|ex|wife} ...2 {broke|fractured|dislocated|bruised|burned|cut} my {arm|
            nose|wrist|jaw|rib|ribs|finger|hand|face|lip|eye}
          {afraid|scared|terrified} {he|she|hell|shell|he will|of him|of her|of what he}
          {threatened|threatens|threatening|tried} to {shoot|kill|stab|strangle|choke|burn|hurt|beat} {me|us|
            the kids}
          my ex ...5 {showing up|stalking|stalks|following|threatened|threatens|threatening|broke in|breaking in|
            harassing}
          {restraining|protective|protection} order
          {hands|hand|fist} {around|on} my {throat|neck|face}
          {knife|gun} ...3 {to my|at me|on me|my throat|my head}
          without {him|her|my husband|my boyfriend|my partner} {knowing|finding out|seeing}
          {he|she} {will|would|might|cant|could} {find out|see this|kill me|hurt me}
          {he|she|husband|boyfriend|partner} ...3 {reads|checks|looks at|goes through} my {messages|phone|portal|
            email|texts|mail}
          <person> ...4 {strangled|choked|shoved|locked|trapped|cornered|slammed|kicked|burned|threw|thrown} me
          <person> ...4 {threw|throws|throw} ...5 at me
        <person> ...4 {hit|hits|hitting|beat|beats|beating|slapped|slaps|slapping|punched|punches|punching|kicked|
          kicks|kicking|choked|chokes|choking|
          strangled|shoved|shoves|pushed|pushes|threatened|threatens|threatening|attacked|grabbed|hurt|hurts|
            hurting|shook|dragged|burned|raped|forced|abused|abuses} me
        {hit|beat|punch|slap|choke|kick|abuse|threaten} me ...6 {he|she|drunk|drinks|angry|mad|front of|again|kids}
        {put|puts|putting} his hands {on me|around my neck|around my throat}
        {he|she|husband|boyfriend|wife|partner} ...4 {gets violent|got violent|is violent|violent with me|
          gets physical|got physical|physical with me|abusive|abuses me|lays hands}
        {being|been|getting|am} {hit|beaten|abused|choked|threatened|hurt|beat up|beat} by {my|him|her|the}
        {afraid|scared|frightened|terrified|fear} [of|to|for] ...3 {go home|be home|my husband|my boyfriend|
          my partner|my wife|my ex|of him|of her|my life|him|to leave|he will kill|hell kill|what he will do|
          what hell do|he might}
        {not|dont feel|isnt|unsafe|no longer} [feel|feeling|safe|very] {safe|unsafe} {at home|in my home|
          in my house|at my house|with him|with her|with my husband|with my partner|around him|here}
        {unsafe} {at home|in my home|in my house|with him|at my house}
        {domestic|partner|spousal|intimate partner|family} {violence|abuse}
        {abusive} {husband|relationship|partner|boyfriend|marriage|ex|wife|home}
        {threatened|threatens|threatening|said he would|says he will|said hed|swore he would} ...2 {kill|hurt|
          shoot|harm} {me|us|the kids|my kids}
        {wont|doesnt|does not|never} let me {leave|go out|see|use|talk|have|take|call|work} [the|my|to|a] {house|
          family|friends|phone|alone|medication|anyone|doctor|money|car|anywhere|home}
        <person> ...3 {controls|checks|hides|hid|took|takes|monitors|tracks} ...3 {my phone|my money|
          everything i do|where i go|my medication|my every move|my keys|my texts}
        {bruises|bruised|black eye|broken} ...6 {husband|boyfriend|from him|partner did|he did}
        {need|looking for|want} ...3 {shelter|safe place|restraining order|protective order}
        forced {me|himself} ...2 {sex|on me}
      `,
      es: `
          {me|nos} {ahorco|ahorca|quemo|jalo del pelo|avento|empuja|tiro al piso|dio una golpiza|dio un golpe|
            dio una cachetada|encierra|encerro}
          {cuchillo|pistola|arma} ...4 {me amenazo|amenazo|apunto|me puso|cuello}
          {me amenazo|me amenaza|amenazado} con
          {sin que} {el|mi esposo|mi marido|mi pareja|se} {sepa|se entere|entere|de cuenta}
          {me revisa|revisa|lee} ...2 {celular|telefono|mensajes}
        {me|nos} {pega|golpea|pego|golpeo|maltrata|maltrato|amenaza|amenazo|empujo|empuja|ahorco|ahorca|pateo|
          patea|cacheteo|abofeteo|jalonea|jaloneo|agrede|agredio|forzo|obliga a|insulta y}
        {quiso|trato de|intento} {ahorcarme|matarme|golpearme|pegarme|ahogarme|estrangularme|lastimarme}
        {amenaza|amenazo|amenazado|dijo que me va a|dice que me va a} ...3 {matar|matarme|lastimar|golpear}
        {miedo|temo|tengo miedo|me da miedo} [a|de|que|por] ...3 {esposo|marido|pareja|novio|ex|regresar a casa|
          volver a casa|llegar a casa|ir a casa|a el|me mate|me pegue|me haga algo|mi vida}
        {no} [me] {siento|estoy} {segura|seguro} {en|con} [mi|la|el] {casa|hogar|esposo|marido|pareja|el}
        violencia {domestica|en casa|familiar|intrafamiliar|de genero|de pareja}
        {esposo|marido|pareja|novio|ex} ...4 {violento|abusivo|agresivo|golpeador|pego|golpea|pega|maltrata|
          golpes|golpeo}
        {no me deja} {salir|ver|hablar|usar|trabajar|tomar|ir|tener}
        {moretones|golpes} ...5 {esposo|marido|pareja|novio|el me}
        {me controla|me vigila|me quita} ...3 {telefono|dinero|todo|celular|medicina}
        {levanto la mano|puso las manos}
      `,
      except: `
        {it|that|this|car|truck|ball|bat|door|bike|cold|flu|wave|reality|allergies|fatigue} {hit|hits|beat|beats|
          kicked|knocked|attacked|hurts|choked} me
        {son|he|she|dog|cat|brother|kid|toddler} ...2 {by accident|accidentally|playing|during practice|soccer|game}
        scared me
        {hit|kicked|pushed} me {up|with a bill|with the bill}
        {doctor|nurse|dentist|therapist|insurance|insurer|pharmacy} ...2 {hurt|pushed|threatened} me
        me pega {el sol|mas|fuerte el|la gripe|en la}
      `
    }),
    concept("abuse", {
      en: `
          {takes|taking|stealing|steals|took|cashes} ...3 {my checks|my money|my social security|my pension|
            her checks|his checks|my pills|my medication}
          {nephew|grandson|caregiver|son|daughter|aide|roommate} ...6 {shoves|pushes|hits|slaps|grabs|locks|
            yells at|threatens} me
          {hitting|hits|hit|beating|beats|whipping|whipped|spanked|choked|burned} ...4 {my son|my daughter|my kid|
            my kids|my mom|my mother|my dad|my child|my baby|grandma|grandpa}
          {hit|hits|hitting|beat|whipped} ...3 {him|her|my son|my daughter} with {a|the|his} {belt|cord|stick|
            switch|shoe|paddle|spoon}
        {bad|inappropriate|unwanted} {touch|touching}
        {touched|touching|touches|molested|molesting|fondled|groped} ...4 {bad way|wrong way|weird way|bad touch|
          made her uncomfortable|made him uncomfortable|at night|her chest|his private|inappropriately|
          inappropriate|private|privates|private parts|sexually|where he shouldnt|where she shouldnt|down there}
        {molested|molesting|molest|sexually abused|sexually assaulted|sexual assault|sexual abuse|raped|rape|
          sexually abusing|incest|sex trafficked|trafficked}
        {inappropriate} {touch|touching}
        {being|been|was|is|getting|is being} {abused|neglected|mistreated} [by|at]
        {child|elder} {abuse|neglect}
        {caregiver|caretaker|aide|babysitter|sitter|daycare|nursing home|stepdad|stepfather|uncle|teacher|coach|
          boyfriend|home health|nurse|staff|nephew|dad|father|stepmom|grandson} ...4 {hit|hits|hitting|slapped|
          slaps|hurts|hurting|yells at|locks|ties|wont feed|beats|beating|shakes|shook|bruised|rough with|pushed|
          pinched|leaves him alone|leaves her alone|withholding|withholds|starving|burned} {him|her|me|my|them|food|
          the}
        {bruises|bruise|marks|welts|burns|handprint|belt marks} ...6 {daycare|nursing home|caregiver|babysitter|
          sitter|stepdad|facility|cant explain|wont say|unexplained|wont tell|his dads|her dads}
        {unexplained} {bruises|bruising|injuries|burns|marks} ...4 {mom|dad|mother|father|son|daughter|child|baby|
          grandma}
        {stealing|taking|steals|took} ...3 {her|his|my|moms|dads} {money|pain pills|social security|checks}
      `,
      es: `
          {la|lo|me|le} {toca|tocaba|tocado|toco|toquetea|agarra|besa} ...4 {partes|partes intimas|intimas|
            inapropiad|donde no debe|ahi abajo|feo|por debajo}
          {tio|padrastro|maestro|vecino|primo|abuelo|novio de su mama|entrenador} ...4 {la|lo|me} {toca|toco|
            tocaba|manosea|manoseo|besa}
          {la|lo|le|nos} {pega|golpea|jalonea|maltrata|pegan} ...4 {cuidadora|cuidador|cinto|cinturon|padrastro|
            maestra|asilo}
        {abuso|abusaron|abusando|abusado|abusada|violo|violaron|violacion|violada|manoseo|manosearon|
          tocamientos} ...3 {sexual|sexualmente|de mi|de ella|de el|hija|hijo|nina|nino|menor|me|por}
        {la|lo|me} {toco|tocan|manoseo|violo|violaron} ...4 {partes|partes intimas|intimas|tio|padrastro|maestro|
          inapropiad|ahi|vecino|primo|sexualmente}
        {maltrato|abuso|negligencia} {infantil|sexual|de ancianos|de menores|a mi|a su}
        {la|lo|me} {maltratan|golpean|pegan|descuidan|amarran|encierran}
        {moretones|marcas|golpes} ...6 {guarderia|asilo|cuidadora|cuidador|ninera|padrastro|escuela}
        abuso sexual
      `,
      except: "{alcohol|drug|substance|opioid|laxative|marijuana} {abuse|abused}"
    })
  ],
  rules: [
    rule(
      "domestic-violence",
      { concept: "domestic-violence", whose: "anyone" },
      { categories: ["clinical-symptom", "mental-health"], primary: "clinical-symptom", flags: ["domestic-violence"] },
      {
        fires: [
          "My husband choked me on Sunday",
          "I'm scared to go home to him",
          "mi esposo me pega cuando toma",
          "please don't call, he checks my phone. he hits me"
        ],
        quiet: ["The flu hit me hard", "a car hit me from behind", "no one at home hits me, I feel safe"]
      }
    ),
    rule(
      "abuse",
      { concept: "abuse", whose: "anyone" },
      { categories: ["clinical-symptom", "mental-health"], primary: "clinical-symptom", flags: ["abuse"] },
      {
        fires: [
          "my daughter says her uncle touched her privates",
          "I was raped on Saturday night",
          "la cuidadora le pega, tiene moretones desde la guardería"
        ],
        quiet: ["I was abused as a child and see a therapist for it", "alcohol abuse runs in my family"]
      }
    )
  ]
}
