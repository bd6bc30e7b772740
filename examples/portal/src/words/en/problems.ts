/**
 * English words for every refusal, by its code: what happened and what to do. `other` is for a code from the future.
 */
import type { Fields } from "../Fields.ts"
import { number, text } from "../Fields.ts"
import { joiningProblems } from "./joiningProblems.ts"

const attachment: Record<string, string> = {
  empty: "The file is empty. Choose another one.",
  "too-large": "The file is larger than 10 MB. Choose a smaller one, or take a photo of it.",
  "unknown-type": "This kind of file cannot be sent. Send a photo (PNG, JPEG, GIF, WebP), a PDF, or plain text.",
  "type-mismatch": "The file is not what its name says. Save it again as a photo, PDF, or plain text.",
  duplicate: "This file is already attached.",
  "too-many": "A message can have 5 files. Remove one first, or send the rest in another message."
}

const calls: Record<string, string> = {
  "in-the-future": "A call cannot be in the future. Check the day and the time.",
  minutes: "Give whole minutes, from 0 to 1440.",
  who: "Say with whom you spoke, or whom you tried to reach."
}

const covers: Record<string, string> = {
  oneself: "Choose a colleague. Nobody covers for herself.",
  "not-a-time": "The last day must not be before the first one.",
  "is-over": "These days are over. Choose later ones.",
  overlaps: "Somebody covers on some of these days already. End that cover first.",
  "is-away": "This colleague is away or covered on some of these days. Choose another one."
}

const moves: Record<string, string> = {
  "written-by-the-team": "An answer cannot be moved. Take it back, and write it where it belongs.",
  "same-thread": "It is in this conversation already.",
  "target-closed": "That conversation is closed. Choose another one, or begin a new one."
}

const written: Record<string, string> = {
  empty: "It is empty. Write at least one word.",
  "too-long": "It is too long. Make it shorter, or send it in two messages.",
  nul: "There is a character in it that cannot be stored. Remove it and send again.",
  "unpaired-surrogate": "There is a broken character in it. Remove it and send again."
}

const reading: Record<string, string> = {
  "above-systolic": "The bottom number must be smaller than the top number. Look at the meter again.",
  "in-the-future": "This time has not come yet. Check the day and the time.",
  "not-found": "This reading is not in the message. Type it in by hand.",
  "not-whole": "A blood pressure has whole numbers. Look at the meter again.",
  withdrawn: "This reading was taken back. Enter a new one."
}

export const problems = {
  ReversedPeriod: "The last day is before the first. Exchange them.",
  UnknownDate: "One of the days is not in the calendar. Choose it again.",
  UnknownZone: "The practice's time zone is not known. Ask the operator.",
  DeadLetterNotFound: "This delivery is no longer among the refused ones. Look again.",
  RefusedFrameNotFound: "This message is gone or was too long to keep. Ask the sender to send it again.",
  ...joiningProblems,
  AccessRefused: "Your account may not do this. Ask a manager of the practice.",
  AttachmentNotFound: "We cannot find this file. Load the page again.",
  AttachmentRefused: (fields: Fields) => attachment[text(fields, "reason")] ?? "This file cannot be sent.",
  AuditBroken: "The audit chain does not hold. Keep the database as it is and call your security officer.",
  Conflict: "It has changed meanwhile. Look again, then try once more.",
  DraftNotFound: "This draft is gone. It was sent or thrown away on another page.",
  FirstRunRefused: "Something is missing or cannot be. Check each field and try again.",
  Forbidden: "Your account may not do this. Ask a manager of the practice.",
  ForeignOrigin: "This page did not come from the practice. Open the address of the practice again.",
  IdempotencyKeyReused: "This was sent before with other words. Load the page again and look whether it is there.",
  Malformed: "Something in the form could not be read. Check it and send again.",
  MergeInCircle: "These two records already stand for each other. Undo that merge first.",
  MergeOntoSelf: "A record cannot be merged with itself.",
  NotFound: "We cannot find it. It may be gone, or it is not yours.",
  NotOwnCareTeam: "This care team is not one of yours. Choose one from the list, or call us.",
  NoticeNotAcknowledged: "Nothing was sent yet. Read whom to call first.",
  PatientNotFound: "We cannot find this patient. Choose one from the list.",
  ReadingNotFound: "We cannot find this reading. Load the page again.",
  ReadingRefused: (fields: Fields) =>
    reading[text(fields, "reason")] ?? "This number cannot be right. Look at the meter again and check the unit.",
  Refused: "This cannot be done. Check it and try again.",
  PracticeExists: "A practice is set up here already. Load the page again and sign in.",
  RepresentativeNotFound: "This access is not there any more. Load the list again.",
  SignInRefused: "User name and password do not match. Check both and try again, or call us.",
  SignedOut: "You are signed out. Sign in to go on. What you were writing was kept.",
  StaleVersion: "Something new came meanwhile. Look again, then try once more.",
  TextRefused: (fields: Fields) =>
    `${text(fields, "field") === "subject" ? "The subject cannot be sent." : "The message cannot be sent."} ${
      written[text(fields, "reason")] ?? "Check it and send again."
    }`,
  CallNotRecorded: (fields: Fields) => calls[text(fields, "reason")] ?? "The call cannot be recorded.",
  CannedAnswerBlocked: "A red flag is up here. Answer in your own words, or call.",
  CannedAnswerNotFound: "This saved answer is not in use any more. Load the list again.",
  CareTeamNotFound: "Choose another care team from the list.",
  CoverNotFound: "This cover is not there any more. Load the list again.",
  CoverRefused: (fields: Fields) => covers[text(fields, "reason")] ?? "The cover cannot be arranged.",
  MessageNotFound: "We cannot find this message here any more. Load the conversation again.",
  NoSuchPatient: "Nobody has this number and this birth date. Check both on the patient's papers.",
  NotAColleague: "This colleague does not work with this team now. Choose another one.",
  NotAmendable: "This cannot be changed any more. Load the conversation again.",
  NotMovable: (fields: Fields) => moves[text(fields, "reason")] ?? "This message cannot be moved.",
  RuleNotFound: "This rule is not in the pack. Load the list again.",
  CredentialMissing: "Name the licence or certificate by which you sign.",
  ReasonMissing: "Say in a few words why.",
  UnknownVariable: (fields: Fields) =>
    `Line ${number(fields, "line")}, column ${number(fields, "column")} of the ${
      text(fields, "language") === "es" ? "Spanish" : "English"
    } text: {{${text(fields, "variable")}}} is not a variable. Choose one from the list.`,
  VariableLeftOpen: "Fill in what stands between {{ and }}, or take it out. The patient would read it as it is.",
  ThreadIsClaimed: (fields: Fields) =>
    `${text(fields, "name", "A colleague")} is already answering this. Ask them, or take it over.`,
  ThreadIsClosed: "This conversation is closed. Start a new message to write again.",
  ThreadIsOpen: "This conversation is still open. Write your message there.",
  ThreadNotFound: "We cannot find this message among yours. Open it from the list again.",
  TooManyRequests: "Too many tries. Wait a minute and try again.",
  TooManySignIns: "Too many tries. Wait a few minutes and try again, or call us.",
  Unauthenticated: "You are signed out. Sign in to go on. What you were writing was kept.",
  Unexpected: "Something went wrong on our side. Try again in a minute, or call us.",
  UnknownHost: "This address is not one of the practice. Open the address that you were given.",
  Unreachable: "We cannot reach the practice right now. Check your connection and try again.",
  WrongFirstRunCode: "This is not the code from the terminal. Check it; every start makes a new one."
} satisfies Record<string, string | ((fields: Fields) => string)>
