/**
 * English words for the refusals of inviting, enrolling and managing people, by code and reason.
 */
import type { Fields } from "../Fields.ts"
import { text } from "../Fields.ts"

const over: Record<string, string> = {
  used: "This code was used already. Sign in with the user name that you chose then, or call us.",
  withdrawn: "This code does not hold any more. Call us, and we will make a new one.",
  replaced: "There is a newer code for you. Use the newest letter or e-mail, or call us.",
  expired: "This code has run out. Call us, and we will make a new one."
}

const password: Record<string, string> = {
  "too-short": "The password is too short. Use 12 characters or more.",
  "too-long": "The password is too long. Use 128 characters or fewer.",
  "too-common": "Many people use this password, so it is easy to guess. Put four words together that only you would.",
  "holds-your-name": "The password is mostly your name. Put four words together that only you would."
}

const login: Record<string, string> = {
  "too-short": "The user name is too short. Use 3 letters or more.",
  "too-long": "The user name is too long. Use 64 letters or fewer.",
  characters: "The user name can have letters, numbers, dots and dashes, and no spaces.",
  taken: "Somebody else has this user name. Choose another one."
}

const invitation: Record<string, string> = {
  "already-enrolled": "This person has a sign-in already.",
  "birth-date-unknown": "The birth date is missing. Complete it in the hospital system first.",
  "is-a-child": "This person is under 13. A parent or guardian writes for them.",
  "not-living": "This person is recorded as deceased.",
  "no-e-mail": "No e-mail is known. Print a letter.",
  "e-mail-is-not-safe": "An e-mail is not safe for this person. Print a letter.",
  "not-active": "This account is switched off. Switch it on first."
}

const notAskable: Record<string, string> = {
  "no-own-record": "You have no record of your own here. Choose “I want to help somebody”.",
  "birth-date": "This birth date cannot be. Check it once more.",
  "no-scope": "Choose what should be allowed.",
  "too-many": "Five of your requests wait already. Please wait until we have checked them."
}

export const joiningProblems = {
  HelpForOneself: "Helper and patient are the same person. Choose the patient that is meant.",
  HelpNotAskable: (fields: Fields) => notAskable[text(fields, "reason")] ?? "Check the request and send it again.",
  HelpRequestNotFound: "This request does not wait any more. Load the list again.",
  PatientMustAgree: "The patient is 13 or older. Ask the patient, and tick that they agree.",
  AccountNotFound: "This person is not in the list any more. Load it again.",
  LastOfRole: "Nobody else has this role. Give it to somebody else first.",
  EnrolmentRefused: "This does not fit. Check the code and what you entered with it, or call us for a new code.",
  InvitationNotFound: "This invitation is not there any more. Load the list again.",
  InvitationOver: (fields: Fields) => over[text(fields, "reason")] ?? "This code does not hold any more. Call us.",
  InvitationRefused: (fields: Fields) => invitation[text(fields, "reason")] ?? "This person cannot be invited now.",
  LoginRefused: (fields: Fields) => login[text(fields, "reason")] ?? "Choose another user name.",
  PasswordRefused: (fields: Fields) => password[text(fields, "reason")] ?? "Choose another password."
}
