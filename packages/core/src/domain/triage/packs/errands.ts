/**
 * Errands: refills, approvals, referrals, appointments, forms, bills.
 */
import { asked, concept, type PackPart, rule, says } from "./authoring.ts"

export const errands: PackPart = {
  groups: [
    {
      code: "drug",
      words: [
        `
          {medication|medicines|pill|pills|tablet|tablets|capsule|capsules|antibiotic|antibiotics|inhaler|cream|
            drops|patch|dose|doses|statin|supplement|vitamin|vitamins|
          metformin|lisinopril|losartan|amlodipine|metoprolol|atorvastatin|lipitor|crestor|rosuvastatin|
            simvastatin|levothyroxine|synthroid|omeprazole|pantoprazole|prilosec|
          gabapentin|sertraline|zoloft|lexapro|escitalopram|prozac|fluoxetine|wellbutrin|bupropion|trazodone|
            buspirone|hydroxyzine|ozempic|wegovy|mounjaro|zepbound|trulicity|
          jardiance|farxiga|glipizide|hydrochlorothiazide|hctz|furosemide|lasix|spironolactone|carvedilol|tylenol|
            ibuprofen|advil|motrin|aleve|naproxen|aspirin|benadryl|claritin|zyrtec|
          flonase|albuterol|singulair|montelukast|amoxicillin|augmentin|azithromycin|z pack|doxycycline|cipro|
            bactrim|prednisone|adderall|vyvanse|ritalin|xanax|klonopin|ativan|ambien|
          melatonin|magnesium|iron|birth control|contraceptive|estradiol|testosterone|viagra|sildenafil|cialis|
            tamsulosin|flomax|allopurinol|colchicine|methotrexate|tramadol|oxycodone|hydrocodone|
          pastilla|pastillas|tableta|tabletas|jarabe|antibiotico|antibioticos|inhalador|crema|gotas|inyeccion|
            dosis|vitamina|vitaminas|anticonceptivo|anticonceptivos|aspirina|ibuprofeno|
          metformina|losartan|omeprazol|levotiroxina|amoxicilina|<insulin>|<anticoagulant>|<anticonvulsant>|
            <steroid-daily>|<transplant-medicine>|<hiv-medicine>|<antipsychotic>|<opioid-use-treatment>}`
      ]
    }
  ],
  concepts: [
    concept(
      "refill",
      {
        en: `
          {refill|refills|refilled|refilling|renew|renewed|renewal|renewals|reorder|represcribe}
          {running|run|runs|getting|am|are|almost|nearly} {low|out} [of|on] [my|the|his|her]
          {almost|nearly|about} out of
          {need|send|sent|sending|call in|called in|calling in|phone in|resend} ...5 {prescription|more pills|
            supply|# day supply|90 day|90 days|refills}
          {prescription|medication} ...6 {sent to|called in|called into|to the pharmacy|transferred|transfer|
            expired|expires|ran out|run out|running out|to walgreens|to cvs|to costco|to walmart}
          {new|another|more} prescription
          need more ...3 <drug>
          {out of|call in|fill|order|refill} ...4 <drug>
          {send|call in|fill|transfer|sent|resend|switch} ...6 {pharmacy|walgreens|cvs|mail order|walmart|costco|
            rite aid|express scripts|optum}
          {ran|run|am|im|all|been} out of
          {last|final} {pill|dose|refill}
          no refills
          {# days left|one week left|a week left|two weeks left|# pills left|a few left|few pills left}
        `,
        es: `
          {renueven|renovarme|renueve|renuevan|renueveme|resurtanme|surtanme|surtan} ...4 {receta|medicina|
            medicamento|pastillas|<drug>}
          {manden|mande|mandar|enviar|envien|mandarme} ...4 <drug>
          {resurtido|resurtir|resurta|resurtan|surtir|surtido|surtan|surtirme|relleno|rellenar|renovar|renueve|
            renovacion|refill|refil|repetir la receta|recarga}
          {se me acaba|se me acaban|se me esta acabando|se me estan acabando|se me acabaron|se me acabo|
            se me termina|se me termino|ya casi no tengo|me quedan pocas|me queda poco|me quedan|se me terminaron}
          {necesito|mande|manden|enviar|envie|mandar|mandarme|puede mandar} ...4 {receta|mas pastillas|recetas|
            mis pastillas|mi medicina|mi medicamento}
          {receta} ...5 {farmacia|nueva|vencio|vencida|renovar|resurtir}
        `,
        except: `
          {thank you|thanks|gracias} ...4 {refill|refills|refilling|prescription|resurtido|receta}
          {out of} {town|work|network|pocket|office|state|country|breath|control|nowhere|the|it|date|bed|school|
            this world|line|sorts|range|my mind|hand}
          {wait|water|ice|drink} refill
          {glasses|eyeglass|contacts|contact lens|lens} prescription
          {running|run} {low|out} {on|of} {time|patience|energy|breath}
        `
      },
      asked
    ),
    concept(
      "prior-authorization",
      {
        en: `
          {prior|pre} {auth|authorization|authorisation|approval|authorized|auths}
          {preauthorization|preauth|precertification|precert|preapproval|priorauth}
          {insurance|insurer|plan|aetna|cigna|humana|united|medicare|medicaid|blue cross|bcbs|they|
            pharmacy} ...8 {denied|deny|denial|wont cover|not cover|doesnt cover|wont approve|approve|approval|
            approved|authorize|authorization|appeal|step therapy|refuses to cover|needs the doctor|
            letter of medical necessity|medical necessity|rejected|reject|wont pay|not covered|isnt covered|
            needs more info|peer to peer}
          {appeal|denial|denied} ...4 {letter|insurance|claim|medication|coverage|mri|test|scan}
          {wont|not|isnt|doesnt} {cover|covered} ...8 {medication|prescription|ozempic|wegovy|mounjaro|mri|scan|
            test|inhaler|brand|insulin}
          letter of medical necessity
          {pa} ...3 {form|request|approved|denied|submitted|for my|status|needed|required}
        `,
        es: `
          {autorizacion|autorizaciones|preautorizacion|pre autorizacion}
          {seguro|aseguranza|medicaid|medicare|plan} ...6 {nego|niega|no cubre|no aprueba|aprobacion|aprobar|
            aprobo|autorizar|autorice|rechazo|no quiere pagar|no quiere cubrir|pide autorizacion|apelacion}
          {apelar|apelacion}
        `
      },
      asked
    ),
    concept(
      "referral",
      {
        en: `
          {referral|referrals|referal|refferal|refer me|refer him|refer her|referred|refer us}
          {see|need|recommend|recommendation for|find|want|to see} [a|an|the|to see a|to see an] {specialist|
            cardiologist|dermatologist|neurologist|gastroenterologist|endocrinologist|orthopedist|podiatrist|
            urologist|rheumatologist|allergist|ent|psychiatrist|physical therapist|nutritionist|dietitian|
            pulmonologist|surgeon|gi doctor|eye doctor|orthopedic}
          {order|orders|script} for {physical therapy|pt|mri|mammogram|colonoscopy|sleep study|nutritionist|
            home health}
        `,
        es: `
          {referencia|referencias|referido|referida|referir|refiera|refiere|referirme|remision|derivacion|
            interconsulta}
          {especialista|cardiologo|dermatologo|neurologo|gastroenterologo|endocrinologo|ortopedista|podologo|
            urologo|reumatologo|nutriologo|nutricionista|terapia fisica}
        `
      },
      asked
    ),
    concept(
      "appointment",
      {
        en: `
          {by|over|via} {video|zoom|phone visit}
          follow up ...4 {video|visit|appointment|schedule|book}
          {sports|school|camp|employment|work|dot|yearly|annual} physical
          {running|be|going to be} ...4 late
          my {physical|annual|checkup|wellness}
          book {a|an|my|me|the|another}
          {appointment|appointments|reschedule|rescheduled|rescheduling|schedule|scheduled|scheduling|scheduler|
            book|booking|telehealth|televisit|video visit|virtual visit|office visit|follow up visit|checkup|
            check up|annual|physical exam|annual physical|well visit|wellness visit|well child}
          {cancel|canceled|cancelled|confirm|move|change|moved|push|postpone} [my|the|his|her|our|an] [next|
            upcoming|monday|tuesday|wednesday|thursday|friday] {visit|appointment|slot|time|physical|surgery}
          {come in|be seen|see you|get in|see the doctor|see someone|see dr|seen sooner|get seen|
            see a doctor} [this|next|today|tomorrow|sooner|soon|on|for|about|to|earlier|before|with]
          {running|be|going to be} late
          {waitlist|wait list|cancellation list|earlier slot|opening|openings|earliest|next available|
            availability|available slots}
          {where|directions|parking|park|address|entrance|which building|which floor|what floor} ...6 {clinic|
            office|appointment|building|park|enter|is it|located|hospital}
          {what time|when} ...4 {appointment|visit|my appt|i supposed to come|surgery|procedure}
          {fasting|fast} ...4 {before|for} ...3 {appointment|blood work|labs|test|visit}
          {should i|can i|do i need to} come in
        `,
        es: `
          {cita|citas|agendar|agenda|agende|programar|reprogramar|reagendar|cancelar|confirmar|consulta|chequeo|
            revision|visita medica|videollamada}
          {cambiar|mover|cancelar} ...3 {cita|hora|fecha}
          {a que hora|cuando} ...4 {cita|consulta|me toca|puedo ir}
          {puedo|podria|quiero|necesito} {ver|ir} ...2 {a la doctora|al doctor|al medico|a la clinica|doctor}
          {donde|estacionamiento|direccion|como llego} ...4 {clinica|consultorio|oficina|queda}
          {voy a llegar|llego|llegare} tarde
        `,
        except: `
          {medication|dosing|dose|payment|vaccine|shot|insulin|feeding|pill} schedule
          book {club|about|on}
          {physical|checkup} {therapy|pain|therapist}
          schedule {2|ii|iv}
        `
      },
      asked
    ),
    concept(
      "records-forms",
      {
        en: `
          {fax|send|need|provide} ...3 {clearance|medical clearance|surgical clearance}
          {pick up|picking up} ...3 {paperwork|forms|records|form}
          {form|forms|paperwork|fmla|disability|short term disability|handicap placard|parking placard|placard|
            jury duty|sports physical form|camp form|school form|physical form|immunization record|
            immunization records|shot record|shot records|vaccination record|vaccine record|vaccine records|
            vaccine card|records|medical records|record release|release of information}
          {doctors|work|school|return to work|sick|excuse|medical|gym|travel|esa|emotional support|doctor|jury|
            absence|clearance|fit for duty|light duty|accommodation} {note|letter|excuse|slip}
          {note|letter|excuse} {stating|saying|confirming|that says|explaining}
          {note|letter|excuse} {for|from|to} [my|the|your] {work|school|employer|job|landlord|jury|airline|gym|
            insurance|office|college|boss|court|doctor|you|him|missing|being}
          {copy|copies|print|printout|send|fax|proof} ...4 {records|chart|visit notes|visit summary|results|
            immunizations|vaccinations|vaccines|shots|note|notes|labs|report}
          {fill out|filled out|sign|signed|complete|completed|signature} ...5 {form|forms|paperwork|papers|
            papeles|fmla|it}
          {letter|note|excuse} ...3 {work|school|employer|jury|travel|court|landlord}
          {proof of} ...3 {vaccination|vaccinations|immunization|immunizations|insurance|pregnancy|visit}
          {workers comp|workmans comp|power of attorney|advance directive|living will|hipaa form|dmv|
            death certificate}
        `,
        es: `
          {necesito|quiero|pueden darme|me puede dar|ocupo} ...2 {carta|constancia|justificante|nota|comprobante|
            copia}
          {formulario|formularios|forma|formas|papeles|papeleo|fmla|incapacidad|constancia|justificante|carta|
            certificado|expediente|registros medicos|cartilla|comprobante|copia|copias|registro de vacunas|carnet|
            nota} ...4 {trabajo|escuela|medico|medica|vacunas|empleador|firmar|llenar|doctor|doctora|patron|jefe|
            expediente|resultados|viaje|campamento|deporte|medicos|historial}
          {llenar|firmar|firme|llene|completar} ...3 {formulario|forma|papeles|papel|formularios|documento|
            documentos}
          {registro de vacunas|justificante|constancia|expediente|fmla|registros medicos|cartilla de vacunacion|
            incapacidad|formulario|formularios}
        `,
        except: `
          {for the|for my|on|broke my|set a|off the} {record}
          {form of|forms of|in the form|in good form}
        `
      },
      asked
    ),
    concept(
      "billing",
      {
        en: `
          {bill|bills|billed|billing|invoice|copay|copays|co pay|charge|charged|charges|deductible|coinsurance|
            refund|payment|payments|payment plan|statement|balance|owe|overcharged|eob|collections|claim|claims|
            financial assistance|sliding scale|charity care|self pay}
          {how much|cost|costs|price|prices|pay|paid|fee|fees} ...5 {visit|cost|costs|appointment|test|is it|
            would|will|does|without insurance|cash|labs|vaccine|shot|mri|bill|pay|copay|twice|online}
          {new|update|updated|change|changed|updating|switched|different|old} ...3 {insurance|insurance card|
            insurance information|coverage|policy}
          {take|accept|accepts|in network|out of network|covered by} ...5 {insurance|plan|aetna|cigna|medicare|
            medicaid|blue cross|bcbs|humana|united|tricare|network}
          {insurance} {card|id|information|question|coverage|changed|company|number}
          {hsa|fsa}
          itemized
        `,
        es: `
          {factura|facturas|cobro|cobros|cobraron|cobran|cobrar|cargo|cargos|pago|pagos|pagar|pague|deuda|saldo|
            copago|deducible|reembolso|cuenta|recibo|estado de cuenta}
          {cuanto} ...4 {cuesta|cobran|sale|costaria|cuestan|debo|pago|es}
          {nuevo|nueva|cambie|cambio|actualizar} ...3 {seguro|aseguranza}
          {aceptan|acepta|toman} ...3 {seguro|medicaid|medicare|aseguranza}
          {seguro|aseguranza} {medico|nuevo}
        `,
        except: `
          {in charge|free of charge|charge my|charge the|charger|fully charged|phone charge}
          {account} {password|login|locked}
          {balance} {problems|issues|is off|exercises|disorder|and coordination}
          {lost|losing|loss of|off|my|keep|poor|trouble with} ...1 balance {and|when|while|fell}
          {pay} attention
          {doctor|dr} bill
          {darse|me di|tomar en|por mi|se da} cuenta
          pagar atencion
          {cargo|a cargo} de
        `
      },
      asked
    )
  ],
  rules: [
    rule(
      "refill",
      says("refill"),
      { categories: ["refill"], urgency: "routine" },
      {
        fires: ["Please renew my levothyroxine", "¿Me pueden resurtir la metformina?", "almost out of losartan"],
        quiet: ["I don't need a refill", "out of town next week"]
      }
    ),
    rule(
      "prior-authorization",
      says("prior-authorization"),
      { categories: ["prior-authorization"], urgency: "routine" },
      {
        fires: ["the plan denied my MRI, can you appeal?", "el seguro pide autorización"],
        quiet: ["my insurance card is attached"]
      }
    ),
    rule(
      "referral",
      says("referral"),
      { categories: ["referral"], urgency: "routine" },
      {
        fires: ["can I get a referral to dermatology", "necesito una referencia para el podólogo"],
        quiet: ["no referral needed"]
      }
    ),
    rule(
      "appointment",
      says("appointment"),
      { categories: ["appointment"], urgency: "routine" },
      {
        fires: ["I have to move my visit to Friday", "quiero cambiar mi cita"],
        quiet: ["what is my dosing schedule?"]
      }
    ),
    rule(
      "records-forms",
      says("records-forms"),
      { categories: ["records-forms"], urgency: "routine" },
      {
        fires: ["can the doctor fill out my FMLA paperwork", "necesito un justificante para el trabajo"],
        quiet: ["in good form today"]
      }
    ),
    rule(
      "billing",
      says("billing"),
      { categories: ["billing"], urgency: "routine" },
      {
        fires: ["why was I charged twice", "¿cuánto cuesta la consulta sin seguro?"],
        quiet: ["my balance is off and I fell"]
      }
    )
  ]
}
