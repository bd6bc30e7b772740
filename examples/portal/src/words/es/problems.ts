/**
 * Spanish words for every refusal, by its code: what happened and what to do.
 */
import type { problems as english } from "../en/problems.ts"
import { type Fields, number, text } from "../Fields.ts"
import { joiningProblems } from "./joiningProblems.ts"

const attachment: Record<string, string> = {
  empty: "El archivo está vacío. Elija otro.",
  "too-large": "El archivo pasa de 10 MB. Elija uno más pequeño o tómele una foto.",
  "unknown-type":
    "Este tipo de archivo no se puede enviar. Envíe una foto (PNG, JPEG, GIF, WebP), un PDF o texto simple.",
  "type-mismatch": "El archivo no es lo que dice su nombre. Guárdelo otra vez como foto, PDF o texto simple.",
  duplicate: "Este archivo ya está adjunto.",
  "too-many": "Un mensaje puede llevar 5 archivos. Quite uno o envíe los demás en otro mensaje."
}

const calls: Record<string, string> = {
  "in-the-future": "Una llamada no puede estar en el futuro. Revise el día y la hora.",
  minutes: "Ponga minutos enteros, de 0 a 1440.",
  who: "Diga con quién habló, o a quién quiso llamar."
}

const covers: Record<string, string> = {
  oneself: "Elija a un colega. Nadie se cubre a sí mismo.",
  "not-a-time": "El último día no puede ser anterior al primero.",
  "is-over": "Esos días ya pasaron. Elija otros.",
  overlaps: "Alguien ya cubre en algunos de esos días. Termine eso primero.",
  "is-away": "Este colega no está, o lo cubren, en algunos de esos días. Elija a otro."
}

const moves: Record<string, string> = {
  "written-by-the-team": "Una respuesta no se puede mover. Retírela y escríbala donde corresponde.",
  "same-thread": "Ya está en esta conversación.",
  "target-closed": "Esa conversación está cerrada. Elija otra, o empiece una nueva."
}

const written: Record<string, string> = {
  empty: "Está vacío. Escriba al menos una palabra.",
  "too-long": "Es demasiado largo. Acórtelo o envíelo en dos mensajes.",
  nul: "Tiene un carácter que no se puede guardar. Quítelo y envíe otra vez.",
  "unpaired-surrogate": "Tiene un carácter dañado. Quítelo y envíe otra vez."
}

const reading: Record<string, string> = {
  "above-systolic": "El número de abajo debe ser menor que el de arriba. Mire otra vez el aparato.",
  "in-the-future": "Esa hora todavía no ha llegado. Revise el día y la hora.",
  "not-found": "Esta medición no está en el mensaje. Escríbala a mano.",
  "not-whole": "Una presión tiene números enteros. Mire otra vez el aparato.",
  withdrawn: "Esta medición fue retirada. Anote una nueva."
}

