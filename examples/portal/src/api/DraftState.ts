/**
 * A draft as its page shows it: where it belongs, its words and files, and how far it is saved.
 */
import type { Problem } from "./Problem.ts"
import type { Attachment, DraftedForm, DraftForm } from "./views.ts"

/** Where it belongs: one draft each for a new letter, a reply, an answer and a note. */
export interface DraftPlace {
  readonly patientId: string | null
  readonly threadId: string | null
  /** Tells an internal note from an answer: the draft of a note is never recovered into an answer. */
  readonly kind: "letter" | "note"
}

export interface DraftWords extends Pick<DraftForm, "teamId" | "subject" | "body"> {
  /** The short form, as far as it is filled in; null where there is none. */
  readonly form: DraftedForm | null
  /** The closed thread that the letter goes on from. */
  readonly continues: string | null
}

export interface DraftState {
  readonly isLoaded: boolean
  readonly words: DraftWords
  readonly attachments: ReadonlyArray<Attachment>
  /** The names of files on their way. */
  readonly uploading: ReadonlyArray<string>
  readonly refusedFiles: ReadonlyArray<{ readonly name: string; readonly problem: Problem }>
  readonly standing: "empty" | "unsaved" | "saving" | "saved" | "failed"
  readonly savedAt: string | undefined
  /** Why it could not be saved, where trying again would not help. */
  readonly problem: Problem | undefined
  /** True while it shows what an earlier visit had left. */
  readonly isRecovered: boolean
}

/** Before anything was typed or found. */
export const blankDraft: DraftState = {
  isLoaded: false,
  words: { teamId: null, subject: "", body: "", form: null, continues: null },
  attachments: [],
  uploading: [],
  refusedFiles: [],
  standing: "empty",
  savedAt: undefined,
  problem: undefined,
  isRecovered: false
}
