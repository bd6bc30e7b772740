/** What a hospital's feed tells, as its adapter hands it in: one short maker for each kind of message. */
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { Instant } from "@intervisit/core/domain/Instant"
import type { Demographics } from "@intervisit/core/domain/Patient"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { receiveFeedMessage, type Told } from "@intervisit/core/workflows/ReceiveFeedMessage"
import type { VisitUpdate } from "@intervisit/core/workflows/RecordEncounter"

type RecordUpdate = Extract<VisitUpdate, { readonly _tag: "Record" }>

/** The feed tells this, under a control id of its own. */
export const told = (controlId: string, parts: ReadonlyArray<Told>, eventAt: Instant = eg.friday1655) =>
  receiveFeedMessage(Clinic.feedMessage(controlId, parts, eventAt))

/** Who somebody is, in as much as is said here. */
export const person = (
  identifiers: ReadonlyArray<Identifier>,
  demographics: Partial<Demographics> = {},
  visit: VisitUpdate | null = null
): Told => ({ patient: { identifiers, demographics }, visit, merge: null })

/** Ana, and what happened to her visit. */
export const anasVisit = (visit: VisitUpdate): Told => person([eg.medicalRecordNumber()], {}, visit)

/** A01 or A04 of a visit with Dr. Okafor; A03 or A08 where it says so. */
export const visit = (number: string, parts: Partial<RecordUpdate> = {}): RecordUpdate => ({
  ...(Clinic.visit(eg.friday1655, number) as RecordUpdate),
  ...parts
})

export const cancel = (number: string): VisitUpdate => ({ _tag: "Cancel", visitNumber: eg.visitNumber(number) })

export const withdrawEnd = (number: string): VisitUpdate => ({
  _tag: "WithdrawEnd",
  visitNumber: eg.visitNumber(number)
})

/** A40: whoever holds `prior` is one with whoever holds `survivor`. */
export const merge = (survivor: Identifier, prior: Identifier, ...more: ReadonlyArray<Identifier>): Told => ({
  ...person([survivor]),
  merge: { prior: [prior, ...more], isComparable: true }
})
