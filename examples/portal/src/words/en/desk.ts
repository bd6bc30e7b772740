/**
 * English words of the desk: calls, giving away, putting right, moving, saved answers, and who covers.
 */
export const desk = {
  /** What the audit says that somebody did. */
  activities: {
    ReadRules: "Read the rules",
    SignRulePack: "Sign the rules",
    StopRule: "Stop a rule",
    ResumeRule: "Let a rule go on",
    ArrangeCover: "Arrange cover",
    AssignThread: "Give to somebody",
    CountInbox: "Count what waits",
    CorrectAnswer: "Correct an answer",
    EditCannedAnswer: "Edit a saved answer",
    EndCover: "End a cover",
    EndWaiting: "Stop waiting for the patient",
    FindRightPatient: "Look for the right patient",
    ListAssignees: "Look to whom it can be given",
    ListCannedAnswers: "Look at saved answers",
    ListColleagues: "Look at colleagues",
    ListCovers: "Look at who covers",
    MoveMessage: "Move a message",
    OfferCannedAnswers: "Look at saved answers for a conversation",
    ReadPatientCard: "Look at the patient beside a conversation",
    ReadRevisions: "Read earlier words",
    RecordCall: "Record a call",
    RetireCannedAnswer: "Retire a saved answer",
    RetractAnswer: "Take an answer back",
    ShowPresence: "Show who has it open",
    WaitOnPatient: "Wait for the patient"
  } as Record<string, string>,
  optional: "optional",
  reason: "Why",
  reasonHint: "Colleagues and auditors read this. The patient does not.",
  presence: {
    reading: (names: string) => `${names} has this open too`,
    writing: (names: string) => `${names} is writing in this conversation`,
    and: " and "
  },
  waiting: {
    start: "Wait for the patient",
    stop: "Stop waiting",
    since: "Waiting for the patient since",
    answer: "Now we wait for the patient's reply"
  },
  minutes: "Minutes it took",
  assign: {
    open: "Give to…",
    title: "Who should answer this?",
    to: "To whom",
    choose: "Choose…",
    colleagues: "Colleagues of this team",
    teams: "Another care team",
    away: (until: string, cover: string) => `away until ${until}, ${cover} covers`,
    what: "What was promised to the patient stays as it is.",
    submit: "Give it",
    given: (name: string) => `Given by ${name}`
  },
  call: {
    tab: "Phone call",
    direction: "Who called",
    directions: { "to-patient": "I called", "from-patient": "They called" },
    outcome: "Did you speak?",
    outcomes: { reached: "Yes, we spoke", "not-reached": "No, not reached" },
    withWhom: "With whom",
    date: "Day",
    time: "Time",
    minutes: "Minutes",
    summary: "What was said",
    summaryHint: "For the team and the chart. The patient sees that there was a call, not these words.",
    counts: "A call in which you spoke counts as an answer. One that reached nobody does not.",
    submit: "Record call",
    done: "The call was recorded.",
    mark: "Phone call",
    line: {
      "to-patient": (name: string) => `We called ${name}`,
      "from-patient": (name: string) => `${name} called us`
    },
    took: (minutes: number) => (minutes === 1 ? "1 minute" : `${minutes} minutes`)
  },
  amend: {
    correct: "Correct",
    correctTitle: "Correct this answer",
    correctWhat:
      "The patient sees the new words with a mark, and is told by e-mail. The chart gets the corrected document.",
    body: "The right words",
    correctSubmit: "Send correction",
    retract: "Take back",
    retractTitle: "Take this back?",
    retractWhat:
      "Nobody reads these words any more; they are kept for the audit. If it was the only answer, the " +
      "patient waits again.",
    retractSubmit: "Take it back",
    corrected: "Corrected",
    retracted: "Taken back",
    by: (name: string) => `by ${name}`,
    show: "Show what it said before",
    before: (number: number) => `Version ${number}`
  },
  move: {
    open: "Move",
    title: "Move this message to where it belongs",
    what:
      "Both conversations keep a mark. If it goes to another patient, the wrong chart gets word that it " +
      "was filed in error.",
    same: "Another conversation of this patient",
    other: "Another patient",
    where: "Where does it belong?",
    noneOpen: "This patient has no other open conversation with your teams.",
    number: "Medical record number",
    birthDate: "Birth date",
    find: "Find the patient",
    finding: "Looking…",
    isIt: (name: string) => `Found: ${name}`,
    conversation: "Conversation",
    begin: "Begin a new conversation",
    subject: "Subject of the new conversation",
    submit: "Move message",
    moved: "Moved here from another conversation",
    movedOut: "A message was moved from here to where it belongs",
    go: "Go there"
  },
  saved: {
    open: "Saved answers",
    title: "Saved answers",
    find: "Find by title or words",
    list: "Saved answers",
    preview: "Preview",
    none: "No saved answer fits these words.",
    empty: "There are no saved answers yet. A manager can write some.",
    use: "Use this answer",
    team: "of your team",
    missing: (names: string) => `Has no value here: ${names}. Fill it in after you choose it.`,
    blockedTitle: "No saved answers here",
    blocked: "A red flag is up in this conversation. Answer in your own words, or call.",
    languages: { en: "English", es: "Spanish" }
  },
  variables: {
    patientFirstName: "patient's first name",
    teamName: "care team",
    practiceName: "practice",
    practicePhone: "practice's phone",
    promise: "promised time",
    todaysHours: "today's hours",
    authorName: "your name"
  } as Record<string, string>,
  card: {
    visits: "Visits",
    noVisits: "No visit in the last two years",
    with: (name: string) => `with ${name}`,
    kinds: {
      office: "Office",
      inpatient: "Hospital",
      telehealth: "Video",
      "minimal-consult": "Short consult",
      "staff-only": "With staff"
    } as Record<string, string>,
    conversations: "Other conversations",
    noConversations: "None",
    waits: "to answer",
    closed: "closed",
    helpers: "People who help",
    noHelpers: "Nobody",
    mayWrite: "reads and writes",
    mayRead: "reads"
  },
  cover: {
    title: "Who covers for whom",
    lead:
      "Say when you are away and who answers for you. Your colleague sees your teams' messages and may " +
      "answer what is yours. Patients read both names.",
    now: "Away now",
    later: "Later",
    none: "Nobody is away",
    noneWhat: "Everybody answers for herself.",
    away: "Who is away",
    by: "Who covers",
    from: "First day away",
    until: "Last day away",
    submit: "Arrange cover",
    done: "The cover is arranged.",
    end: "End it now",
    endTitle: "End this cover now?",
    endWhat: "From now on your colleague sees only what is hers.",
    ended: "The cover has ended.",
    covers: (name: string) => `${name} covers`,
    me: "I",
    needAll: "Choose a colleague and both days."
  },
  answers: {
    title: "Saved answers",
    lead: "Texts that staff use again and again, in both languages. Each change is a new version.",
    add: "New saved answer",
    edit: "Edit",
    editTitle: "Edit saved answer",
    name: "Title",
    text: "Text",
    team: "For",
    everyTeam: "Every team",
    variables: "You can use these variables. They are filled in for each patient.",
    insert: (name: string) => `Insert: ${name}`,
    save: "Save",
    saved: "Saved.",
    retire: "Retire",
    retireTitle: "Retire this saved answer?",
    retireWhat: "Staff can no longer choose it. Answers that were sent stay as they are.",
    retired: "It is no longer offered.",
    version: (number: number, name: string) => `Version ${number}, by ${name}`,
    empty: "No saved answers yet",
    emptyWhat: "Write the first one: what do you answer every day?"
  }
}
