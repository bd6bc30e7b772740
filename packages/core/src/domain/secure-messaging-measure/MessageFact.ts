/**
 * What the measure needs to know of a message, as it stood when it was sent: plain values, already parsed.
 *
 * Parties are references with a prefix: `pat:ID`, `rep:ID`, `ep:ID`, `staff:ID`, `team:ID`. `subject` is the id of the
 * patient it is about, without prefix, as written; merges are resolved by the context. The same `id` counts once, in
 * its highest `version`. Only the status `delivered` and the channel `portal` count; notices and automatic replies are
 * `isAutomated` and never do.
 */
export interface MessageFact {
  readonly id: string | number
  readonly version: number
  readonly subject: string
  readonly sender: string
  /** The professional (or team) for whom a `staff:` sender wrote. */
  readonly onBehalfOf: string | null
  readonly recipients: ReadonlyArray<string>
  /** The professionals of the teams among the recipients as they stood then; null takes them from the context. */
  readonly teamMembers: ReadonlyArray<string> | null
  readonly sentMillis: number
  /** Null for a message that never arrived. */
  readonly receivedMillis: number | null
  readonly status: string
  readonly channel: string
  readonly isAutomated: boolean
  /** Addressed to another professional, with the patient among the recipients. */
  readonly isProviderToProvider: boolean
}
