/**
 * English words for the roles and relationships that stand beside names. One that is not here is shown as it came.
 */
export const roles: Record<string, string> = {
  patient: "patient",
  physician: "physician",
  doctor: "doctor",
  nurse: "nurse",
  "nurse practitioner": "nurse practitioner",
  "physician assistant": "physician assistant",
  "medical assistant": "medical assistant",
  pharmacist: "pharmacist",
  "front desk": "front desk",
  manager: "manager",
  operator: "operator",
  mother: "mother",
  father: "father",
  parent: "parent",
  guardian: "guardian",
  daughter: "daughter",
  son: "son",
  sister: "sister",
  brother: "brother",
  spouse: "spouse",
  wife: "wife",
  husband: "husband",
  partner: "partner",
  grandmother: "grandmother",
  grandfather: "grandfather",
  caregiver: "caregiver"
}
