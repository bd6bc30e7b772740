/**
 * Spanish words for the roles and relationships that stand beside names. One that is not here is shown as it came.
 */
export const roles: Record<string, string> = {
  patient: "paciente",
  physician: "profesional médico",
  doctor: "profesional médico",
  nurse: "enfermería",
  "nurse practitioner": "enfermería especializada",
  "physician assistant": "asistente médico",
  "medical assistant": "asistente de consulta",
  pharmacist: "farmacia",
  "front desk": "recepción",
  manager: "gerencia",
  operator: "operación",
  mother: "madre",
  father: "padre",
  parent: "madre o padre",
  guardian: "tutela legal",
  daughter: "hija",
  son: "hijo",
  sister: "hermana",
  brother: "hermano",
  spouse: "cónyuge",
  wife: "esposa",
  husband: "esposo",
  partner: "pareja",
  grandmother: "abuela",
  grandfather: "abuelo",
  caregiver: "persona cuidadora"
}
