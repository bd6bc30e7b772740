/**
 * The words by which a finding is denied, doubted, supposed, put in the past, or given to somebody else.
 *
 * Written for how patients write, in English and Spanish, after the trigger classes of ConText (Harkema and others
 * 2009). `reach` counts words; `isList` means that the reach passes commas and "and" ("no fever, cough or rash");
 * `isNominal` means a determiner, which cannot deny a clause that has a verb of its own ("no fever chest hurts").
 * A longer trigger takes its words from a shorter one, so `pseudo` entries are how look-alikes are disarmed.
 */

import { lines } from "./lines.ts"

/** What a trigger says of the findings in its reach. */
export type TriggerKind =
  | "negation"
  | "possible"
  | "hypothetical"
  | "historical"
  | "resolved"
  | "family"
  | "pseudo"
  | "writer"

/** A set of phrases of one kind. */
export interface TriggerSet {
  readonly kind: TriggerKind
  readonly direction: "forward" | "backward" | "both"
  readonly reach: number
  readonly isList?: boolean
  readonly isNominal?: boolean
  /** True where "my" ends the reach: "could it cause my cough" is said by someone who coughs. */
  readonly endsAtOwn?: boolean
  /** True where the number in the phrase must be a calendar year. */
  readonly hasYear?: boolean
  readonly phrases: ReadonlyArray<string>
}

const have = "{have|had|has|get|feel|notice|see|experience|report}"

