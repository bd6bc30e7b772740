/**
 * Messages that the standard knows and that a later release is to read; what is in neither is simply unknown.
 *
 * Source: HL7 v2.5.1 Table 0003.
 */

const events: ReadonlyMap<string, RegExp> = new Map([
  ["ADT", /^A(?:0[1-9]|[1-5]\d|6[0-2])$/],
  ["SIU", /^S(?:1[2-9]|2[0-6])$/],
  ["ORU", /^R(?:01|3[0-2])$/],
  ["MDM", /^T(?:0[1-9]|1[01])$/],
  ["DFT", /^P(?:03|11)$/],
  ["REF", /^I1[2-5]$/],
  ["RRI", /^I1[2-5]$/],
  ["ORM", /^O01$/],
  ["ORR", /^O02$/],
  ["OMP", /^O09$/],
  ["RDE", /^O(?:01|11|25)$/],
  ["RRE", /^O(?:02|12)$/],
  ["RDS", /^O(?:01|13)$/]
])

/** True for a message type and event of the standard that this feed is to understand one day. */
export const isPlanned = (messageType: string, trigger: string): boolean =>
  events.get(messageType)?.test(trigger) === true
