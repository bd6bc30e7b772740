/**
 * Questions and answers: results, medicines, general health, the house itself, praise, complaints, thanks.
 */
import { all, asked, concept, none, type PackPart, rule, says, saysAny } from "./authoring.ts"

export const questions: PackPart = {
  concepts: [
    concept(
      "test-result",
      {
        en: `
          {get|got|receive|received|see|seen} my {labs|lab results|results|lab work|blood work|bloodwork}
          {result|results|labs|lab|lab work|labwork|bloodwork|blood work|biopsy|pathology|mri|ct scan|cat scan|
            x ray|xray|ultrasound|mammogram|pap|pap smear|colonoscopy|stress test|echo|echocardiogram|ekg|a1c|
            cholesterol|urinalysis|urine test|blood test|test|tests|dexa|bone density|sleep study|culture|
            swab} ...6 {result|results|came back|come back|back yet|mean|means|show|shows|showed|say|says|said|
            abnormal|normal|high|low|positive|negative|ready|posted|in yet|available|elevated|flagged|explain|
            understand|interpret|worried about|concerned about|in the portal|on the portal|in mychart|in my chart|
            hear|heard|follow up}
          {result|results} ...4 {of|from|for} ...4 {test|tests|labs|lab|biopsy|mri|scan|x ray|xray|ultrasound|
            mammogram|pap|colonoscopy|blood work|bloodwork|ct|echo}
          {test|lab|blood|biopsy|mri|scan|pap|mammogram|ultrasound|xray|x ray|culture|urine|covid|
            pathology} {result|results}
          {my|the|his|her|these|those|any|get|waiting for|waiting on} {result|results}
          {abnormal|elevated|high|low|normal} {labs|lab|result|results|cholesterol|a1c|creatinine|liver enzymes|
            tsh|psa|glucose level|white count|platelets|hemoglobin|potassium|ldl|triglycerides|vitamin d}
          {a1c|ldl|hdl|cholesterol|tsh|psa|creatinine|egfr|hemoglobin|triglycerides|inr|ferritin|alt|ast|
            bilirubin|vitamin d} ...3 {is|was|at|of|came|went|#|down|up}
        `,
        es: `
          {salieron|salio|estan|tienen} ...3 {analisis|examenes|resultados|laboratorios|estudios|pruebas}
          {salio|salieron|sale} ...3 {alto|alta|bajo|baja|mal|normal|anormal|positivo|negativo|elevado|elevada}
          {resultado|resultados}
          {analisis|laboratorio|laboratorios|examenes|examen|biopsia|resonancia|radiografia|ultrasonido|
            mamografia|papanicolaou|colonoscopia|estudios|prueba|pruebas} ...5 {salio|salieron|resultado|resultados|
            normal|anormal|listo|listos|quiere decir|significa|alto|alta|bajo|baja|positivo|negativo|sangre}
          {colesterol|hemoglobina|trigliceridos|tiroides|a1c} ...3 {salio|alto|alta|bajo|baja|en #}
        `,
        except: `
          {eye|driving|vision|drug|hearing|pregnancy|home pregnancy|math|school} test
          test {strips|strip|drive|kit|kits}
          as a result
          results in
          lab coat
        `
      },
      asked
    ),
    concept(
      "medication-question",
      {
        en: `
          {pills|pill|medication|capsules} ...3 {look|looks|looked} {different|strange}
          what ...4 {bleed|bleeding} ...4 <drug>
          {right|correct|proper|normal|usual|recommended} dose
          dose for me
          {can|could|should|may|is it ok|is it okay|is it safe|safe|ok|okay|allowed|do|when do|how do|when should|
            how should|how long|when can|am i|was i} ...5 {take|taking|start|stop|stopping|skip|use|increase|
            decrease|double|split|crush|mix|combine|switch|come off|continue|hold|wean|taper|have} ...6 <drug>
          {can|should|may|could|is it ok to|is it safe to} i {take|stop|start|use|mix|skip|split|double|switch|
            increase|decrease|crush} {it|this|them|both|these|two|another|extra}
          {interact|interaction|interactions|interacts|interfere} ...4 {with|between}
          {dose|dosage|dosing|strength|milligrams|mg} ...5 {change|right|correct|increase|decrease|question|lower|
            higher|raise|adjust|supposed|how much|adjusted|is it|should|instead}
          {how much|how many|how often|what dose|which dose|with food|empty stomach|morning or night|
            at night or in the morning|before or after} ...6 {take|give|use|dose|meal|food|meals|eating|medication}
          <drug> ...6 {with food|empty stomach|at night|in the morning|before bed}
          {missed|forgot|skipped} ...4 {dose|pill|<drug>}
          {what|how} ...4 {if|when} ...4 {sugar|pressure} ...4 {goes|drops|gets|is|below|above|over|under}
          {question|questions} ...4 {about|on|regarding} ...3 <drug>
          {wrong|different|new} {medication|pill|pills|dose|color|shape|manufacturer|generic|brand}
          {generic|brand name|alternative|substitute|cheaper}
          {side effects|side effect} ...3 {of|from|for|to}
          {drink|alcohol|wine|beer|grapefruit} ...4 {while|with|on|taking} ...4 <drug>
          <drug> ...2 with ...3 {alcohol|food|grapefruit|milk|antacid|<drug>}
          {new|started|starting|prescribed|switched|changed} ...4 <drug>
          <drug> ...4 {not working|isnt working|stopped working|doesnt work|isnt helping|not helping|working|
            helping|too strong|expired|recall|recalled}
          {come off|get off|wean off|taper|taper off|go off|off of} ...3 <drug>
          {how} ...4 {take|use|inject|store|apply} ...4 {<drug>|it|this}
        `,
        es: `
          {puedo|debo|deberia|esta bien|es seguro|se puede|puede|hay problema si|puedo seguir|cuando|
            como} ...3 {tomar|tomando|dejar|dejar de tomar|usar|mezclar|combinar|aumentar|bajar|partir|suspender|
            darle|dar|cambiar} ...5 <drug>
          {puedo|debo|se puede} {tomar|mezclar|dejar|combinar|usar|darle}
          {<drug>|medication} ...6 {con comida|en ayunas|de noche|en la manana|con alimentos|sintomas debo}
          {cuanto|cuanta|cuantas|cada cuanto|que dosis|con comida|en ayunas} ...5 {tomar|dar|darle|medication|
            <drug>|dosis|doy}
          {se me olvido|olvide|salte|olvido} ...3 {tomar|dosis|<drug>|medication}
          {interaccion|interacciones|interactua}
          {pregunta|duda|preguntas} ...4 {medication|<drug>}
          {generico|alternativa|otra medicina}
        `
      },
      asked
    ),
    concept(
      "education",
      {
        en: `
          {should|do|when should} i [get|have|need] {a|an|the|my} {colonoscopy|mammogram|screening|bone scan|
            cancer screening|heart scan|psa|pneumonia}
          {vaccine|vaccines|vaccination|vaccinated|immunization|immunizations|booster|flu shot|covid shot|
            shingles shot|pneumonia shot|tetanus shot|flu vaccine|rsv shot|hpv shot|shots|shingrix|tdap|immunized}
          {diet|nutrition|recipe|recipes|healthy eating|low carb|keto|mediterranean|calories|eat healthy|
            low sodium|foods|meal plan|exercise|exercises|workout|weight loss tips|lose weight|lose # pounds|
            sunscreen|screening|prevent|prevention|preventive|mammogram age|colonoscopy age}
          {should|do|can} i ...3 {tested|scanned|checked|screened|vaccinated|test|scan}
          {test|screening} ...3 i should
          how {do|should|can} i {check|measure|lower|raise|prevent|improve}
          {travel|traveling|travelling|trip|flying} ...6 {vaccine|shots|malaria|need|precautions|abroad|medicine|
            to mexico|to africa|to india|vaccines}
          {what|which|when|how often|is it|are|do|does|should|can|could|why|how} ...6 {recommended|recommend|
            normal range|normal|guidelines|good for|bad for|contagious|safe|healthy|prevent|cause|causes|caused|
            screened|tested|get checked|hereditary|genetic|symptoms of|signs of|risk|age for|difference between}
          {information|info|article|handout|class|classes|learn|read|resources|tips|advice} ...4 {about|on|for|
            regarding|how}
          {warning signs|signs to watch|signs should|symptoms should|what to watch|what to look for}
          {quit|quitting|stop} {smoking|vaping|tobacco}
          family history
        `,
        es: `
          {vacuna|vacunas|vacunarme|vacunar|refuerzo|vacunacion|inmunizacion}
          {dieta|nutricion|alimentacion|recetas|ejercicio|ejercicios|bajar de peso|prevenir|prevencion|
            comida saludable|alimentos}
          {viaje|viajar|viajo} ...5 {vacuna|vacunas|necesito|medicina|precauciones}
          {informacion|consejos|clase|clases|platica} ...4 {sobre|de|para|acerca}
          {es|son} {normal|hereditario|contagioso|recomendable|bueno|malo} {para|que|si}
          dejar de fumar
          {examenes|pruebas|estudios|vacunas|chequeos} ...4 {recomienda|recomiendan|debo|deberia|hacerme|hacer|
            necesito|toca|tocan}
        `,
        except: `
          {vaccine|vaccination|immunization} {record|records|card|cards}
          {registro|cartilla|comprobante} de vacunas
        `
      },
      asked
    ),
    concept(
      "administrative",
      {
        en: `
          {hours|open|opened|closed|close|holiday hours} ...4 {clinic|office|lab|pharmacy|on|today|saturday|
            saturdays|sunday|weekend|weekends|holiday|thanksgiving|christmas|what time|until|late}
          {what|your} ...2 {hours|fax|fax number|phone number|address|email}
          {update|change|changed|changing|new|correct|updating} ...4 {address|phone|phone number|number|email|
            name|last name|contact|pharmacy|emergency contact|preferred pharmacy|information|demographics|cell|zip}
          {portal|password|log in|login|log into|username|app|website|reset|access|account|mychart|
            link} ...5 {help|wont|cant|reset|error|not working|isnt working|trouble|locked|doesnt work|access|log|
            login|proxy|see|load|set up|activate|crash|broken}
          {add|remove} ...4 {proxy|wife|husband|daughter|son|mother|account|portal|contact|access}
          {new patient|accepting patients|accepting new|primary care|change doctors|switch doctors|
            change my doctor|new doctor|retiring|leaving the practice|new pcp}
          {flu|covid|vaccine|blood pressure|foot|diabetes} clinic
          {who|which} ...3 {my doctor|covering|nurse|do i contact|do i call|in charge}
          {interpreter|translator|wheelchair|accessible|service dog|support group|program|newsletter|volunteer|
            lost and found|left my|survey}
          {test message|just testing|testing testing}
          {call me|reach me|contact me|call back|call me back|return my call|returning your call|missed your call|
            missed call}
        `,
        es: `
          {horario|horarios|abierto|abiertos|abren|cierran|cerrado|abierta}
          {cambie|cambiar|cambio|actualizar|nuevo|nueva|actualicen} ...4 {direccion|telefono|numero|correo|email|
            nombre|apellido|farmacia|contacto}
          {contrasena|clave|portal|pagina|aplicacion|cuenta} ...4 {entrar|no puedo|no me deja|problema|ayuda|
            olvide|no funciona|error|acceso|bloqueada|abrir}
          {interprete|silla de ruedas|estacionamiento|paciente nuevo|doctor nuevo|programa|grupo de apoyo}
          {llameme|llamenme|me llame|me llamen|puede llamar|pueden llamar}
        `
      },
      asked
    ),
    concept(
      "complaint",
      {
        except: `
          {please|just|you can} ignore
          ignore {this|my|the}
        `,
        en: `
          {kiosk|wait|phone system|hold music|parking|office|front desk|staff|receptionist|service|website|portal|
            app|billing department|scheduler} ...4 {terrible|awful|horrible|rude|the worst|ridiculous|useless|
            a joke|a mess}
          {complaint|complain|complaining|unacceptable|disappointed|disappointing|rude|frustrated|frustrating|
            ridiculous|unprofessional|terrible service|poor service|bad experience|horrible experience|upset with|
            angry with|waited # hours|waited over|waited two hours|waited an hour|on hold for|nobody called|
            no one called|never called|no one has called|nobody has called|no one responded|no one answers|
            nobody answers|ignored|switching doctors|lack of|dissatisfied|disrespectful|appalled|waste of time}
          {long|hour|two hour|terrible} {wait|waits|wait time}
          {file|make|lodge} a {complaint|grievance}
        `,
        es: `
          {queja|quejarme|inaceptable|decepcionado|decepcionada|grosero|grosera|molesto con|molesta con|
            mal servicio|pesimo|nadie me llamo|nadie me ha llamado|nadie contesta|espere # horas|muy mal trato|
            falta de respeto|mal trato|ridiculo}
        `
      },
      asked
    ),
    concept(
      "praise",
      {
        en: `
          {wonderful|amazing|awesome|fantastic|excellent|great|outstanding|best|love|loved|kind|caring|
            compassionate|helpful|lovely|the bomb|incredible|terrific|sweet|super nice|so nice|
            very nice} ...6 {staff|nurse|nurses|doctor|team|care|service|receptionist|front desk|visit|therapist|
            experience|job|everyone|office|clinic|you all|you guys|therapist|pa|assistant|physical therapist}
          {staff|nurse|nurses|doctor|team|care|service|receptionist|front desk|everyone|therapist|
            physical therapist|office|clinic} ...5 {wonderful|amazing|awesome|fantastic|excellent|great|outstanding|
            the best|the bomb|kind|caring|so helpful|very helpful|lovely|incredible|terrific|rocks|so nice|
            very nice|was nice}
          {compliment|kudos|shout out|shoutout|five stars|5 stars|pleased with|impressed with|happy with}
        `,
        es: `
          {excelente|maravilloso|maravillosa|amable|amables|muy bien|buenisimo|buenisima|estupendo|increible|
            felicidades|felicitar|felicito|encantado|encantada|contento con|contenta con} ...5 {servicio|enfermera|
            enfermeras|doctor|doctora|equipo|atencion|personal|trato|clinica|todos|recepcionista}
          {servicio|enfermera|doctora|doctor|equipo|atencion|personal|trato} ...4 {excelente|maravilloso|
            maravillosa|amable|amables|buenisimo|muy bueno|muy buena|increible|de primera}
        `
      },
      asked
    ),
    concept(
      "thanks",
      {
        en: `
          {thanks|thank you|thank u|thankyou|ty|tysm|much appreciated|appreciate it|i appreciate|appreciate you|
            appreciate your|appreciated|grateful|god bless|got it|sounds good|will do|perfect|noted|okay great|
            ok great|ok thanks|see you then|you too|no worries|all good|great news|thats great|thats good|received|
            confirmed|understood|happy holidays|merry christmas|have a good|have a great|have a nice|bless you}
        `,
        es: `
          {gracias|muchas gracias|mil gracias|agradezco|agradecido|agradecida|muy amable|dios la bendiga|
            dios lo bendiga|dios los bendiga|bendiciones|entendido|perfecto|de acuerdo|recibido|esta bien|
            igualmente|feliz navidad|que tenga}
        `
      },
      asked
    ),
    concept(
      "needs-reply",
      {
        en: `
          {please|can|could|would|will} {you|someone|i|we|the|anyone|let|call|send|advise|tell|schedule|refill|
            check|confirm|have|respond|reply|cancel|contact|update|fax|forward|change}
          {need|needs|want|wants|wondering|question|questions|help|unsure|not sure|dont understand|confuse|
            waiting|still havent|have not heard|havent heard|havent received|havent gotten|should i|do i|is there|
            is it|are there|when|what|how|why|where|which|who|however|but|except|also|another thing|one more|
            instead|still|again|problem|issue|worried|concerned|concern|advise|let me know|call me|reminder|
            correction|wrong|mistake|cant|couldnt|unable|stopped|start|started|starting|refill}
        `,
        es: `
          {por favor|porfavor|puede|pueden|podria|podrian|me puede}
          {necesito|quiero|quisiera|pregunta|duda|ayuda|cuando|que debo|como|cual|donde|pero|tambien|todavia|aun|
            problema|preocupado|preocupada|no entiendo|no se|dejeme saber|me avisa|aviseme|receta}
        `,
        except: `
          {thank|thanks} [you] ...3 {help|question|time|helping|helpful}
          {gracias} ...3 {ayuda|ayudarme}
          {no|any} {need|problem|problems|questions|question|worries|issue|issues} [to]
          {what|how} a {great|wonderful|nice|relief|lovely|kind|good|fantastic}
          {when} {i see you|we meet}
          {again} [for|and]
          {i|we|you} can {rest|relax|sleep|breathe|now}
          {see you} {when|again}
          {by} {please}
          {could|can} {die|not be happier|hug|kiss|cry}
        `
      },
      asked
    ),
    concept(
      "hours-asked",
      {
        en: `
          {what|your} ...3 {hours}
          {open|closed|close} ...4 {saturday|saturdays|sunday|sundays|weekend|weekends|holiday|thanksgiving|
            christmas|today}
          what time ...4 {open|close}
        `,
        es: `
          {a que hora|que horario|cual es el horario|horario}
          {abren|cierran|abierto|abiertos} ...3 {sabado|sabados|domingo|domingos|hoy|navidad}
        `
      },
      asked
    )
  ],
  rules: [
    rule(
      "test-result",
      says("test-result"),
      { categories: ["test-result"], urgency: "routine" },
      {
        fires: ["did my biopsy come back", "¿ya están mis resultados?"],
        quiet: ["as a result I moved"]
      }
    ),
    rule(
      "medication-question",
      says("medication-question"),
      { categories: ["medication-question"], urgency: "routine" },
      {
        fires: ["can I take Advil with lisinopril", "¿puedo tomar ibuprofeno con losartan?"],
        quiet: ["my appointment is Monday"]
      }
    ),
    rule(
      "education",
      says("education"),
      { categories: ["education"], urgency: "routine" },
      {
        fires: ["is the shingles shot right for my age", "¿qué vacunas necesito para viajar?"],
        quiet: ["vaccine record please"]
      }
    ),
    rule(
      "administrative",
      says("administrative"),
      { categories: ["administrative"], urgency: "routine" },
      {
        fires: ["I forgot my portal password and can't log in", "¿a qué hora abren el sábado?"],
        quiet: ["when should I take it?"]
      }
    ),
    rule(
      "office-hours",
      all(says("administrative"), says("hours-asked")),
      { categories: ["administrative"], autoReply: "office-hours" },
      {
        fires: ["what are your hours on Saturday?"],
        quiet: ["I lie awake at all hours"]
      }
    ),
    rule(
      "complaint",
      says("complaint"),
      { categories: ["feedback"], urgency: "routine" },
      {
        fires: ["the front desk was rude", "nadie me ha llamado en una semana"],
        quiet: ["no complaint at all"]
      }
    ),
    rule(
      "praise",
      says("praise"),
      { categories: ["feedback"] },
      {
        fires: ["your nurses are wonderful"],
        quiet: ["thank you"]
      }
    ),
    rule(
      "thanks",
      all(
        says("thanks"),
        { questionMark: false },
        { wordCount: { below: 45 } },
        none(
          says("needs-reply"),
          { concept: "symptom", status: ["affirmed", "possible"] },
          saysAny("complaint", "refill", "medication-question", "billing")
        )
      ),
      { categories: ["thanks"], primary: "thanks" },
      {
        fires: ["Thank you so much, see you Tuesday", "Muchas gracias, muy amable"],
        quiet: ["Thanks! Also can you refill my drops", "thanks but it still hurts", "thank you?"]
      }
    )
  ]
}
