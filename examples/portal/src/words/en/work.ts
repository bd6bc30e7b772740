/**
 * English words of people and roles: who works here, in which teams, and who may do what.
 */
export const work = {
  title: "People and roles",
  lead: "Who works here, in which teams, and what each person may do.",
  invite: "Invite somebody",
  name: "Name",
  login: "User name",
  loginHint: "Letters and numbers without spaces, such as nina.park. Tell it to the person: it is asked with the code.",
  titleWord: "Work",
  titleHint: "The word beside the name, such as nurse or front desk.",
  email: "E-mail",
  emailHint: "Leave it empty to print a letter.",
  roles: "May",
  roleNames: {
    staff: "Read and answer messages of the own teams",
    manager: "See numbers, manage people and the practice",
    operator: "Run the system: queues, feeds, people"
  },
  roleShort: { staff: "Staff", manager: "Manager", operator: "Operator", patient: "Patient", representative: "Helper" },
  teams: "Teams",
  noTeam: "In no team",
  was: "until",
  from: "from",
  byMail: "Invite by e-mail",
  byLetter: "Invite by letter",
  invited: (name: string) => `The e-mail for ${name} is on its way.`,
  again: "New code",
  active: "Can sign in",
  noPassword: "Has no password yet",
  waiting: "Invited until",
  off: "Switched off",
  change: "Change",
  save: "Save",
  saved: "Saved.",
  switchOff: "Switch off",
  switchOn: "Switch on",
  switchOffTitle: "Switch this account off?",
  switchOffWhat: (name: string) => `${name} is signed out everywhere at once and cannot sign in. Nothing is deleted.`,
  needName: "Enter a name.",
  needLogin: "Enter a user name.",
  needRole: "Choose at least one.",
  activities: {
    ChangeMembership: "Change a team membership",
    ChangeRoles: "Change roles",
    DisableAccount: "Switch an account off",
    EnableAccount: "Switch an account on",
    InviteAgain: "Make a new code",
    InviteColleague: "Invite a colleague",
    ListPeople: "Look at people and roles"
  }
}
