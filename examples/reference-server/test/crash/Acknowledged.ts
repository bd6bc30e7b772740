/**
 * What clients were told: every write whose answer came whole. Nothing of it may ever be lost.
 */
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { Asking } from "./edges.ts"

/** A letter, an answer or a note that the server said it has. */
export interface Written {
  readonly kind: "letter" | "note"
  readonly side: "patient" | "staff"
  readonly accountId: string
  readonly key: string
  readonly body: string
  readonly threadId: string
  readonly messageId: string
  readonly attachments: ReadonlyArray<string>
  /** The request, to be sent once more. */
  readonly asking: Asking
}

/** A frame of the feed that was acknowledged with AA, and the acknowledgement. */
export interface Fed {
  readonly controlId: string
  readonly message: Uint8Array
  readonly answer: Uint8Array
}

/** A request with an idempotency key that was answered with success. */
export interface Keyed {
  readonly accountId: string
  readonly key: string
}

/** The records that the people of the clinic sign in for. */
export interface Patients {
  readonly ana: PatientId
  readonly bea: PatientId
}

/** A thread as clients know it. */
export interface KnownThread {
  readonly threadId: string
  readonly of: "ana" | "bea"
}

export class Acknowledged {
  readonly patients: Patients
  readonly written: Array<Written> = []
  readonly fed: Array<Fed> = []
  readonly keyed: Array<Keyed> = []
  /** Drafts that were sent, or thrown away. */
  readonly draftsGone: Array<string> = []
  /** Threads that take letters, oldest first. */
  readonly threads: Array<KnownThread> = []
  #last = 0

  constructor(patients: Patients) {
    this.patients = patients
  }

  /** A number that no other key, control id or text of this run has. */
  next(): number {
    return ++this.#last
  }

  /** Threads that were closed, oldest first, each with the request that closed it. */
  readonly closed: Array<{ readonly threadId: string; readonly asking: Asking }> = []

  /** Nobody writes to a thread that is closed, but by mistake. */
  close(threadId: string, asking: Asking): void {
    const index = this.threads.findIndex((one) => one.threadId === threadId)
    if (index < 0) return
    this.threads.splice(index, 1)
    this.closed.push({ threadId, asking })
  }
}
