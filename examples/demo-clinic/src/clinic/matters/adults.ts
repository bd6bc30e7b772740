/**
 * What grown-ups write to their doctor's team about.
 */
import type { Matter } from "./Matter.ts"

export const adultMatters: readonly [Matter, ...ReadonlyArray<Matter>] = [
  {
    about: "refill",
    answeredBy: "nurse",
    note: "Seen within the year, labs fine: refilled per protocol for 90 days.",
    words: {
      en: {
        subject: "Refill of {drug}",
        letter: "Hello, I have {few} tablets of {drug} left. Could you please send a refill to {pharmacy}? Thank you.",
        answer: "The refill went to {pharmacy} just now, enough for three months. It should be ready this afternoon.",
        thanks: "Thank you, that was quick."
      },
      es: {
        subject: "Repetir la receta de {drug}",
        letter: "Hola, me quedan {few} pastillas de {drug}. ¿Podrían mandar la receta a {pharmacy}? Gracias.",
        answer: "Acabamos de mandar la receta a {pharmacy}, para tres meses. Estará lista esta tarde.",
        thanks: "Muchas gracias, qué rápido."
      }
    }
  },
  {
    about: "refill",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "{drug}: pharmacy says no refills left",
        letter: "The pharmacy says that my prescription for {drug} has run out. I take it every day. Can you renew it?",
        answer: "We have renewed it for another six months. The pharmacy has it already."
      },
      es: {
        subject: "{drug}: la farmacia dice que ya no hay",
        letter: "En la farmacia me dicen que mi receta de {drug} se acabó. La tomo todos los días. ¿La pueden renovar?",
        answer: "La renovamos por otros seis meses. La farmacia ya la tiene."
      }
    }
  },
  {
    about: "referral",
    answeredBy: "desk",
    note: "Referral faxed; insurance does not ask for prior approval.",
    words: {
      en: {
        subject: "Referral to a {specialist}",
        letter:
          "At my last visit we spoke about seeing a {specialist}. My insurance wants a referral. Could you send one?",
        answer: "Your referral to the {specialist} is on its way. Their office will call you within a week.",
        thanks: "Thanks, they have called already."
      },
      es: {
        subject: "Referencia para el {specialist}",
        letter:
          "En mi última visita hablamos de ver a un {specialist}. Mi seguro pide una referencia. ¿Me la pueden mandar?",
        answer: "Su referencia para el {specialist} ya salió. Le llamarán de ese consultorio en una semana.",
        thanks: "Gracias, ya me llamaron."
      }
    }
  },
  {
    about: "reading",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "My blood pressure this week",
        letter:
          "As you asked, here is my blood pressure from this morning: {pressure}. I took it sitting, before coffee.",
        answer: "Thank you for measuring. That looks fine. Please keep the same dose and write again in two weeks."
      },
      es: {
        subject: "Mi presión de esta semana",
        letter: "Como me pidieron, mi presión de esta mañana: {pressure}. La tomé en reposo, antes del café.",
        answer: "Gracias por medirla. Se ve bien. Siga con la misma dosis y escríbanos otra vez en dos semanas."
      }
    }
  },
  {
    about: "reading",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "Morning sugar",
        letter: "My fasting glucose was {sugar} mg/dL today and about the same all week. Is that all right?",
        answer: "Yes, that is within your target. Please go on as you do, and bring your meter to the next visit.",
        thanks: "Good to know, thank you!"
      },
      es: {
        subject: "El azúcar de la mañana",
        letter: "Mi glucosa en ayunas fue de {sugar} mg/dL hoy, y casi igual toda la semana. ¿Está bien así?",
        answer: "Sí, está dentro de su meta. Siga igual, y traiga su medidor a la próxima visita.",
        thanks: "Qué bueno, gracias."
      }
    }
  },
  {
    about: "result",
    answeredBy: "physician",
    words: {
      en: {
        subject: "My {test} test",
        letter: "I see that my {test} test is back, but I do not understand the numbers. What do they mean for me?",
        answer:
          "Your {test} test is a little off the usual range, but nothing to worry about. We check it again in spring.",
        thanks: "Thank you, doctor. That puts my mind at rest."
      },
      es: {
        subject: "Mi examen de {test}",
        letter: "Ya salió mi examen de {test}, pero no entiendo los números. ¿Qué quieren decir?",
        answer:
          "Su examen de {test} salió un poco fuera de lo normal, pero no es de cuidado. Lo repetimos en primavera.",
        thanks: "Gracias por explicármelo, ahora lo entiendo."
      }
    }
  },
  {
    about: "question",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "Flu shot",
        letter: "Do you still have flu shots, and do I need to make an appointment for one?",
        answer: "We do. Please come by on {weekday} between 9 and 12; no appointment is needed."
      },
      es: {
        subject: "La vacuna de la gripe",
        letter: "¿Todavía tienen vacunas de la gripe? ¿Tengo que hacer cita?",
        answer: "Sí tenemos. Venga {weekday} entre las 9 y las 12; no hace falta cita."
      }
    }
  },
  {
    about: "question",
    answeredBy: "nurse",
    note: "No interaction listed. Told the patient.",
    words: {
      en: {
        subject: "May I take this with {drug}?",
        letter: "I have a cold. Is it safe to take a store-bought cold syrup together with my {drug}?",
        answer: "A plain cough syrup is fine with {drug}. Please leave out anything that says decongestant.",
        thanks: "Thank you for looking it up."
      },
      es: {
        subject: "¿Lo puedo tomar con {drug}?",
        letter: "Tengo catarro. ¿Puedo tomar un jarabe de la tienda junto con {drug}?",
        answer: "Un jarabe sencillo está bien con {drug}. Evite los que dicen descongestionante.",
        thanks: "Gracias por revisarlo."
      }
    }
  },
  {
    about: "appointment",
    answeredBy: "desk",
    words: {
      en: {
        subject: "Moving my visit",
        letter: "I cannot come to my visit next week. Is there anything on {weekday} in the morning?",
        answer: "We have moved you to {weekday} at {hour}. Please reply if that does not suit you."
      },
      es: {
        subject: "Cambiar mi cita",
        letter: "No puedo ir a mi cita de la próxima semana. ¿Hay algo {weekday} por la mañana?",
        answer: "La cambiamos para {weekday} a {hour}. Avísenos si no le conviene."
      }
    }
  },
  {
    about: "appointment",
    answeredBy: "desk",
    words: {
      en: {
        subject: "Form for my employer",
        letter: "My employer needs a form that says I may lift up to 20 pounds again. Do I have to come in for it?",
        answer: "No visit needed. The form is signed and waits for you at the front desk.",
        thanks: "Great, I pick it up tomorrow."
      },
      es: {
        subject: "Un papel para mi trabajo",
        letter: "En mi trabajo piden un papel que diga que ya puedo cargar hasta 20 libras. ¿Tengo que ir por él?",
        answer: "No hace falta visita. El papel está firmado y le espera en la recepción.",
        thanks: "Perfecto, paso mañana."
      }
    }
  },
  {
    about: "thanks",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "Thank you",
        letter: "I just wanted to say thank you for taking so much time with me last week. I feel much better.",
        answer: "How kind of you to write. We are glad that you feel better."
      },
      es: {
        subject: "Gracias",
        letter: "Solo quería darles las gracias por el tiempo que me dedicaron. Ya me siento mucho mejor.",
        answer: "Qué amable en escribirnos. Nos alegra que se sienta mejor."
      }
    }
  }
]

