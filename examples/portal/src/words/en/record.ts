/**
 * English words of the patient's own record: readings from home, the people one helps, settings, who has seen it.
 */
import type { RedFlag } from "../../api/views.ts"

const numbers = new Intl.NumberFormat("en-US")

export const readings = {
  title: "Readings from home",
  titleFor: (name: string) => `Readings of ${name}`,
  lead: "Your blood pressure, blood sugar and weight, as you measured them.",
  unwatched: "Nobody watches this list all the time. If a reading worries you, write to your care team or call.",
  kinds: { "blood-pressure": "Blood pressure", glucose: "Blood sugar", weight: "Weight" },
  add: "Add a reading",
  which: "What did you measure?",
  systolic: "Top number",
  diastolic: "Bottom number",
  value: "Reading",
  unit: "Unit",
  day: "Day",
  time: "Time",
  timeHint: "Leave it empty if you do not remember.",
  keep: "Keep this reading",
  keeping: "Keeping…",
  kept: "The reading was kept.",
  needNumber: "Type the number that your meter shows.",
  needDay: "Choose the day.",
  cancel: "Cancel",
  emptyTitle: "No readings yet",
  empty: "Add one when you have measured. You will see over time how you are doing.",
  emptyKind: "Nothing measured yet.",
  latest: "Latest",
  standing: { below: "Below target", inside: "On target", above: "Above target" },
  target: "Target",
  targetOwn: "Set for you by your care team",
  targetUsual: "Usual target",
  bandPressure: (systolic: string, diastolic: string) => `${systolic} over ${diastolic}`,
  span: (low: number, high: number) => `${numbers.format(low)} to ${numbers.format(high)}`,
  asked: (days: number) =>
    days === 1 ? "Your care team asks for one every day" : `Your care team asks for one every ${days} days`,
  due: "Due today",
  dueOn: "Next one by",
  whole: "All readings",
  when: "When",
  reading: "Reading",
  by: (name: string) => `Entered by ${name}`,
  fromLetter: "from a message",
  corrected: (before: string, name: string) => `Corrected by ${name}. It was ${before}.`,
  withdrawn: (name: string) => `Taken back by ${name}`,
  correct: "Correct",
  correctThis: (what: string) => `Correct ${what}`,
  correctTitle: "Correct this reading",
  correctSave: "Save the correction",
  takeBack: "Take back",
  takeBackThis: (what: string) => `Take back ${what}`,
  takeBackTitle: "Take this reading back?",
  takeBackWhat: "It stays in the list with a mark, so that nobody relies on it. You cannot undo this.",
  takeBackConfirm: "Take it back",
  plot: (kind: string) => `${kind} over time`,
  plotSummary: (count: number, inside: number, latest: string) =>
    `${count} readings. ${inside} of them on target. The latest is ${latest}.`,
  plotSummaryBandless: (count: number, latest: string) => `${count} readings. The latest is ${latest}.`,
  targetBand: "Target",
  top: "Top",
  bottom: "Bottom",
  danger: {
    title: "Please read this first",
    practice: "if you have no such signs, and for what to do next.",
    emergency: "if you have any of these signs, or feel very ill.",
    keep: "I have read this. Keep the reading",
    edit: "Go back and check the number",
    write: "Write to your care team",
    after: "Your care team has not been told about this reading. Write to them, or call us:",
    what: {
      "bp-severe":
        "This blood pressure is very high. Sit down, rest five minutes, and measure again. Call for help now " +
        "if you have chest pain, trouble breathing, weakness, or trouble seeing or speaking.",
      "glucose-very-high":
        "This blood sugar is very high. Call for help now if you vomit, breathe fast and deep, feel very " +
        "sleepy, or are confused.",
      "glucose-low-level1":
        "This blood sugar is low. Eat or drink something sweet now, and measure again in 15 minutes. Call for " +
        "help if it does not rise.",
      "glucose-low-level2":
        "This blood sugar is dangerously low. Eat or drink something sweet right now. Call for help now if " +
        "you feel faint or confused, or cannot swallow."
    } as Partial<Record<RedFlag, string>>,
    other: "This reading may need help right away."
  },
  found: {
    title: "We found a reading in this message",
    titleStaff: "Reading found in this message",
    keep: "Keep it in the readings",
    kept: "It was kept in the readings.",
    notMine: "Only you decide. We keep it for the day of the message; you can correct that under Readings."
  },
  due1: "Readings due",
  dueWhat: "Your care team asked for these. It takes a minute.",
  plan: {
    title: "Readings from home",
    none: "No readings yet",
    all: "Show readings",
    hide: "Hide readings",
    ask: "Ask for readings",
    kind: "Which",
    every: "Every how many days?",
    everyHint: "Leave it empty to ask for none.",
    low: "Target from",
    high: "Target to",
    lowBottom: "Bottom number from",
    highBottom: "Bottom number to",
    bandHint: "Leave the target empty to use the usual one.",
    save: "Save",
    saved: "Saved. The patient sees it on the readings page.",
    needNumber: "Type whole numbers, the lower one first."
  }
}

