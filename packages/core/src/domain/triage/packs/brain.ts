/**
 * Stroke, thunderclap headache, seizure, altered mind.
 */
import { concept, emergency, type PackPart, rule, says } from "./authoring.ts"

export const brain: PackPart = {
  concepts: [
    concept(
      "stroke-signs",
      {
        en: `
          {face|mouth|lip|cheek} &4 {frozen|stiff on one|numb|drooped|lopsided|paralyzed|wont move}
          {that|one|left|right} side of [my|his|her] {face|body|head|mouth} ...3 {numb|frozen|droopy|weak|
            paralyzed|tingling|heavy|dead|limp}
          {arm|leg|hand|face|tongue} ...4 {numb|weak|limp|heavy|dead|tingly} & {speech|talk|words|talking|slur|
            speaking|face|mouth|smile|confuse|vision}
          {words|speech|talking} ...4 {slurry|slur|slurring|mumbled|mumbling|jumbled|wrong|backwards|mixed|nonsense}
          {couldnt|cant|cannot|unable} {walk straight|keep my balance|see straight|form a sentence|
            find the right words|say my name|say what i wanted|read|hold my}
          {facial|face} {droop|drooping|weakness|numbness|paralysis|asymmetry}
          {drool|drooling} ...5 {side|mouth|corner}
          {left|right} {arm|leg|hand|side} ...4 {weak|weakness|numb|heavy|limp|clumsy|dead|wont work|tingly|
            useless} ...8 {this morning|woke up|# minutes|# min|an hour|hour ago|minutes ago|tonight|today|since|
            sudden|suddenly|started}
          {woke up|this morning|suddenly|sudden|all of a sudden|just now|out of nowhere} ...6 {weakness|weak|numb|
            numbness|tingling|heavy} ...5 {left|right|one|side|arm|leg|face|hand}
          {suddenly|sudden|all of a sudden} ...3 {cant|couldnt|unable to|trouble} {hold|walk|grip|write|use|see|
            stand|move|swallow|understand|balance|pick up}
          {blurry|thick|weird|garbled|strange|off} speech
          {speech} ...3 {thick|slow|weird|strange}
          tongue ...3 {thick|heavy} ...6 {talk|speech|words|slur|numb}
          {cant|couldnt|unable to} {smile|close one eye|lift one side}
          {lost|losing|loss of} {feeling|movement|strength} ...4 {left|right|one} {side|arm|leg|hand}
          {stumbling|veering|cant walk straight|walking into walls|leaning to one side} ...6 {sudden|suddenly|
            this morning|today|left|right|woke}
          {face|mouth|smile|lip|eyelid|eye} ...5 {droop|drooping|drooped|droopy|drooped down|crooked|lopsided|
            sagging|sags|twisted|uneven|paralyzed|pulled to|hanging}
          {droop|drooping|droopy|crooked|lopsided} ...3 {face|mouth|smile}
          {one side|half} [of] {my|his|her|the} {face|mouth|body}
          face &4 {numb|numbness|tingling|droopy}
          {left|right|one} side [of] [my|his|her|the] [body|face] ...4 {numb|weak|weakness|tingling|paralyzed|
            limp|wont move|heavy|doesnt work|not working|cant move|dead|went}
          {numb|numbness|weak|weakness|tingling|paralyzed|heavy|heaviness} ...5 {left|right|one} side [of]
          {slurred|slurring|slurs|slur|garbled|jumbled} [his|her|my|the] {speech|words|talking|word}
          {speech|words|talking|voice} ...4 {slurred|slurring|slurry|slurs|garbled|jumbled|mixed up|
            not making sense|funny|coming out wrong|came out wrong|dont come out|wont come out|came out funny|off}
          {slurred|slurring}
          {cant|cannot|couldnt|unable to|trouble|hard to|having trouble|struggling to} {speak|talk|get words out|
            get my words out|find words|find my words|find the words|form words|get the words out|say words|
            understand words|speaking|talking}
          {talking|speaking} {funny|gibberish|weird|slurred}
          {having|had|be|is|like|another|a mini|mini} [a|another|mini|a mini|small|a small] stroke
          {tia|mini stroke|ministroke}
          {arm|leg|hand|face|arm and leg} ...4 {suddenly|sudden|all of a sudden|out of nowhere} ...4 {numb|weak|
            weakness|limp|heavy|dead|wont move|tingling|cant move}
          {suddenly|sudden|all of a sudden} ...6 {arm|leg|hand|face} ...5 {numb|weak|limp|heavy|dead|wont move|
            cant move|wouldnt move|stopped working}
          {sudden|suddenly} {weak|weakness|numb|numbness}
          {weak|weakness|numb|numbness|tingling} ...6 {arm and leg|leg and arm|face and arm|arm and face|
            arm and hand|left arm and left leg|right arm and right leg|left arm and leg|right arm and leg}
          {arm and leg|left arm and leg|right arm and leg|face and arm|arm and face|
            left arm and left leg} ...4 {weak|weakness|numb|numbness|tingling|heavy|wont|cant}
          {cant|couldnt|wont|wouldnt|unable to} {lift|raise|move|feel|use|hold up} [up] {my|his|her} {left|right|
            whole} {arm|leg|side|hand}
          {arm|leg|hand} {went|has gone|goes|just went} {limp|numb|dead|weak|completely numb|totally numb}
          {keeps dropping|dropping|dropped} ...5 {one hand|left hand|right hand}
          walking {like|as if} {he is drunk|shes drunk|hes drunk|im drunk|drunk}
          {dragging|drags} [his|her|my] [left|right|one] {leg|foot}
        `,
        es: `
          se {me|le} {cae|cayo|va|fue} ...2 {boca|cara|parpado|ojo|lado}
          no {siento|siente} ...3 {brazo|pierna|cara|mano|lado} ...2 {derecho|izquierdo|derecha|izquierda}
          boca ...3 {de lado|ladeada|volteada|jalada|chueca}
          {cara|cachete|ojo} ...4 {se le cayo|se le cae|caido|colgado|paralizado|adormecido|adormecida}
          {no puede|no puedo|no podia} {caminar derecho|coordinar|articular|mantener el equilibrio|sonreir}
          {se le|se me} {durmio|adormecio|entumecio|paralizo} ...4 {lado|cara|brazo|pierna|mano|mitad}
          {no puede|no puedo|no podia} {levantar|mover|alzar|cerrar} ...4 {brazo|pierna|mano|lado|ojo}
          {debilidad|sin fuerza|adormecimiento|hormigueo} ...5 {un lado|lado izquierdo|lado derecho|medio cuerpo|
            la cara}
          {habla|hablo|hablaba} {raro|mal|enredado|trabado|arrastrado|arrastrando}
          {babea|baba|babeando} ...4 lado
          {de repente|repente} ...4 {no puede|no puedo|no podia} {hablar|caminar|mover|ver|sostener|agarrar}
          {cara|boca|cachete|parpado|sonrisa|rostro} ...5 {caida|caido|chueca|chueco|torcida|torcido|de lado|
            desviada|se le cae|se cayo|colgada|colgando|jalada|paralizada}
          {se le|se me} {torcio|cayo|fue|durmio|paralizo|enchueco|chueco} ...4 {cara|boca|lado|rostro|brazo}
          lado {izquierdo|derecho} ...6 {dormido|adormecido|debil|paralizado|entumecido|no lo siente|no lo siento|
            no lo mueve|no responde|sin fuerza|pesado}
          {dormido|adormecido|adormecida|dormida|debil|debilidad|paralizado|paralizada|entumecido|entumecida|
            no mueve|no puede mover|no puedo mover|no siento|no siente|pesado} ...6 {lado izquierdo|lado derecho|
            un lado|medio cuerpo|la mitad|media cara}
          {brazo|pierna|mano} {izquierdo|izquierda|derecho|derecha} ...5 {debil|debilidad|paralizado|paralizada|
            no lo puede|no la puede|no puede mover|no lo mueve|sin fuerza|de repente|se me durmio|se le durmio|
            no responde}
          {no puede|no puedo|no podia|trabajo para|dificultad para|trabajo|cuesta} {hablar|decir palabras|
            articular|expresarse|pronunciar}
          {habla|hablando|hablar|palabras|lengua} ...4 {arrastrada|arrastrando|arrastra|enredada|enredado|trabada|
            trabado|raro|rara|trabado|chueco|se le traba|se me traba|mal de repente|no se le entiende|como borracho|
            barrida}
          {no se le entiende|no le salen las palabras|no me salen las palabras|arrastra las palabras}
          {derrame|embolia|ataque} cerebral
          {embolia|un derrame}
          {de repente|repentina|repentino|subita} ...5 {debilidad|brazo debil|no podia mover|se le durmio|
            se me durmio|dejo de mover}
        `,
        except: `
          {public|motivational|guest} speaking
          {sun|heat|breast|swim|back|side} stroke
          {talking|talk} {to|with} {you|the|someone|a|my} {doctor|person|nurse|human|therapist}
          {cant|couldnt|hard to|trouble} {talk|talking|speak|speaking} {to|with|about} {you|anyone|someone|the|a|
            my|it}
          {cant|couldnt|trouble} {talk|speak} {right now|at work|on the phone|during}
          {find|finding} {the|my} words
          {no puedo|no puede} hablar {por telefono|con|ahora|en el trabajo|ingles|de}
          hot flash
          {dentist|novocaine|dental|filling|botox} & numb
        `
      },
      { outlasts: true }
    ),
    concept(
      "thunderclap-headache",
      {
        en: `
          {massive|blinding|splitting|horrific|explosive|violent|crushing|unbearable|excruciating|severe|huge|
            terrible} {headache|head pain|migraine} ...8 {came on|hit|thunderbolt|instantly|within seconds|
            while on the toilet|during sex|while lifting|lifting|coughing|out of the blue|at once|exercising|
            working out|thunder}
          {headache|head pain} ...6 {thunderbolt|thunder|lightning bolt|gunshot|explosion|like an explosion|
            struck by|instantly|at once|during sex|while lifting|straining}
          {headache|head pain} ...8 {like ive never|ive ever had|i have ever had|i ever had|in my life|
            i have ever felt|ive ever felt|ever experienced}
          {most severe|most painful|most intense} ...2 {headache|head pain}
          never had ...3 {headache|migraine|head pain} ...3 like
          worst ...3 {headache|migraine|head pain|head ache} [of|ive|i have|i|ever]
          {headache|migraine|head pain} ...8 {worst of my life|worst ever|of my life|thunderclap|like a hammer|
            like a bat|like a lightning|lightning|hit me like|exploded|explode|exploding|out of nowhere|suddenly|
            sudden|all of a sudden|within seconds|in seconds|worst ive ever|worst i have ever|worst pain|
            in an instant|split open|peaked|full force}
          {sudden|suddenly|thunderclap|explosive|out of nowhere} ...6 {headache|migraine|head pain|head ache}
          {headache|migraine} {like never before|like ive never had|unlike any|different from any|
            i never had before}
          head ...3 {explode|exploding|exploded|going to burst|split open}
          {hit|kicked|struck} in the head ...3 {but|like|feeling|feels}
        `,
        es: `
          {dolor de cabeza|duele la cabeza} ...8 {nunca habia|jamas|jamas habia|en mi vida|de mi vida|
            como un rayo|como rayo|de un segundo|en segundos|insoportable de repente}
          dolor ...4 cabeza ...6 {de repente|de golpe|de la nada|repentino|explota|nunca}
          {peor|mas fuerte|mas intenso} dolor de cabeza
          {dolor de cabeza|migrana|jaqueca|duele la cabeza} ...8 {de repente|repentino|subito|de golpe|
            peor de mi vida|como nunca|explota|explotar|explotando|trueno|martillazo|horrible de pronto|estallar|
            reventar}
          {de repente|repentino|de golpe|de pronto|subito} ...5 {dolor de cabeza|duele la cabeza|jaqueca}
          cabeza ...4 {explotar|estallar|reventar|explota|explotando|estalla}
        `
      },
      { outlasts: true }
    ),
    concept(
      "seizure",
      {
        en: `
          {fell|fall|collapsed|dropped} ...8 {jerking|shaking|convulsing|twitching}
          {jerking|twitching|shaking} for [a|about a|like a] {minute|minutes|couple|few|# minutes|# seconds}
          {fit|fits} ...4 {shaking|jerking|floor|epilepsy}
          {foaming|foam} ...3 mouth
          {jerking|shaking|convulsing|twitching} ...4 {all over|uncontrollably|unresponsive|on the floor|
            whole body|passed out|wouldnt respond|not responding}
          {stared|staring|blank stare|zoned out} ...6 {wouldnt respond|unresponsive|not respond|didnt respond|
            couldnt get his attention|couldnt get her attention}
          {bit|bitten} ...2 tongue ...8 {shaking|woke|floor|wet|peed|passed out|remember}
          {seizure|seizures|siezure|seizured|seizing|convulsion|convulsions|convulsing|convulsed|grand mal}
          eyes ...3 {rolled back|rolling back|roll back|rolled up}
          {whole body|body|arms and legs|he|she|was} ...3 {jerking|convulsing|stiffened|shaking uncontrollably|
            shaking all over|shook all over|stiff and shaking}
          {epileptic|epilepsy} {fit|attack|episode}
        `,
        es: `
          {espuma|babeando} ...4 boca ...6 {temblando|sacudia|tieso|inconsciente|desmayo}
          {sacudia|sacudio|temblaba|temblo|se puso tieso|se puso tiesa} ...4 {todo|cuerpo|todo el cuerpo}
          {convulsion|convulsiones|convulsiono|convulsionando|convulsiona|convulsionar|ataque epileptico|
            ataques epilepticos|crisis convulsiva|crisis epileptica}
          ojos ...4 {en blanco|para atras|volteados|se le voltearon|volteo}
          {dio|dieron|dando} {un ataque|ataques} ...4 {epilepsia|temblando|convuls}
        `,
        except: `
          {seizure|seizures|convulsion|epilepsy} {med|medicine|medication|medications|pill|pills|drug|drugs|
            disorder|free|precautions|clinic|plan|action plan|doctor|specialist|log|diary|dog|threshold|control|
            prevention|study|history|refill|prescription}
          anti {seizure|seizures}
          {medicine|medication|meds|pills|refill|keppra|lamictal|drug|dilantin|depakote|topamax|tegretol} for [my|
            his|her|the] {seizure|seizures|epilepsy}
          {no|without|since} [my|a] {last|more} {seizure|seizures}
          {seizure|seizures} {under|well|are|is} [control|controlled]
          {medicina|medicinas|pastillas|pastilla|medicamento} {para|de} las convulsiones
        `
      },
      { outlasts: true }
    ),
    concept(
      "altered-mental-state",
      {
        en: `
          {he|she|him|her|hes|shes|mom|dad|grandma|grandpa} ...4 {doesnt|isnt|not|didnt|dont|stopped} {make|
            making} [any] sense
          {wake|woke|wakes|waking} {him|her} ...5 {doesnt make sense|not making sense|right back to sleep|confuse|
            doesnt know|goes right back}
          {sleeping|asleep|slept} {all day|nonstop|constantly} ...8 {hard to wake|doesnt make sense|confuse|
            wont wake|not eating|cant wake}
          {seeing|sees|talks to|talking to} ...3 {people|things|bugs|dead} ...4 {arent there|not there|isnt there|
            who arent there|relatives}
          {very|so|really|suddenly|acting|all} {agitated|combative|disoriented|delirious}
          {he|she|hes|shes|mom|dad|mother|father|husband|wife|grandma|grandpa|son|daughter|baby|patient|im|i am|
            i feel|feel|feeling|seems|acting|getting|been|very|really|so|more|suddenly|is|was|became|extremely} [is|
            seems|was|very|really|so|more|all|is getting|is acting|has been|got|getting|suddenly|is very|is so|
            is really|is more|and] confuse
          {sudden|new|increased|increasing|worsening} {confuse|disorientation}
          {disoriented|delirious|delirium|incoherent|unresponsive|semiconscious|obtunded}
          {not|isnt|wasnt|stopped} making [any] sense
          {doesnt|didnt|cant|wont|not|couldnt|cannot} {know who|know where|know what day|recognize|remember who|
            remember where|recognizing|recognise}
          {cant|cannot|couldnt|wont|hard to|difficult to|unable to|not able to|trouble} {wake|waking|wake up|
            arouse|rouse|stay awake|keep awake} [him|her|up|my|the|mom|dad]
          {wont|doesnt|isnt|not|didnt} {wake up|waking up|respond|responding|responsive}
          {talking|talks|speaking|saying|says} ...2 {nonsense|gibberish|out of his head|out of her head|
            crazy things|to people who arent there|to people that arent there|things that make no sense}
          {acting|behaving} ...2 {out of it|very strange|strangely|bizarre|not himself|not herself|loopy|drunk|
            not right|delirious}
          {really|so|very|completely|totally|pretty} out of it
          {lethargic|limp|listless|floppy|like a rag doll|unarousable}
          {cant|couldnt} {remember|recall} {my name|his name|her name|where i am|how i got|what day|my own}
          {hallucinating|seeing things|seeing people|hallucinations} ...6 {fever|medicine|medication|confuse|
            infection|uti|surgery|not there|arent there}
          {mental status|altered} {change|changes|mental}
          {sleepy|drowsy} ...5 {cant wake|hard to wake|wont wake|wont stay awake|barely wakes|barely responds|
            keeps falling asleep mid}
          {too|so|very|extremely} {drowsy|sleepy|weak} to {wake|eat|feed|drink|respond|stand|talk}
        `,
        es: `
          {muy|esta|estaba|anda|ando|estoy|siento|mas|se puso|de repente|siente|bien} [muy|mas|bien|algo|como|
            toda|todo] {confundido|confundida|confuso|confusa|desorientado|desorientada}
          {desorientado|desorientada|delirando|delira|delirio|inconsciente|incoherente|incoherencias|letargico|
            letargica|aletargado|aletargada|flacido|flacida|aguado|aguada|decaidito}
          {no|ya no} [me|nos|la|lo] {reconoce|reconocio|conoce|despierta|despierto|reacciona|responde|reacciono|
            respondia}
          {no puedo|no podemos|cuesta|trabajo|cuesta mucho} {despertar|despertarlo|despertarla|que despierte}
          {dice|diciendo|hablando|habla|decir} ...3 {incoherencias|sin sentido|disparates|tonterias|cosas raras|
            cosas que no}
          no sabe {donde esta|quien es|quien soy|en que dia|que dia es|ni donde}
          {muy|demasiado} {somnoliento|somnolienta|dormido|dormida|adormilado|adormilada} ...4 {no despierta|
            no responde|no reacciona|cuesta despertar}
          {confusion} {repentina|mental|de repente}
        `,
        except: `
          confuse {about|by|with|on|why|how|what|when|which|if|whether|as|over|regarding|because|between|where|
            and need|and want|and would}
          {confusing|confuses}
          {confundido|confundida|confusa|confuso} {con|sobre|por|acerca|porque|de}
          {wont|doesnt|not|didnt|isnt|cant} {respond|responding|responsive} to [my|any|the|me] {message|messages|
            calls|call|emails|email|request|treatment|medication|portal}
          {no} {responde|responden} {el telefono|mis mensajes|mis llamadas|a mis}
          {bill|statement|portal|website|letter|results|report|instructions|directions|charge} ...3 confuse
          confuse ...3 {bill|statement|portal|website|letter|results|report|instructions|directions|charge|
            appointment|dose|insurance}
          {cant|couldnt|doesnt|dont} {recognize|remember} {password|username|login|the number|the name of|
            the charge|this charge|this number|if i|when my|what the}
        `
      },
      { outlasts: true }
    )
  ],
  rules: [
    rule(
      "stroke-signs",
      says("stroke-signs"),
      { ...emergency, flags: ["stroke-signs"] },
      {
        fires: [
          "My face is drooping on one side and I dropped my cup",
          "Speech came out slurred for ten minutes, better now",
          "Se le torció la boca y arrastra las palabras",
          "numbness down my right side since lunch"
        ],
        quiet: [
          "no slurred speech, no facial droop",
          "My grandmother had a stroke at 60, should I be tested?",
          "I'm having trouble talking to someone about my bill",
          "What are the signs of a stroke?"
        ]
      }
    ),
    rule(
      "thunderclap-headache",
      says("thunderclap-headache"),
      { ...emergency, flags: ["thunderclap-headache"] },
      {
        fires: ["Worst headache I have ever had, came on in seconds", "De golpe me dio un dolor de cabeza horrible"],
        quiet: ["My usual headache, nothing sudden"]
      }
    ),
    rule(
      "seizure",
      says("seizure"),
      { ...emergency, flags: ["seizure"] },
      {
        fires: [
          "He had a seizure in the kitchen",
          "tuvo una convulsión de dos minutos",
          "her eyes rolled back and she stiffened"
        ],
        quiet: [
          "I need my seizure medication refilled",
          "history of seizures, none now",
          "no seizures since the dose went up"
        ]
      }
    ),
    rule(
      "altered-mental-state",
      says("altered-mental-state"),
      { ...emergency, flags: ["altered-mental-state"] },
      {
        fires: [
          [
            "Dad is suddenly confused and doesn't know where he is",
            { sender: { relation: "proxy" }, patient: { age: 80, sex: "M" } }
          ],
          "I can't wake her up properly",
          ["mi mamá está muy desorientada hoy", { sender: { relation: "proxy" }, patient: { age: 77, sex: "F" } }]
        ],
        quiet: [
          "I am confused about my bill",
          "so confused by these instructions",
          "the portal doesn't respond to my messages"
        ]
      }
    )
  ]
}