export const adultRedFlags: readonly [Matter, ...ReadonlyArray<Matter>] = [
  {
    about: "red-flag",
    answeredBy: "nurse",
    note: "Called at once. Ambulance was called; on the way to the hospital.",
    words: {
      en: {
        subject: "Pressure in my chest",
        letter: "Since this morning I have chest pain that goes into my left arm, and I am sweating. What should I do?",
        answer: "Please call 911 now, as we told you on the phone. Do not drive yourself. We have told the hospital.",
        thanks: "I am back home. It was a small heart attack. Thank you for calling me."
      },
      es: {
        subject: "Presión en el pecho",
        letter: "Desde la mañana tengo dolor en el pecho que se va al brazo izquierdo y estoy sudando. ¿Qué hago?",
        answer: "Llame al 911 ahora, como le dijimos por teléfono. No maneje. Ya avisamos al hospital.",
        thanks: "Ya estoy en casa. Fue un infarto pequeño. Gracias por llamarme."
      }
    }
  },
  {
    about: "red-flag",
    answeredBy: "physician",
    note: "Called; the ambulance was there already. Told the hospital.",
    words: {
      en: {
        subject: "My face feels strange",
        letter: "An hour ago the left side of my face went numb, my speech is slurred and my arm is weak.",
        answer: "Please call 911 now, as I said on the phone. Every minute counts. The hospital expects you."
      },
      es: {
        subject: "Siento rara la cara",
        letter: "Hace una hora se me durmió el lado izquierdo de la cara, hablo raro y tengo el brazo débil.",
        answer: "Llame al 911 ahora, como le dije por teléfono. Cada minuto cuenta. En el hospital le esperan."
      }
    }
  },
  {
    about: "red-flag",
    answeredBy: "nurse",
    note: "Thought about it with her doctor on the phone; seen the same morning, an ambulance was not needed.",
    words: {
      en: {
        subject: "Short of breath",
        letter: "Since last night I have trouble breathing when I lie down, and my legs are swollen.",
        answer: "Please come in right away, as we said on the phone. Call 911 if it gets any worse.",
        thanks: "I can breathe again. Thank you for seeing me at once."
      },
      es: {
        subject: "Me falta el aire",
        letter: "Desde anoche me cuesta respirar cuando me acuesto y tengo las piernas hinchadas.",
        answer: "Venga ahora mismo, como le dijimos por teléfono. Llame al 911 si empeora.",
        thanks: "Ya puedo respirar. Gracias por atenderme enseguida."
      }
    }
  },
  {
    about: "red-flag",
    answeredBy: "nurse",
    note: "Reached by phone within minutes, family is there. Crisis line and same-day visit arranged.",
    words: {
      en: {
        subject: "I can't any more",
        letter: "I don't want to live any more. I do not know whom to tell.",
        answer:
          "I am glad that you told us, and that we could talk. You can call or text 988 at any hour. See you today."
      },
      es: {
        subject: "Ya no puedo",
        letter: "Ya no quiero vivir. No sé a quién decírselo.",
        answer: "Qué bueno que nos lo dijo y que pudimos hablar. Puede llamar al 988 a cualquier hora. Nos vemos hoy."
      }
    }
  }
]
