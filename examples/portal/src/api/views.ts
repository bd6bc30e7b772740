/**
 * The shapes of the contract as they stand on the wire. Types only: no schema and no runtime of it reaches the browser.
 */
import type * as Desk from "@intervisit/api/Desk"
import type * as Drafts from "@intervisit/api/Drafts"
import type * as Enrolment from "@intervisit/api/Enrolment"
import type * as Filling from "@intervisit/api/Filling"
import type * as FirstRun from "@intervisit/api/FirstRun"
import type * as FrontDesk from "@intervisit/api/FrontDesk"
import type * as Help from "@intervisit/api/Help"
import type * as Import from "@intervisit/api/Import"
import type * as Overview from "@intervisit/api/Overview"
import type * as People from "@intervisit/api/People"
import type * as Practice from "@intervisit/api/Practice"
import type * as Record from "@intervisit/api/Record"
import type * as Rules from "@intervisit/api/Rules"
import type * as Search from "@intervisit/api/Search"
import type * as Session from "@intervisit/api/Session"
import type * as Settings from "@intervisit/api/Settings"
import type * as StaffThreads from "@intervisit/api/StaffThreads"
import type * as Threads from "@intervisit/api/Threads"
import type * as Traffic from "@intervisit/api/Traffic"
import type { Attachment as AttachmentSchema } from "@intervisit/core/domain/Attachment"
import type * as MeasurementSchemas from "@intervisit/core/domain/Measurement"
import type * as FormSchemas from "@intervisit/core/domain/MessageForm"
import type * as PlanSchemas from "@intervisit/core/domain/ReadingPlan"
import type * as Vocabulary from "@intervisit/core/domain/TriageVocabulary"
import type { GiveUpReason as GiveUp } from "@intervisit/core/workflows/DeadLetters"

export type SessionView = typeof Session.SessionView.Encoded
export type ActingFor = typeof Session.ActingFor.Encoded
export type PracticeView = typeof Session.PracticeView.Encoded
export type SignInForm = typeof Session.SignInForm.Encoded
export type Role = SessionView["roles"][number]
export type Language = SessionView["language"]

export type ThreadRow = typeof Threads.ThreadRow.Encoded
export type ThreadView = typeof Threads.ThreadView.Encoded
export type ThreadPage = { readonly threads: ReadonlyArray<ThreadRow>; readonly next: string | null }
export type StaffPart = typeof Threads.StaffPart.Encoded
export type MessageView = typeof Threads.MessageView.Encoded
export type CareTeamView = typeof Threads.CareTeamView.Encoded
export type LetterForm = typeof Threads.LetterForm.Encoded
export type Sent = typeof Threads.Sent.Encoded
export type AnswerForm = typeof Threads.AnswerForm.Encoded
export type Answered = typeof Threads.Answered.Encoded
export type Attachment = typeof AttachmentSchema.Encoded

export type AmendmentView = typeof Threads.AmendmentView.Encoded
export type AwayView = typeof Threads.AwayView.Encoded
export type InboxCounts = typeof StaffThreads.InboxCounts.Encoded
export type CallForm = typeof StaffThreads.CallForm.Encoded
export type AssignmentForm = typeof StaffThreads.AssignmentForm.Encoded
export type AmendmentForm = typeof StaffThreads.AmendmentForm.Encoded
export type MoveForm = typeof StaffThreads.MoveForm.Encoded
export type RightPatient = typeof StaffThreads.RightPatient.Encoded
export type ThreadName = typeof StaffThreads.ThreadName.Encoded
export type OfferedAnswers = typeof StaffThreads.OfferedAnswers.Encoded
export type Assignees = typeof StaffThreads.Assignees.Encoded
export type ColleagueView = typeof StaffThreads.ColleagueView.Encoded
export type PatientCardView = typeof StaffThreads.PatientCardView.Encoded
export type PresenceView = typeof StaffThreads.PresenceView.Encoded

