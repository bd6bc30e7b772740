/**
 * Spanish words of the rules.
 */
import type { rulePages as english } from "../en/rulePages.ts"

export const rulePages: typeof english = {
  title: "Reglas",
  lead: "Estas reglas leen cada mensaje de un paciente y lo ordenan: con qué prisa, sobre qué y para quién.",
  notice: "Estas reglas no son consejo médico ni están autorizadas como dispositivo médico.",
  isOn: "Las reglas ordenan los mensajes en inglés y en español.",
  isOnEnglish:
    "Las reglas ordenan los mensajes en inglés. Los de español los ordena una persona hasta que firme un traductor.",
  isOff: "Las reglas todavía no ordenan nada. Cada mensaje va a su equipo para que una persona lo vea pronto.",
  isOffMore:
    "Lo que parece una emergencia sigue mostrando al paciente a quién llamar, y está primero en la bandeja. " +
    "Para que las reglas ordenen, un profesional clínico firma esta versión.",
  isDemo: "Esta es la demostración: las reglas ordenan mensajes aunque nadie las haya firmado.",
  version: (version) => `Versión ${version}`,
  signatures: "Firmada por",
  noSignature: "Nadie ha firmado esta versión.",
  role: { clinician: "Profesional clínico", translator: "Traductor de español" },
  sign: "Firmar esta versión",
  signWhat: "Usted dice con su nombre que leyó estas reglas y sus pruebas, y que pueden ordenar mensajes aquí.",
  as: "Firmo como",
  credential: "Mi licencia o certificado",
  credentialHint: "Por ejemplo: RN 12345, Illinois",
  signed: "Su firma quedó guardada. Vale desde el próximo mensaje.",
  find: "Buscar una regla",
  count: (count) => (count === 1 ? "1 regla" : `${count} reglas`),
  none: "Ninguna regla tiene estas palabras.",
  other: "Sin categoría propia",
  fires: "Responde a mensajes como estos:",
  stop: "Detener",
  stopLabel: (rule) => `Detener: ${rule}`,
  stopTitle: "¿Detener esta regla?",
  stopWhat: "Desde el próximo mensaje no participa. Los mensajes que habría encontrado pueden esperar más.",
  why: "Por qué",
  resume: "Reanudar",
  resumeLabel: (rule) => `Reanudar: ${rule}`,
  resumeTitle: "¿Reanudar esta regla?",
  resumeWhat: "Desde el próximo mensaje participa otra vez.",
  stopped: "Detenida",
  stoppedBy: (by, why) => `Detenida por ${by}: ${why}`,
  hasStopped: "La regla está detenida.",
  hasResumed: "La regla sigue."
}
