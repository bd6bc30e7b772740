/**
 * What women write to the team that looks after them about.
 */
import type { Matter } from "./Matter.ts"

export const womenMatters: readonly [Matter, ...ReadonlyArray<Matter>] = [
  {
    about: "refill",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "Refill of my birth control",
        letter: "I am on my last pack of the pill. Could you send a refill to {pharmacy}, for a year if possible?",
        answer: "A refill for twelve months is at {pharmacy}.",
        thanks: "Perfect, thank you."
      },
      es: {
        subject: "Mis pastillas anticonceptivas",
        letter: "Estoy con la última caja. ¿Podrían mandar la receta a {pharmacy}, para un año si se puede?",
        answer: "Hay una receta para doce meses en {pharmacy}.",
        thanks: "Perfecto, gracias."
      }
    }
  },
  {
    about: "question",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "Week 20: travel",
        letter: "I am 20 weeks pregnant and all is well. Is it all right to fly for two hours next month?",
        answer: "Yes, as long as you feel well. Walk a little every hour, drink enough, and bring your papers.",
        thanks: "Thank you! I am looking forward to it."
      },
      es: {
        subject: "Semana 20: un viaje",
        letter: "Tengo 20 semanas de embarazo y todo va bien. ¿Puedo volar dos horas el mes que viene?",
        answer: "Sí, mientras se sienta bien. Camine un poco cada hora, tome agua y lleve sus papeles.",
        thanks: "¡Gracias! Tengo muchas ganas."
      }
    }
  },
  {
    about: "result",
    answeredBy: "physician",
    words: {
      en: {
        subject: "My screening result",
        letter: "Is my screening result from last month back? I have not heard anything.",
        answer:
          "It is back and it is normal. The next one is due in three years. I am sorry that we did not write first."
      },
      es: {
        subject: "El resultado de mi prueba",
        letter: "¿Ya salió el resultado de mi prueba del mes pasado? No he sabido nada.",
        answer: "Ya salió y es normal. La próxima toca en tres años. Disculpe que no le escribimos antes."
      }
    }
  },
  {
    about: "appointment",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "First visit in pregnancy",
        letter: "My test is positive! When should I come for the first visit, and should I bring anything?",
        answer: "Congratulations! Please come on {weekday} at {hour}. Bring a list of what you take.",
        thanks: "Thank you, see you then."
      },
      es: {
        subject: "Primera visita del embarazo",
        letter: "¡Mi prueba salió positiva! ¿Cuándo voy a la primera visita y qué llevo?",
        answer: "¡Felicidades! Venga {weekday} a {hour}. Traiga una lista de lo que toma.",
        thanks: "Gracias, nos vemos."
      }
    }
  },
  {
    about: "referral",
    answeredBy: "nurse",
    words: {
      en: {
        subject: "Mammogram",
        letter: "You said that I am due for a mammogram. Do I need a referral for it, and where do I go?",
        answer: "The referral is sent. The imaging center will call you; it is two doors from us."
      },
      es: {
        subject: "Mamografía",
        letter: "Me dijeron que me toca una mamografía. ¿Necesito una referencia y a dónde voy?",
        answer: "La referencia ya salió. Le llamarán del centro de imagen; está a dos puertas de aquí."
      }
    }
  }
]

export const womenRedFlags: readonly [Matter, ...ReadonlyArray<Matter>] = [
  {
    about: "red-flag",
    answeredBy: "physician",
    note: "Called within ten minutes; on the way to labor and delivery.",
    words: {
      en: {
        subject: "Bleeding",
        letter: "I am 30 weeks pregnant and I am bleeding heavily since an hour ago.",
        answer: "Please go to the hospital now, as we said on the phone; they expect you. Call 911 if you feel faint.",
        thanks: "We are both well. Thank you for everything."
      },
      es: {
        subject: "Sangrado",
        letter: "Tengo 30 semanas de embarazo y estoy sangrando mucho desde hace una hora.",
        answer: "Vaya al hospital ahora, como le dijimos por teléfono; la esperan. Llame al 911 si se siente débil.",
        thanks: "Las dos estamos bien. Gracias por todo."
      }
    }
  }
]
