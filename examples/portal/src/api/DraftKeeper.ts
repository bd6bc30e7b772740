/**
 * One letter, answer or note that is being written: saved as it is typed, with its files inside, found again later.
 *
 * The words on the screen are never behind the server's: typing changes them at once and saving follows. Everything
 * that touches the draft waits its turn in one line, so that a save never overtakes a file or comes after the sending.
 * A draft that nobody wrote a word of is not made; one that was emptied is thrown away.
 */
import { blankDraft, type DraftPlace, type DraftState, type DraftWords } from "./DraftState.ts"
import { attach, detach, discardDraft, drafts, saveDraft } from "./drafts.ts"
import { newId } from "./newId.ts"
import { Problem, problemOf } from "./Problem.ts"
import type { Cause } from "./request.ts"
import type { DraftForm, DraftView } from "./views.ts"

/** As in the core's `Attachment`, which a test compares: the browser need not load the core for two numbers. */
export const attachmentBytesMax = 10 * 1024 * 1024
export const attachmentCountMax = 5

const noteMark = "internal-note"
const saveAfterMillis = 700
const retryAfterMillis = 5_000

export class DraftKeeper {
  readonly #place: DraftPlace
  readonly #listeners = new Set<() => void>()
  #state = blankDraft
  #id = newId()
  #isStored = false
  #isSealed = false
  #line: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined
  #loading: Promise<void> | undefined

  constructor(place: DraftPlace) {
    this.#place = place
  }