export const problems: typeof english = {
  ReversedPeriod: "El último día es antes del primero. Cámbielos.",
  UnknownDate: "Uno de los días no existe en el calendario. Elíjalo otra vez.",
  UnknownZone: "No se conoce la zona horaria del consultorio. Pregunte al operador.",
  DeadLetterNotFound: "Esta entrega ya no está entre las rechazadas. Mire otra vez.",
  RefusedFrameNotFound:
    "Este mensaje ya no está o era demasiado largo para guardarlo. Pida al emisor que lo envíe otra vez.",
  ...joiningProblems,
  AccessRefused: "Su cuenta no puede hacer esto. Pregunte a la gerencia del consultorio.",
  AttachmentNotFound: "No encontramos este archivo. Cargue la página de nuevo.",
  AttachmentRefused: (fields: Fields) => attachment[text(fields, "reason")] ?? "Este archivo no se puede enviar.",
  AuditBroken: "La cadena de auditoría no concuerda. Deje la base como está y llame a seguridad.",
  Conflict: "Cambió mientras tanto. Mire de nuevo e intente otra vez.",
  DraftNotFound: "Este borrador ya no está. Se envió o se desechó en otra página.",
  FirstRunRefused: "Falta algo o algo no puede ser. Revise cada campo e intente de nuevo.",
  Forbidden: "Su cuenta no puede hacer esto. Pregunte a la gerencia del consultorio.",
  ForeignOrigin: "Esta página no viene del consultorio. Abra de nuevo la dirección del consultorio.",
  IdempotencyKeyReused: "Esto ya se envió con otras palabras. Cargue la página de nuevo y mire si está.",
  Malformed: "Algo del formulario no se pudo leer. Revíselo y envíe otra vez.",
  MergeInCircle: "Estos dos expedientes ya están unidos. Deshaga primero esa unión.",
  MergeOntoSelf: "Un expediente no se puede unir consigo mismo.",
  NotFound: "No lo encontramos. Puede que ya no esté o que no sea suyo.",
  NotOwnCareTeam: "Este equipo no es uno de los suyos. Elija uno de la lista o llámenos.",
  NoticeNotAcknowledged: "Aún no se envió nada. Lea primero a quién llamar.",
  PatientNotFound: "No encontramos a este paciente. Elija uno de la lista.",
  ReadingNotFound: "No encontramos esta medición. Cargue la página otra vez.",
  ReadingRefused: (fields: Fields) =>
    reading[text(fields, "reason")] ?? "Este número no puede ser. Mire otra vez el aparato y revise la unidad.",
  Refused: "Esto no se puede hacer. Revíselo e intente de nuevo.",
  PracticeExists: "Aquí ya hay un consultorio. Cargue la página de nuevo e inicie sesión.",
  RepresentativeNotFound: "Este acceso ya no está. Cargue la lista de nuevo.",
  SignInRefused: "El nombre de usuario y la contraseña no coinciden. Revíselos e intente de nuevo, o llámenos.",
  SignedOut: "Su sesión está cerrada. Inicie sesión para seguir. Guardamos lo que estaba escribiendo.",
  StaleVersion: "Llegó algo nuevo mientras tanto. Mire de nuevo e intente otra vez.",
  TextRefused: (fields: Fields) =>
    `${text(fields, "field") === "subject" ? "El asunto no se puede enviar." : "El mensaje no se puede enviar."} ${
      written[text(fields, "reason")] ?? "Revíselo y envíe otra vez."
    }`,
  CallNotRecorded: (fields: Fields) => calls[text(fields, "reason")] ?? "La llamada no se puede anotar.",
  CannedAnswerBlocked: "Aquí hay una señal de alarma. Responda con sus propias palabras, o llame.",
  CannedAnswerNotFound: "Esta respuesta guardada ya no se usa. Cargue la lista otra vez.",
  CareTeamNotFound: "Elija otro equipo de la lista.",
  CoverNotFound: "Esto ya no está. Cargue la lista otra vez.",
  CoverRefused: (fields: Fields) => covers[text(fields, "reason")] ?? "No se puede acordar.",
  MessageNotFound: "Ya no encontramos este mensaje aquí. Cargue la conversación otra vez.",
  NoSuchPatient: "Nadie tiene este número y esta fecha de nacimiento. Revise los dos en los papeles del paciente.",
  NotAColleague: "Este colega no trabaja ahora con este equipo. Elija a otro.",
  NotAmendable: "Esto ya no se puede cambiar. Cargue la conversación otra vez.",
  NotMovable: (fields: Fields) => moves[text(fields, "reason")] ?? "Este mensaje no se puede mover.",
  RuleNotFound: "Esta regla no está en el conjunto. Cargue la lista otra vez.",
  CredentialMissing: "Escriba la licencia o el certificado con que firma.",
  ReasonMissing: "Diga en pocas palabras por qué.",
  UnknownVariable: (fields: Fields) =>
    `Línea ${number(fields, "line")}, columna ${number(fields, "column")} del texto en ${
      text(fields, "language") === "es" ? "español" : "inglés"
    }: {{${text(fields, "variable")}}} no es una variable. Elija una de la lista.`,
  VariableLeftOpen: "Complete lo que está entre {{ y }}, o quítelo. El paciente lo leería tal cual.",
  ThreadIsClaimed: (fields: Fields) =>
    `${text(fields, "name", "Alguien del equipo")} ya está respondiendo. Pregúntele o tómelo.`,
  ThreadIsClosed: "Esta conversación está cerrada. Empiece un mensaje nuevo para volver a escribir.",
  ThreadIsOpen: "Esta conversación sigue abierta. Escriba su mensaje ahí.",
  ThreadNotFound: "No encontramos este mensaje entre los suyos. Ábralo otra vez desde la lista.",
  TooManyRequests: "Demasiados intentos. Espere un minuto e intente de nuevo.",
  TooManySignIns: "Demasiados intentos. Espere unos minutos e intente de nuevo, o llámenos.",
  Unauthenticated: "Su sesión está cerrada. Inicie sesión para seguir. Guardamos lo que estaba escribiendo.",
  Unexpected: "Algo falló de nuestro lado. Intente de nuevo en un minuto o llámenos.",
  UnknownHost: "Esta dirección no es del consultorio. Abra la dirección que le dieron.",
  Unreachable: "Ahora no podemos comunicarnos con el consultorio. Revise su conexión e intente de nuevo.",
  WrongFirstRunCode: "Este no es el código de la terminal. Revíselo; cada inicio hace uno nuevo."
}
