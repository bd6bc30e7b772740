/**
 * The demo clinic: its seed, its EHR, its mail catcher. Import the module you need.
 */

export * as Clinic from "./clinic/Clinic.ts"
export * as ClinicDefinition from "./clinic/ClinicDefinition.ts"
export { practiceId } from "./clinic/DemoPractice.ts"
export { establish } from "./clinic/Establish.ts"
export { fillClinic, openClinic, seedClinic } from "./clinic/Seed.ts"
export { signIns } from "./clinic/SignIns.ts"
export { DemoEhr } from "./ehr/DemoEhr.ts"
export { MailCatcher } from "./mail/MailCatcher.ts"
