/**
 * English words of the manager's overview.
 */
export const overview = {
  title: "The practice at a glance",
  lead: "What waits now, the promises of the last weeks, when patients write, and the measure.",
  now: "Right now",
  waiting: "Wait for an answer",
  late: "Late",
  promises: "Promises kept",
  promisesLead: "An answer by the time that the patient was told first.",
  days: (count: number) => `Last ${count} days`,
  span: "Time",
  team: "Care team",
  urgency: "How urgent",
  kept: "Kept",
  broken: "Not kept",
  share: "Share",
  noPromises: "No promise came due in this time.",
  load: "When patients write",
  loadLead: "Messages from patients in the last 90 days, by weekday and hour.",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as ReadonlyArray<string>,
  busiest: (day: string, hours: string, count: number) => {
    const messages = count === 1 ? "1 message" : `${count} messages`
    return `Busiest: ${day}, ${hours}, ${messages}.`
  },
  nobodyWrote: "Nobody has written in this time.",
  weekday: "Day",
  measure: "The measure",
  toMeasure: "See the evidence for each professional",
  evidence: "Behind this number",
  evidenceOf: (what: string, team: string) => `${what}: ${team}`,
  patient: "Patient",
  since: "Wrote",
  told: "Promised",
  answered: "Answered",
  notYet: "Not yet",
  noTime: "No time told",
  newest: "The newest 200 are shown.",
  close: "Close"
}