  readonly state = (): DraftState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Looks whether an earlier visit left something here: `draftId`, or the latest. Words typed meanwhile win. */
  async load(draftId?: string): Promise<void> {
    await this.#loading
    if (draftId !== undefined && draftId !== this.#id) {
      await this.flush()
      this.finish()
      this.#loading = undefined
    }
    this.#loading ??= drafts(this.#patientId).then(
      (found) => this.#recover(found, draftId),
      () => {
        this.#loading = undefined
        this.#set({ isLoaded: true })
      }
    )
    await this.#loading
  }

  /** The person typed, or chose. */
  change(words: Partial<DraftWords>): void {
    this.#set({ words: { ...this.#state.words, ...words }, standing: "unsaved" })
    this.#saveIn(saveAfterMillis)
  }

  /** The page chose for the person, who has only this choice: nothing to save by itself. */
  choose(teamId: string): void {
    this.#set({ words: { ...this.#state.words, teamId } })
  }

  /** Saves now what is not saved yet. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#isSealed || !["unsaved", "failed"].includes(this.#state.standing)) return this.#line
    return this.#next(() => this.#save())
  }

  /** Puts files in, one after the other; those that are refused are told with their names. */
  async attach(files: Iterable<File>): Promise<void> {
    const chosen = [...files]
    this.#set({ refusedFiles: [], uploading: [...this.#state.uploading, ...chosen.map(({ name }) => name)] })
    for (const file of chosen) await this.#next(() => this.#attachOne(file))
  }

  /** Takes a file out. */
  detach(sha256: string): Promise<void> {
    const name = this.#state.attachments.find((one) => one.sha256 === sha256)?.name ?? ""
    return this.#next(async () => {
      await detach(this.#id, sha256, this.#patientId).then(
        ({ attachments, savedAt }) => this.#set({ attachments, savedAt, refusedFiles: [] }),
        (thrown) => this.#set({ refusedFiles: [{ name, problem: problemOf(thrown) }] })
      )
    })
  }

  /** Ends saving, waits for what is under way, and gives the draft's id where there is one to send along. */
  async seal(): Promise<string | null> {
    this.#isSealed = true
    clearTimeout(this.#timer)
    await this.#line
    return this.#isStored ? this.#id : null
  }

  /** The sending was refused: saving goes on. */
  unseal(): void {
    this.#isSealed = false
    if (this.#state.standing !== "saved") this.#saveIn(saveAfterMillis)
  }

  /** It was sent, and the draft went with it: the next one starts blank. */
  finish(): void {
    this.#id = newId()
    this.#isStored = false
    this.#isSealed = false
    this.#set({ ...blankDraft, isLoaded: true })
  }

  /** The draft is gone, sent or thrown away on another page: the words go on in a new one, without its files. */
  lose(): void {
    this.#id = newId()
    this.#isStored = false
    this.#set({ attachments: [], standing: "unsaved" })
  }

  /** This draft was thrown away elsewhere. */
  forget(draftId: string): void {
    if (draftId === this.#id) this.finish()
  }

  /** Throws it away. */
  async discard(): Promise<void> {
    const id = await this.seal()
    if (id !== null) await discardDraft(id, this.#patientId, "person").catch(() => undefined)
    this.finish()
  }

  get #patientId(): string | undefined {
    return this.#place.patientId ?? undefined
  }

  get #form(): DraftForm {
    const { kind, patientId, threadId } = this.#place
    const { body, continues, form, subject, teamId } = this.#state.words
    return {
      patientId,
      threadId,
      teamId,
      subject: kind === "note" ? noteMark : subject,
      body,
      ...(form === null ? {} : { form }),
      ...(continues === null ? {} : { continues })
    }
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #take(draft: DraftView): void {
    this.#isStored = true
    this.#set({ attachments: draft.attachments, savedAt: draft.savedAt, standing: "saved" })
  }

  #recover(found: ReadonlyArray<DraftView>, draftId: string | undefined): void {
    const mine = found
      .filter((draft) => draft.threadId === this.#place.threadId && draft.patientId === this.#place.patientId)
      .filter((draft) => (draft.subject === noteMark) === (this.#place.kind === "note"))
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    const draft = mine.find(({ id }) => id === draftId) ?? mine[0]
    if (draft !== undefined && this.#state.standing === "empty") {
      const { body, continues = null, form = null, subject, teamId } = draft
      this.#id = draft.id
      this.#take(draft)
      this.#set({ isRecovered: true, words: { teamId, subject, body, form, continues } })
    }
    this.#set({ isLoaded: true })
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#line = this.#line.then(step, step).catch(() => undefined)
    return this.#line
  }

  #saveIn(millis: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), millis)
  }

  get #isBlank(): boolean {
    const { attachments, words } = this.#state
    const isFilled = Object.values(words.form?.fields ?? {}).some((value) => value.trim() !== "")
    return words.body.trim() === "" && words.subject.trim() === "" && attachments.length === 0 && !isFilled
  }

  async #save(): Promise<void> {
    if (this.#isBlank && !this.#isStored) return
    const form = this.#form
    this.#set({ standing: "saving" })
    try {
      if (this.#isBlank) await this.#throwAway()
      else await this.#store(form)
    } catch (thrown) {
      const problem = problemOf(thrown)
      // After a log-off it waits for the same account to sign in again; what is refused waits for other words.
      const isRefused = problem.status >= 400 && problem.status < 500
      this.#set({ standing: "failed", problem: isRefused && problem.status !== 401 ? problem : undefined })
      if (!isRefused) this.#saveIn(retryAfterMillis)
    }
  }

  async #store(form: DraftForm): Promise<void> {
    const draft = await saveDraft(this.#id, form)
    this.#isStored = true
    const isCurrent = JSON.stringify(form) === JSON.stringify(this.#form)
    this.#set({ savedAt: draft.savedAt, problem: undefined, standing: isCurrent ? "saved" : "unsaved" })
  }

  async #throwAway(cause: Cause = "page"): Promise<void> {
    await discardDraft(this.#id, this.#patientId, cause)
    this.#id = newId()
    this.#isStored = false
    this.#set({ standing: "empty", savedAt: undefined })
  }

  async #attachOne(file: File): Promise<void> {
    try {
      const refused = this.#refusal(file)
      if (refused !== undefined) throw refused
      if (!this.#isStored) await this.#store(this.#form)
      const { attachments, savedAt } = await attach(this.#id, file, this.#patientId)
      this.#set({ attachments, savedAt })
    } catch (thrown) {
      this.#set({ refusedFiles: [...this.#state.refusedFiles, { name: file.name, problem: problemOf(thrown) }] })
    }
    const at = this.#state.uploading.indexOf(file.name)
    this.#set({ uploading: this.#state.uploading.filter((_, index) => index !== at) })
  }

  /** What the server would refuse in any case is not sent on its way. */
  #refusal(file: File): Problem | undefined {
    const refused = (reason: string) => new Problem(422, "AttachmentRefused", { index: 0, reason })
    if (file.size === 0) return refused("empty")
    if (file.size > attachmentBytesMax) return refused("too-large")
    return this.#state.attachments.length >= attachmentCountMax ? refused("too-many") : undefined
  }
}
