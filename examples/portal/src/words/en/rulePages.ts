/**
 * English words of the rules: what they do, who signed them, and how one is stopped.
 */
export const rulePages = {
  title: "Rules",
  lead: "These rules read each message a patient sends and sort it: how soon, what about, and to whom.",
  notice: "These rules are not medical advice and not cleared as a medical device.",
  isOn: "The rules sort messages in English and in Spanish.",
  isOnEnglish: "The rules sort messages in English. A person sorts those in Spanish until a translator signs.",
  isOff: "The rules sort nothing yet. Every message goes to its care team for a person to look, soon at the latest.",
  isOffMore:
    "What looks like an emergency still shows the patient whom to call, and stands first in the inbox. " +
    "To let the rules sort, a clinician signs this version.",
  isDemo: "This is the demo: the rules sort messages although nobody has signed them.",
  version: (version: string) => `Version ${version}`,
  signatures: "Signed by",
  noSignature: "Nobody has signed this version.",
  role: { clinician: "Clinician", translator: "Translator for Spanish" },
  sign: "Sign this version",
  signWhat: "You say by name that you have read these rules and their tests, and that they may sort messages here.",
  as: "I sign as",
  credential: "My licence or certificate",
  credentialHint: "For example: RN 12345, Illinois",
  signed: "Your signature is kept. It holds from the next message on.",
  find: "Find a rule",
  count: (count: number) => (count === 1 ? "1 rule" : `${count} rules`),
  none: "No rule has these words.",
  other: "Without a category of their own",
  fires: "It answers to messages like these:",
  stop: "Stop",
  stopLabel: (rule: string) => `Stop: ${rule}`,
  stopTitle: "Stop this rule?",
  stopWhat: "From the next message on it takes no part. Messages that it would have caught may then wait longer.",
  why: "Why",
  resume: "Let it go on",
  resumeLabel: (rule: string) => `Let it go on: ${rule}`,
  resumeTitle: "Let this rule go on?",
  resumeWhat: "From the next message on it takes part again.",
  stopped: "Stopped",
  stoppedBy: (by: string, why: string) => `Stopped by ${by}: ${why}`,
  hasStopped: "The rule is stopped.",
  hasResumed: "The rule goes on."
}
