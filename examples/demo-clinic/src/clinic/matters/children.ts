/**
 * What parents, and others who look after a child, write about.
 */
import type { Matter } from "./Matter.ts"

export const childMatters: readonly [Matter, ...ReadonlyArray<Matter>] = [
  {
    about: "refill",
    answeredBy: "nurse",
    note: "Asthma plan is up to date; refilled.",
    words: {
      en: {
        subject: "{child}'s inhaler",
        letter: "{child}'s albuterol inhaler is almost empty. Could you send a refill to {pharmacy}?",
        answer: "The refill is at {pharmacy}. Please keep one inhaler at school too; the form is attached to the bag.",
        thanks: "Thank you, we have it."
      },
      es: {
        subject: "El inhalador de {child}",
        letter: "El inhalador de albuterol de {child} se está acabando. ¿Pueden mandar la receta a {pharmacy}?",
        answer: "La receta está en {pharmacy}. Dejen también un inhalador en la escuela; el papel va en la bolsa.",
        thanks: "Gracias, ya lo tenemos."
      }
    }
  },
  {
    about: "question",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "School form for {child}",
        letter: "{child}'s school asks for a health form with all vaccines. Can you fill it in without a visit?",
        answer: "Yes. The form for {child} is ready at the front desk from {weekday} on."
      },
      es: {
        subject: "Formulario de la escuela de {child}",
        letter: "La escuela de {child} pide un formulario con las vacunas. ¿Lo pueden llenar sin visita?",
        answer: "Sí. El formulario de {child} está en la recepción a partir de {weekday}."
      }
    }
  },
  {
    about: "question",
    answeredBy: "physician",
    words: {
      en: {
        subject: "Rash on {child}'s arms",
        letter: "{child} has had a dry, itchy rash on both arms for a week. There is no fever. Do we need to come in?",
        answer: "That sounds like eczema. Use a plain cream twice a day, and come in if it is not better in a week.",
        thanks: "It is much better already. Thank you!"
      },
      es: {
        subject: "Ronchas en los brazos de {child}",
        letter:
          "{child} tiene desde hace una semana ronchas secas que le dan comezón. No hay fiebre. ¿Vamos a consulta?",
        answer: "Parece eccema. Use una crema sencilla dos veces al día, y vengan si en una semana no mejora.",
        thanks: "Ya está mucho mejor. ¡Gracias!"
      }
    }
  },
  {
    about: "appointment",
    answeredBy: "desk",
    words: {
      en: {
        subject: "Check-up for {child}",
        letter: "{child} is due for a check-up. Is there something after school, best on {weekday}?",
        answer: "We have {weekday} at 3:40 for {child}. Please come ten minutes early."
      },
      es: {
        subject: "Revisión de {child}",
        letter: "A {child} le toca su revisión. ¿Hay algo después de la escuela, mejor {weekday}?",
        answer: "Tenemos {weekday} a las 3:40 para {child}. Lleguen diez minutos antes, por favor."
      }
    }
  },
  {
    about: "result",
    answeredBy: "physician",
    words: {
      en: {
        subject: "{child}'s allergy test",
        letter: "Has {child}'s allergy test come back? We have been waiting for two weeks.",
        answer: "It has: {child} reacts to cats and birch, to no food. We talk about what helps at your next visit."
      },
      es: {
        subject: "La prueba de alergia de {child}",
        letter: "¿Ya salió la prueba de alergia de {child}? Llevamos dos semanas esperando.",
        answer: "Sí: {child} reacciona a los gatos y al abedul, a ningún alimento. Lo vemos en su próxima visita."
      }
    }
  },
  {
    about: "thanks",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "{child} is well again",
        letter: "{child} is well again and back at school. Thank you all for being so patient with us.",
        answer: "That is lovely to hear. Give {child} our best."
      },
      es: {
        subject: "{child} ya está bien",
        letter: "{child} ya está bien y volvió a la escuela. Gracias a todos por su paciencia.",
        answer: "Qué alegría. Saludos a {child}."
      }
    }
  }
]

export const childRedFlags: readonly [Matter, ...ReadonlyArray<Matter>] = [
  {
    about: "red-flag",
    answeredBy: "nurse",
    note: "Called at once; mother was on the phone with 911 already.",
    words: {
      en: {
        subject: "{child} breathes badly",
        letter: "{child} can't breathe well, the inhaler does not help and the lips look blue.",
        answer: "Please call 911 now, as we said on the phone. Stay with {child} and keep {child} upright.",
        thanks: "We are home from the hospital. Thank you for calling so fast."
      },
      es: {
        subject: "{child} respira mal",
        letter: "{child} no puede respirar bien, el inhalador no ayuda y tiene los labios azules.",
        answer: "Llame al 911 ahora, como le dijimos por teléfono. Quédese con {child} y no lo acueste.",
        thanks: "Ya volvimos del hospital. Gracias por llamarnos tan pronto."
      }
    }
  }
]