/** Every trigger of both languages. */
export const triggerSets: ReadonlyArray<TriggerSet> = [
  {
    kind: "negation",
    direction: "forward",
    reach: 12,
    isList: true,
    isNominal: true,
    phrases: lines(`
      no
      no {signs|sign|evidence|history|more|new|actual|real|obvious|noticeable} [of]
      without [any]
      {denies|deny|denying|denied}
      {free|absence|clear} of
      {neg|negative} for
      not any
      none of
      zero
      nor
      neither
      sin [ningun|ninguna]
      ningun
      ninguna
      ni
      {niega|niego|negando}
      nada de
      tampoco
    `)
  },
  {
    kind: "negation",
    direction: "forward",
    reach: 2,
    isNominal: true,
    phrases: ["nothing", "nada"]
  },
  {
    kind: "negation",
    direction: "forward",
    reach: 12,
    isList: true,
    phrases: lines(`
      {dont|doesnt|didnt|never|not|havent|hasnt|hadnt|isnt|wasnt} [really|currently] ${have} [any|a]
      {havent|hasnt|hadnt} been having
      aint {got|having}
      no longer [have|has|having]
      {no|nunca|tampoco} {tengo|tiene|tenia|tuve|he tenido|ha tenido|he sentido|ha sentido|hay|siento|siente|
        presento|presenta|sufro|noto|veo}
      {ya no|no} {tengo|tiene|hay|siento}
    `)
  },
  {
    kind: "negation",
    direction: "forward",
    reach: 4,
    phrases: lines(`
      not
      never
      {dont|doesnt|didnt|isnt|arent|wasnt|werent|havent|hasnt|hadnt|aint}
      ya no [me|se|le|nos]
      {no|nunca} {me|se|le|nos|esta|estoy|estaba|he|ha|es|fue|era}
    `)
  },
  {
    kind: "negation",
    direction: "backward",
    reach: 5,
    phrases: lines(`
      {was|were|is|are|been|has been} [also] {negative|ruled out|absent}
      {was|were|is|its} [just|only|probably] {reflux|gas|muscular|heartburn|nothing|a false alarm}
      {came|come|comes} back {negative|normal|clear|fine|clean}
      {was|were|is|are} {normal|clear} [too|also]
      ruled out
      {is|are|was|were} not {present|there}
      {fue|fueron|salio|salieron|es|esta} {negativo|negativa|negativos|normal|normales|descartado|descartada}
      {no hay|no tengo} nada
    `)
  },
  {
    kind: "negation",
    direction: "backward",
    reach: 1,
    phrases: ["free"]
  },
  {
    kind: "pseudo",
    direction: "forward",
    reach: 0,
    phrases: lines(`
      not only
      no {relief|improvement|change|difference|help|better|luck|let up|letting up|end} [from|in|to|with|of]
      not {relieved|helped|helping|improving|better|improved|getting better|going away|gone|responding|sure|
        certain} [by|with|from]
      {isnt|wasnt|arent|not} {getting|going|feeling} {any better|better|away|well|good|right|great}
      {isnt|wasnt|not} {normal|right|good|like me|ok|okay|usual|feeling good|feeling well|feeling right|
        doing well|doing good}
      {cant|cannot|wont|couldnt} {say|lie|pretend|deny} [that] {im|i am|i|its|it is} not
      {cant|cannot|couldnt} {deny|ignore|shake|stop|stand|take|handle}
      {never|havent|hasnt} [ever] {had|felt|experienced} [a|any] [pain|headache] {like this|like that|this bad|so bad}
      {dont|do not|doesnt} {know|understand|remember|think i can|feel safe|feel right|feel well|feel good|
        feel like myself} [why|what|how|if|whether]
      {no|never} {sleep|sleeping|appetite|energy|idea|clue|answer|response|reply|matter|question|joke|doubt|
        way|worries|insurance|refills|medicine|meds|pills|insulin|strips|ride|car|rush|hurry}
      no {mejora|alivio|cambio|se que|se por que|se si|se|puedo|aguanto|soporto|solo|solamente|me quita|
        se me quita|baja|me baja|le baja|dejo de|para|paran|paro|parar|paramos|deja de|dejo|
        quiero|responde|despierta|orina|quita}
      nunca {habia|he} {tenido|sentido} {algo asi|un dolor asi|un dolor|tanto}
      {hasnt|havent|not|doesnt|didnt|wont|isnt|dont} {stop|stopped|stopping|gone away|go away|went away|
        going away|resolve|resolved|resolving|clear up|cleared up|clearing|let up|quit|end|ended|improve|improved|
        get better|gotten better|helping|help|helped|work|working|worked|touch|touching}
      {isnt|wasnt|not} {a joke|kidding|joking|exaggerating|lying}
      {get|getting|got|am|im|not|be} used to
      not {just|simply|exactly|long|far|too long|that long|even an hour|much} [ago|after|before]
      why not
      or not
      if not
      not sure
      no sooner
      no {es|esta} normal
      sin {parar|cesar|descanso|mejorar|mejoria|alivio|dormir|medicina|insulina|seguro|embargo|querer|fuerzas|
        fuerza|aire|cita|exito|respuesta}
      no matter
      without {stopping|relief|improvement|warning|help|insurance|meds|medication|medicine|insulin|reason|cause|
        any reason|trying|sleep|sleeping|luck}
    `)
  },
  {
    kind: "possible",
    direction: "forward",
    reach: 8,
    isList: true,
    phrases: lines(`
      {maybe|perhaps|possible|possibly|probably|likely}
      {might|may|could} [it|this|that|i|they] [be|have|be having]
      {think|thinks|thinking|believe|suspect|guess|wonder|wondering|afraid|scared|worried|fear|concerned} [if|
        that|its|it is|i am|im|i|this is|hes|shes|he is|she is|it might be] [having|have|has]
      {not sure|unsure|dont know|dont know if|not sure if|dont know whether|no se si} [if|whether] [im|i am|its|
        it is|this is|i] [having|have]
      {see|know|ask|asking|wonder|wondering|tell|determine|check|sure} {if|whether}
      {seems|looks|feels|sounds|felt|acts|acting} {like|as if|as though}
      as {if|though}
      {quiza|quizas|tal vez|a lo mejor|posible|posiblemente|probablemente}
      {creo|pienso|sospecho|temo|parece|pareciera} [que]
      {puede|podria|pudiera} {ser|estar|tener}
      {tengo miedo|me preocupa|me da miedo} [de] que
    `)
  },
  {
    kind: "hypothetical",
    direction: "forward",
    reach: 20,
    isList: true,
    phrases: lines(`
      if
      {in case|unless|whenever|in the event} [of|i|that]
      what if
      {what|which} {are|is} [the|some|common|early|warning] {signs|symptoms|risks|chances|side effects|
        causes|treatment} [of|for]
      {early|warning|common} {signs|symptoms} [of|for]
      {risk|risks|chance|chances|odds|likelihood} {of|for}
      {prevent|prevents|preventing|prevention of|avoid|avoiding|reduce|lower the risk of|protect against|
        protects against|ward off}
      {watch|watching|look out|on the lookout|monitor|monitoring|be alert} {for|out for}
      side effects {like|such as|include|including|are|of|can be}
      {screening|screen|screened|test|testing|vaccine|vaccinated|immunization|booster} {for|against}
      {worried|worry|nervous|anxious|afraid|scared|concern|concerned|terrified} {about|of} {getting|having|
        developing|future}
      {at risk|predisposed} {for|of|to}
      {article|articles|read|show|video|news|pamphlet|handout|poster|class|classes|seminar|talk|course|
        awareness|research|study|book} {about|on|for|regarding}
      {difference between|information on|information about|info on|info about|learn about|
        question about whether}
      {told|said|instructed|advised|supposed} [me|us] to {call|come|go|report|return} [in|back] {for|with|when}
      {call|come back|return|go to the er|go in|call back|report|let you know} {if|for any}
      si
      {por si|en caso de|en caso|a menos que}
      {riesgo|riesgos|posibilidad|probabilidad|peligro} de
      {prevenir|evitar|prevencion de|reducir}
      {sintomas|senales|senal|signos} {de|para}
      {puede|pueden|podria|podrian} {causar|provocar|dar|producir}
      efectos secundarios {como|de|son|incluyen}
      {vacuna|prueba|examen|deteccion} {de|para|contra}
      {articulo|clase|clases|taller|informacion|platica|folleto|video} {de|del|sobre|acerca de|para}
      que {hago|debo hacer|puedo hacer|pasa} si
    `)
  },
  {
    kind: "hypothetical",
    direction: "forward",
    reach: 12,
    isList: true,
    endsAtOwn: true,
    phrases: lines(`
      cause
      {can|could|does|do|will|would|may|might} {it|this|that|they} {cause|give me|give you|lead to|make me|trigger}
      {may|might|can|could|will|would} {cause|lead to|trigger|increase|result in}
      {will|can|could|would} {this|the|my|these|that} {antibiotic|medicine|pill|shot|drug|medication} {make|give}
    `)
  },
  {
    kind: "pseudo",
    direction: "forward",
    reach: 0,
    phrases: lines(`
      if {that|this|it} {helps|matters|makes sense|makes a difference}
      cause {i|im|ive|my|it|its|the|he|she|they|we|this|that}
      if {possible|you can|you could|you would|you dont mind|not|so|necessary|needed|anything|that is ok|
        thats ok|available}
      even if
      {only|just} if
      si {es posible|puede|pudiera|no|me hace el favor|gusta|fuera posible|se puede}
      como si
      asi
    `)
  },
  {
    kind: "historical",
    direction: "forward",
    reach: 8,
    isList: true,
    phrases: lines(`
      {history|hx|histories} of
      {past medical history|past history|previous|prior|remote history} [of]
      used to
      {solia|solian}
      {in the past|previously|formerly|back when|years back} [i|she|he] [had|have had]
      {when i was} {a kid|a child|kid|child|younger|young|teenager|a teenager|little|pregnant with|
        in college|in school|in high school|baby}
      {survived|survivor of|recovered from|got over|beat}
      {antecedente|antecedentes|historial|historia} de
      antes {tenia|tuve|sufria|padecia|me daba|me daban}
      {de nino|de nina|cuando era|cuando yo era|de joven|de chico|de chica}
    `)
  },
  {
    kind: "historical",
    direction: "both",
    reach: 12,
    isList: true,
    phrases: lines(`
      {years|decades|yrs} ago
      {a|one|two|three|four|five|six|seven|eight|nine|ten|few|several|many|couple|#} [of] {years|year|yrs|
        decades|decade} {ago|back|prior}
      {two|three|four|five|six|seven|eight|nine|ten|few|several|many|couple|#} [of] months {ago|back|prior}
      last {year|summer|winter|spring|fall|christmas}
      as a {kid|child|teenager|baby|teen}
      when i was {a kid|a child|younger|young|little|a teenager|a baby|in college|in high school|#}
      in {my|his|her} {twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|teens|youth|childhood}
      {long|some} time ago
      hace [muchos|varios|unos|como|mas de|dos|tres|cuatro|cinco|seis|diez|#] {anos|ano}
      hace [muchos|varios|unos|como|dos|tres|cuatro|cinco|seis|#] meses
      {el ano pasado|cuando era nino|cuando era nina|cuando era joven|de nino|de nina|hace mucho tiempo|
        hace tiempo}
    `)
  },
  {
    kind: "historical",
    direction: "both",
    reach: 12,
    isList: true,
    hasYear: true,
    phrases: lines(`
      {in|back in|from|during|of|around} #
      in {january|february|march|april|may|june|july|august|september|october|november|december} #
      {en|en el|del|desde el} #
    `)
  },
  {
    kind: "historical",
    direction: "both",
    reach: 8,
    isList: true,
    phrases: lines(`
      {in|back in|last} {january|february|march|april|may|june|july|august|september|october|november|december}
      en {enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre}
    `)
  },
  {
    kind: "pseudo",
    direction: "forward",
    reach: 0,
    phrases: lines(`
      {since|for|over|during} [the] {last|past} [#|few|several|couple|two|three] [of] {years|year|months|month}
      {since|for|over} {#|a|few|several|many|two|three} [of] {years|year|months|month}
      {since|ever since} [i was] {a kid|a child|#|last year|last summer|last winter|last spring|last fall}
      {desde|desde hace} [#|un|dos|tres|varios|unos|muchos] {anos|ano|meses|mes|nino|nina|el ano pasado}
      desde #
      since #
      {like|same as|worse than|similar to} {last year|years ago|before}
    `)
  },
  {
    kind: "resolved",
    direction: "backward",
    reach: 6,
    phrases: lines(`
      {is|are|has|have|was|were|its|seems|all} [all|now|since|completely|pretty much|already] {gone|resolved|
        cleared|passed|went away|cleared up|gone away|better now|all better|healed|subsided}
      {went away|resolved|subsided|disappeared|cleared up|gone now|gone away|let up}
      {stopped|quit} [on its own|by itself|now|after]
      {ya|se me|se le} [se me] {paso|pasaron|quito|quitaron|fue|desaparecio}
      {desaparecio|desaparecieron|se quito|ya paso}
    `)
  },
  {
    kind: "resolved",
    direction: "forward",
    reach: 6,
    phrases: lines(`
      {no more|stopped having|got over|recovered from|se me quito [el|la]|ya se me quito [el|
        la]|se me paso [el|la]}
    `)
  },
  {
    kind: "family",
    direction: "both",
    reach: 14,
    isList: true,
    phrases: lines(`
      {runs|run|ran} in {my|the|our|his|her} family
      family {history|members|hx|medical history} [of|with]
      {antecedentes|historial|historia} {familiares|familiar} [de]
      en mi familia
      genetic
    `)
  },
  {
    kind: "writer",
    direction: "both",
    reach: 0,
    phrases: lines(`
      this is {his|her|the patients|their} {wife|husband|daughter|son|mother|mom|father|dad|sister|brother|
        caregiver|partner|spouse|granddaughter|grandson|niece|nephew|aide|guardian}
      {im|i am} {his|her|the patients|their} {wife|husband|daughter|son|mother|mom|father|dad|sister|brother|
        caregiver|partner|spouse|granddaughter|grandson|niece|nephew|aide|guardian}
      {writing|messaging|asking|reaching out} {for|on behalf of|about|regarding} [my] {him|her|husband|wife|mom|
        mother|dad|father|son|daughter|grandmother|grandfather|grandma|grandpa|brother|sister|child|baby|
        aunt|uncle|partner}
      on behalf of
      {soy|habla|escribe|le escribe} {su|la|el} {esposa|esposo|hija|hijo|mama|papa|madre|padre|hermana|hermano|
        nieta|nieto|cuidadora|cuidador}
      {escribo|pregunto|le escribo} {por|de parte de|en nombre de} [mi] {el|ella|esposo|esposa|mama|papa|madre|
        padre|hijo|hija|abuela|abuelo|hermana|hermano}
      {de parte de|en nombre de} mi
    `)
  }
]
