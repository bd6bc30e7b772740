/**
 * English words of joining: the page of enrolment, the front desk, and the letter that it prints.
 */
export const people = {
  enrol: {
    title: "Make your sign-in",
    lead: "You have a letter or an e-mail with a code. It takes about two minutes.",
    have: "I have a code from a letter or e-mail",
    code: "Code",
    codeHint: "Twelve letters and numbers, such as 7KQM-2XRD-94HT.",
    needCode: "Enter the code from your letter or e-mail.",
    birthDate: "Your birth date",
    birthDateHint: "For example 3 9 1984 for March 9, 1984.",
    month: "Month",
    day: "Day",
    year: "Year",
    needBirthDate: "Enter the month, the day and the year with numbers.",
    login: "Choose a user name",
    loginHint: "Letters and numbers without spaces, such as ana.ruiz.",
    loginGiven: "The user name that you were given",
    needLogin: "Enter a user name.",
    password: "Choose a password",
    passwordHint:
      "12 characters or more. Four words that only you would put together are good, and easy to keep in mind.",
    needPassword: "Choose a password of 12 characters or more.",
    show: "Show the password",
    submit: "Make my sign-in",
    submitting: "One moment…",
    iWork: "I work at this practice",
    iAmPatient: "I am a patient or I help one",
    signIn: "I have a sign-in already"
  },
  desk: {
    title: "Front desk",
    lead: "Who comes today, and who cannot write to you yet.",
    summary: (visits: number, missing: number) =>
      `${visits === 1 ? "1 visit" : `${visits} visits`} today. ${
        missing === 0
          ? "Everybody can sign in."
          : missing === 1
            ? "1 person cannot sign in yet."
            : `${missing} people cannot sign in yet.`
      }`,
    show: "Show",
    showMissing: "Not enrolled",
    showAll: "Everybody",
    born: "Born",
    unknownBirth: "birth date not known",
    with: "With",
    enrolled: "Can sign in",
    invited: "Invited",
    notEnrolled: "Not enrolled",
    invitedBy: { letter: "by letter", "e-mail": "by e-mail" },
    until: "The code holds until",
    letter: "Print a letter",
    letterAgain: "Print a new letter",
    mail: "Send an e-mail",
    mailed: (name: string) => `The e-mail for ${name} is on its way.`,
    withdraw: "Withdraw",
    withdrawTitle: "Withdraw this invitation?",
    withdrawWhat: "The code stops working at once. You can invite again at any time.",
    withdrawn: "Done. The code does not work any more.",
    say: "What to say",
    sayTo: {
      first: "“You can now write to your care team from home, day and night.”",
      promise: "“We read every message on working days, and we tell you by when you will have an answer.”",
      uses: "“It is good for refills, test results, forms, and questions after today's visit.”",
      safe: "“It is private. Only you and your care team can read it. For an emergency, always call 911.”",
      how: "“This letter has a code. You need it and your birth date. It takes two minutes on your phone.”",
      enrolled: "“You can sign in already. Write to us whenever you have a question after today's visit.”"
    },
    obstacles: {
      "birth-date-unknown": "The birth date is missing. Complete it in the hospital system first.",
      "is-a-child": "Under 13: a parent or guardian writes. Ask who helps, and let them ask for access.",
      "not-living": "Recorded as deceased."
    } as Record<string, string>,
    noMail: "No safe e-mail is known. A letter works.",
    more: (count: number) => `${count} more visits are not shown.`,
    emptyTitle: "No visits today",
    empty: "When the hospital system tells of visits of your teams, they show up here by themselves.",
    allDoneTitle: "Everybody can sign in",
    allDone: "All who come today have their sign-in. Choose “Everybody” to see the whole day."
  },
  letter: {
    title: "Letter",
    ready: "The letter is ready. Its code is shown only now: print it before you leave this page.",
    print: "Print",
    done: "Done",
    gone: "This code was shown before and cannot be shown again. Print a new letter.",
    dear: (name: string) => `For ${name}`,
    invite: (practice: string) => `${practice} invites you to write to your care team online.`,
    what: "You can ask questions, request refills, and read our answers at any time.",
    step1: "On your phone or computer, open",
    step2: "Enter this code:",
    step3: "Enter your birth date, and choose a user name and a password.",
    inviteWork: (practice: string) => `Your sign-in for work at ${practice}.`,
    step3Work: "Choose “I work at this practice”, enter the user name that you were told, and choose a password.",
    until: "The code works once, until",
    notFor: (emergency: string) => `Do not use it for emergencies. If you need help right away, call ${emergency}.`,
    questions: "Questions? Call us:",
    keep: "This letter is for you alone. If it is not yours, please give it back to us."
  },
  activities: {
    Enrol: "Make a sign-in",
    InvitePatient: "Invite a patient",
    ListFrontDesk: "Look at today's visits",
    WithdrawInvitation: "Withdraw an invitation"
  }
}