export type CoverView = typeof Desk.CoverView.Encoded
export type CoverForm = typeof Desk.CoverForm.Encoded
export type RulesView = typeof Rules.RulesView.Encoded
export type RuleView = RulesView["rules"][number]
export type CannedAnswerView = typeof Desk.CannedAnswerView.Encoded
export type CannedAnswerForm = typeof Desk.CannedAnswerForm.Encoded
export type ReadingsView = typeof Record.ReadingsView.Encoded
export type ReadingView = typeof Record.ReadingView.Encoded
export type AskedView = typeof Record.AskedView.Encoded
export type ReadingForm = typeof Record.ReadingForm.Encoded
export type CorrectionForm = typeof Record.CorrectionForm.Encoded
export type ReadingPlanForm = typeof Record.ReadingPlanForm.Encoded
export type AccessReportView = typeof Record.AccessReportView.Encoded
export type AccessEntryView = typeof Record.AccessEntryView.Encoded
export type Measurement = typeof MeasurementSchemas.Measurement.Encoded
export type MeasuredKind = typeof MeasurementSchemas.MeasuredKind.Encoded
export type TargetBand = typeof PlanSchemas.TargetBand.Encoded
export type MessageForm = typeof FormSchemas.MessageForm.Encoded
export type DraftedForm = typeof FormSchemas.DraftedForm.Encoded

export type SettingsView = typeof Settings.SettingsView.Encoded
export type PreferencesForm = typeof Settings.PreferencesForm.Encoded
export type ContactForm = typeof Settings.ContactForm.Encoded

export type DraftForm = typeof Drafts.DraftForm.Encoded
export type DraftView = typeof Drafts.DraftView.Encoded

export type SearchForm = typeof Search.SearchForm.Encoded
export type SearchView = typeof Search.SearchView.Encoded
export type HitView = typeof Search.HitView.Encoded
export type PieceView = typeof Search.PieceView.Encoded

export type MeasureView = typeof Practice.MeasureView.Encoded
export type ProfessionalView = MeasureView["professionals"][number]
export type EvidenceView = typeof Practice.EvidenceView.Encoded
export type OverviewView = typeof Overview.OverviewView.Encoded
export type PromisesView = typeof Overview.PromisesView.Encoded
export type FigureForm = typeof Overview.FigureForm.Encoded
export type ExchangeView = typeof Overview.ExchangeView.Encoded

export type TrafficView = typeof Traffic.TrafficView.Encoded
export type FeedView = typeof Traffic.FeedView.Encoded
export type DestinationView = typeof Traffic.DestinationView.Encoded
export type EntryView = typeof Traffic.EntryView.Encoded
export type RefusedFrameView = typeof Traffic.RefusedFrameView.Encoded
export type ParkedView = typeof Traffic.ParkedView.Encoded
export type GiveUpReason = typeof GiveUp.Encoded

export type AuditForm = typeof Practice.AuditForm.Encoded
export type AuditPage = typeof Practice.AuditPage.Encoded
export type AuditRowView = typeof Practice.AuditRowView.Encoded
export type AuditVerdict = typeof Practice.AuditVerdict.Encoded
export type HeldGrantView = typeof Practice.HeldGrantView.Encoded

export type EnrolmentForm = typeof Enrolment.EnrolmentForm.Encoded
export type FrontDeskView = typeof FrontDesk.FrontDeskView.Encoded
export type DeskVisitView = typeof FrontDesk.DeskVisitView.Encoded
export type HelpForm = typeof Help.HelpForm.Encoded
export type OwnHelpView = typeof Help.OwnHelpView.Encoded
export type HelpRequestView = typeof Help.HelpRequestView.Encoded
export type HelpConfirmation = typeof Help.HelpConfirmation.Encoded
export type ImportReportView = typeof Import.ImportReportView.Encoded
export type PeopleView = typeof People.PeopleView.Encoded
export type PersonAtWorkView = typeof People.PersonAtWorkView.Encoded
export type ColleagueForm = typeof People.ColleagueForm.Encoded
export type InvitedView = typeof FrontDesk.InvitedView.Encoded

export type Urgency = typeof Vocabulary.Urgency.Encoded
export type Category = typeof Vocabulary.Category.Encoded
export type Pool = typeof Vocabulary.Pool.Encoded
export type RedFlag = typeof Vocabulary.RedFlag.Encoded

export type FirstRunForm = typeof FirstRun.FirstRunForm.Encoded
export type FillingView = typeof Filling.FillingView.Encoded
