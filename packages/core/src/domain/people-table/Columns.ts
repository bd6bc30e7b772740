/**
 * The columns of a table of people and visits, by the names that systems give them, English and Spanish.
 */

export const columns = [
  "number",
  "family",
  "given",
  "birth_date",
  "sex",
  "language",
  "phone",
  "email",
  "visit_number",
  "visit_start",
  "visit_end",
  "visit_kind",
  "npi"
] as const
export type Column = (typeof columns)[number]

/** Without these there is no telling who somebody is. */
export const requiredColumns: ReadonlyArray<Column> = ["number", "family", "given", "birth_date"]

const aliases: { readonly [C in Column]: ReadonlyArray<string> } = {
  number: ["mrn", "patient number", "patient id", "medical record number", "chart number", "expediente"],
  family: ["family name", "last name", "surname", "lastname", "apellido", "apellidos"],
  given: ["given name", "given names", "first name", "firstname", "nombre", "nombres"],
  birth_date: ["dob", "date of birth", "birthdate", "birth date", "birthday", "fecha de nacimiento"],
  sex: ["gender", "administrative sex", "sexo"],
  language: ["preferred language", "idioma"],
  phone: ["telephone", "phone number", "mobile", "home phone", "telefono"],
  email: ["e-mail", "email address", "e-mail address", "correo", "correo electronico"],
  visit_number: ["visit", "visit id", "encounter", "encounter id", "encounter number", "visita"],
  visit_start: ["visit date", "encounter date", "start", "date of service", "appointment", "inicio", "fecha de visita"],
  visit_end: ["end", "discharge", "fin"],
  visit_kind: ["visit type", "encounter type", "kind", "type", "tipo"],
  npi: ["provider npi", "attending npi", "practitioner npi", "rendering npi"]
}

const byName = new Map<string, Column>(
  columns.flatMap((column) => [column, ...aliases[column]].map((name) => [plain(name), column] as const))
)

/** The column that this head names; undefined where it is none of ours. */
export const columnOf = (head: string): Column | undefined => byName.get(plain(head))

/** Case, accents, dashes and underscores make no other name. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[_\-\s]+/g, " ")
    .trim()
}
