/**
 * English words of what every page has: header, sign-in, log-off, files, times.
 */
export const site = {
  language: "English",
  languageLabel: "Language",
  skip: "Skip to the content",
  callUs: "Call us",
  areas: "Areas",
  signedInAs: (name: string) => `Signed in as ${name}`,
  signOut: "Sign out",
  loading: "Loading…",
  tryAgain: "Try again",
  cancel: "Cancel",
  back: "Back",
  broken: "This page broke",
  reload: "Load it again",
  notFound: "There is no such page",
  notFoundWhat: "The address may be old. Start again from the first page.",
  toStart: "To the first page",
  nav: {
    messages: "My messages",
    inbox: "Inbox",
    desk: "Front desk",
    readings: "Readings",
    helped: "People I help",
    settings: "Settings",
    search: "Search",
    overview: "Overview",
    measure: "Measure",
    queues: "Feeds and queues",
    audit: "Audit",
    grants: "Held access",
    people: "People",
    cover: "Cover",
    rules: "Rules",
    answers: "Saved answers",
    helpers: "Helpers",
    import: "Import",
    help: "Requests to help"
  },
  signIn: {
    title: "Sign in",
    lead: "Write to your care team, and read what they answer.",
    login: "User name",
    password: "Password",
    submit: "Sign in",
    submitting: "Signing in…",
    needLogin: "Enter your user name.",
    needPassword: "Enter your password.",
    loggedOff: "You were signed out because nothing happened for a while.",
    kept: "What you were writing was kept. Sign in to go on.",
    left: "You are signed out. You can close this page.",
    unreachable: "We cannot reach the practice right now. Check your connection and try again.",
    demo: "This is a demonstration. The people are invented. The sign-ins are printed where it was started.",
    help: "Need help to sign in?",
    helpWhat: "Call us and we will help you.",
    emergency: (phone: string) => `If this is an emergency, call ${phone}.`
  },
  logOff: {
    title: "Are you still there?",
    what: "To keep your messages private, we will sign you out soon. What you are writing is kept.",
    left: (seconds: number) => (seconds === 1 ? "1 second left" : `${seconds} seconds left`),
    stay: "Stay signed in"
  },
  files: {
    label: "Attachments",
    add: "Add a photo or file",
    rule: "Up to 5 files, 10 MB each: photos (PNG, JPEG, GIF, WebP), PDF, or plain text.",
    adding: (name: string) => `Adding ${name}…`,
    remove: (name: string) => `Remove ${name}`,
    open: (name: string) => `Download ${name}`,
    show: (name: string) => `Show ${name}`,
    picture: (name: string) => `Picture: ${name}`,
    refused: (name: string) => `“${name}” was not added.`
  },
  draft: {
    saving: "Saving…",
    saved: "Saved",
    unsaved: "Not saved yet",
    failed: "Not saved. We keep trying.",
    recovered: "We kept what you were writing. You can go on.",
    discard: "Throw away"
  },
  time: {
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => (count === 1 ? "1 day" : `${count} days`),
    in: (span: string) => `in ${span}`,
    late: (span: string) => `${span} late`,
    now: "now"
  }
}