export const forms = {
  lead: "Fill in what you know. We write the message for you.",
  refill: {
    medicine: "Which medicine?",
    medicineHint: "The name on the label.",
    dose: "How strong, and how much do you take?",
    doseHint: "For example: 10 mg, one in the morning.",
    pharmacy: "Which pharmacy?",
    daysLeft: "For how many days do you have enough?",
    daysLeftHint: "A number. 0 means that you have none left.",
    soon: "If you run out of an important medicine today or tomorrow, please call us as well:"
  },
  referral: { to: "To whom?", toHint: "For example: a skin doctor, or a name.", why: "What for?" },
  appointment: {
    reason: "What for?",
    when: "When does it suit you?",
    whenHint: "For example: weekday mornings, not on Friday."
  },
  more: "Anything else? (you may leave this empty)",
  moreHint: "Say it in your own words.",
  need: "Please fill this in.",
  needDays: "Type a whole number of days, or leave it empty.",
  names: { Refill: "Refill", Referral: "Referral", Appointment: "Appointment", Reading: "Reading from home" },
  fields: {
    medicine: "Medicine",
    dose: "Dose",
    pharmacy: "Pharmacy",
    daysLeft: "Days left",
    to: "To",
    why: "Why",
    reason: "For",
    when: "When",
    measured: "Measured",
    taken: "Taken"
  },
  unknown: "not said"
}

export const helped = {
  title: "People I help",
  lead:
    "You may look after these people's messages. Choose for whom you are here. A bar in another colour " +
    "shows it on every page.",
  current: "You are here for this person now",
  choose: (name: string) => `Switch to ${name}`,
  back: "Switch back to myself",
  may: "You may",
  mayNot: "You may not",
  scopes: {
    read: "read messages and readings",
    write: "write messages, and enter or correct readings"
  },
  never: "change this person's settings or who may be written to",
  none: "You help nobody yet",
  noneWhat: "A patient can ask the practice to let you help. Call us, or ask at the front desk."
}

export const settings = {
  title: "Settings",
  language: "Language",
  languageWhat: "For these pages and for e-mails.",
  languages: { en: "English", es: "Español" },
  notices: "E-mails",
  noticesWhat: (email: string) =>
    `We write to ${email} when an answer is here. The e-mail never says what it is about.`,
  noticesNone: "We have no e-mail address for you. Tell us one at your next visit, or call us.",
  noticesOn: "Send me an e-mail when something waits for me",
  quiet: "Quiet hours",
  quietWhat: "No e-mails in these hours. They come when the hours are over. You can always look here.",
  quietOn: "Keep quiet at these times",
  from: "From",
  until: "Until",
  needTimes: "Choose both times.",
  save: "Save",
  saving: "Saving…",
  saved: "Your settings were saved.",
  contact: "Safe contact",
  contactWhat: "You decide who may get an e-mail about you. Change this if somebody else reads your e-mail.",
  emailSafe: "E-mails to me are safe",
  emailSafeWhat: "If you turn this off, no e-mail about you leaves the practice, to anybody.",
  helpersMay: "People who help me may get e-mails too",
  helpersNone: "Nobody acts for you. Only you and your care team see your messages.",
  helpers: "These people can see your messages:",
  helperReads: "may read",
  helperWrites: "may read and write",
  helpersEnd: "Change who helps me",
  call: "Call us",
  access: "Who has seen my record",
  accessWhat: "See who looked at your messages and readings, and when."
}

