/**
 * Spanish words for the refusals of inviting, enrolling and managing people, by code and reason.
 */
import type { Fields } from "../Fields.ts"
import { text } from "../Fields.ts"

const over: Record<string, string> = {
  used: "Este código ya se usó. Inicie sesión con el nombre de usuario que eligió entonces, o llámenos.",
  withdrawn: "Este código ya no sirve. Llámenos y haremos uno nuevo.",
  replaced: "Hay un código más nuevo para usted. Use la última carta o correo, o llámenos.",
  expired: "Este código venció. Llámenos y haremos uno nuevo."
}

const password: Record<string, string> = {
  "too-short": "La contraseña es muy corta. Use 12 caracteres o más.",
  "too-long": "La contraseña es muy larga. Use 128 caracteres o menos.",
  "too-common":
    "Mucha gente usa esta contraseña y es fácil de adivinar. Junte cuatro palabras que solo usted juntaría.",
  "holds-your-name": "La contraseña es casi su nombre. Junte cuatro palabras que solo usted juntaría."
}

const login: Record<string, string> = {
  "too-short": "El nombre de usuario es muy corto. Use 3 letras o más.",
  "too-long": "El nombre de usuario es muy largo. Use 64 letras o menos.",
  characters: "El nombre de usuario puede tener letras, números, puntos y guiones, sin espacios.",
  taken: "Otra persona tiene este nombre de usuario. Elija otro."
}

const invitation: Record<string, string> = {
  "already-enrolled": "Esta persona ya tiene un acceso.",
  "birth-date-unknown": "Falta la fecha de nacimiento. Complétela primero en el sistema del hospital.",
  "is-a-child": "Esta persona es menor de 13. Escribe su madre, padre o tutor.",
  "not-living": "Esta persona figura como fallecida.",
  "no-e-mail": "No hay un correo. Imprima una carta.",
  "e-mail-is-not-safe": "Un correo no es seguro para esta persona. Imprima una carta.",
  "not-active": "Esta cuenta está apagada. Actívela primero."
}

const notAskable: Record<string, string> = {
  "no-own-record": "Usted no tiene un expediente propio aquí. Elija «Quiero ayudar a alguien».",
  "birth-date": "Esta fecha de nacimiento no puede ser. Revísela otra vez.",
  "no-scope": "Elija qué se debe permitir.",
  "too-many": "Ya esperan cinco solicitudes suyas. Espere a que las comprobemos."
}

export const joiningProblems = {
  HelpForOneself: "Ayudante y paciente son la misma persona. Elija el paciente correcto.",
  HelpNotAskable: (fields: Fields) => notAskable[text(fields, "reason")] ?? "Revise la solicitud y envíela otra vez.",
  HelpRequestNotFound: "Esta solicitud ya no espera. Cargue la lista de nuevo.",
  PatientMustAgree: "El paciente tiene 13 años o más. Pregúntele y marque que está de acuerdo.",
  AccountNotFound: "Esta persona ya no está en la lista. Cárguela de nuevo.",
  LastOfRole: "Nadie más tiene este permiso. Déselo primero a otra persona.",
  EnrolmentRefused: "No coincide. Revise el código y lo que escribió con él, o llámenos para recibir uno nuevo.",
  InvitationNotFound: "Esta invitación ya no está. Cargue la lista de nuevo.",
  InvitationOver: (fields: Fields) => over[text(fields, "reason")] ?? "Este código ya no sirve. Llámenos.",
  InvitationRefused: (fields: Fields) => invitation[text(fields, "reason")] ?? "No se puede invitar ahora.",
  LoginRefused: (fields: Fields) => login[text(fields, "reason")] ?? "Elija otro nombre de usuario.",
  PasswordRefused: (fields: Fields) => password[text(fields, "reason")] ?? "Elija otra contraseña."
}
