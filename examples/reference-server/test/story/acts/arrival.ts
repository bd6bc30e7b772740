/**
 * Somebody comes through the door: the registration's A04, over the feed's own port, for a visit that begins now.
 *
 * Source: HL7 v2.5.1 section 3.3.4, A04.
 */
import { assert } from "vitest"
import type { StoryClinic } from "../clinic.ts"
import { ask } from "../feed.ts"

export interface Arrival {
  readonly number: string
  readonly family: string
  readonly given: string
  /** YYYYMMDD, or empty where nobody asked. */
  readonly born: string
  readonly language?: "eng" | "spa"
  readonly email?: string
}

/** The physician of Family Medicine. */
const attending = "2999900014^Ruiz^Ana^^^Dr.^MD^^NPI^L^^^NPI"

/** Registers her, and waits until it is taken. */
export const arrives = async (
  { hl7Port }: StoryClinic,
  { born, email, family, given, language = "eng", number }: Arrival
): Promise<void> => {
  const at = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}+0000`
  const phone = `^PRN^PH^^1^312^5550100${email === undefined ? "" : `~^NET^Internet^${email}`}`
  const answer = await ask(hl7Port, [
    `MSH|^~\\&|REGISTRATION|LAKESIDE|INTERVISIT|PORTAL|${at}||ADT^A04^ADT_A01|${number}-${at.slice(0, 14)}|P|2.5.1`,
    `EVN|A04|${at}`,
    `PID|1||${number}^^^LAKESIDE^MR||${family}^${given}||${born}|F|||||${phone}||${language}`,
    `PV1|1|O|FM^2^^LAKESIDE||||${attending}||||||||||||V${number}^^^LAKESIDE^VN|||||||||||||||||||||||||${at}`
  ])
  assert.include(answer, "\rMSA|AA|")
}