export const access = {
  title: "Who has seen my record",
  titleFor: (name: string) => `Who has seen the record of ${name}`,
  lead: "Every look at your record is written down. Here is who it was. If something seems wrong, call us.",
  others: "Other people",
  everything: "Also what I did",
  show: "Show",
  times: (count: number) => `${count} times`,
  refused: "Was refused",
  none: "Nobody else has looked yet.",
  more: "Show older",
  back: "Settings",
  until: (from: string, to: string) => `${from} to ${to}`,
  who: {
    you: "You",
    patient: "The patient",
    representative: "Helps the patient",
    staff: "Care team",
    system: "The practice's computer"
  },
  acts: {
    AddNote: "Wrote a note for the care team",
    AnswerThread: "Answered a message",
    AskForHelp: "Asked to help, or for help",
    AssignThread: "Gave a message to a colleague",
    ChooseContact: "Chose who may be written to",
    ClaimThread: "Took a message to answer it",
    CloseThread: "Closed a conversation",
    ConfirmHelp: "Said yes to somebody who helps",
    CountInbox: "Saw it counted in an inbox",
    CorrectAnswer: "Corrected an answer",
    CorrectReading: "Corrected a reading",
    DownloadThread: "Downloaded a conversation",
    EndWaiting: "Stopped waiting for your answer",
    EscalateOverdue: "Marked an answer as late",
    FindRightPatient: "Looked for the right patient of a message",
    InvitePatient: "Invited you to the portal",
    ListAssignees: "Looked who could answer",
    ListCareTeams: "Looked up the care team",
    ListDrafts: "Looked at drafts",
    ListFrontDesk: "Saw it in the list of the day's visits",
    ListHelpRequests: "Looked at who asks to help",
    ListThreads: "Saw it in a list of messages",
    MoveMessage: "Moved a message to where it belongs",
    OfferCannedAnswers: "Prepared an answer",
    OpenAttachment: "Opened a file",
    PlanReadings: "Asked for readings",
    PrintThread: "Printed a conversation",
    ReadAccessReport: "Looked at this page",
    ReadOverviewEvidence: "Looked behind a figure",
    ReadPatientCard: "Looked at who you are and your visits",
    ReadReadings: "Looked at the readings",
    ReadRevisions: "Looked at the earlier words of a message",
    ReadSettings: "Looked at the settings",
    ReadThread: "Read a conversation",
    ReassignThread: "Gave a message to another team",
    ReceiveFeedMessage: "Received news from the hospital",
    RecordCall: "Wrote down a phone call",
    RecordReading: "Kept a reading",
    RefuseHelp: "Said no to somebody who wants to help",
    ReleaseThread: "Gave a message back",
    ReportMeasure: "Counted messages for a report",
    RepresentativeAuthorized: "Let somebody help",
    RepresentativeConfirmed: "Confirmed who may help",
    RepresentativeRevoked: "Ended somebody's help",
    RetractAnswer: "Took an answer back",
    SaveDraft: "Saved a draft",
    SearchMessages: "Found it in a search",
    SendMessage: "Wrote a message",
    ShowPresence: "Had a conversation open",
    UnmergePatient: "Took two records apart again",
    WaitOnPatient: "Waits for your answer",
    WithdrawInvitation: "Took an invitation back",
    WithdrawReading: "Took a reading back"
  } as Record<string, string>,
  otherAct: "Worked with the record"
}
