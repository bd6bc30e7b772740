/**
 * What the mail catcher caught, as people and tests see it: newest first on the page, oldest first in the list.
 *
 * Mails are shown as text, never as their HTML, and every value is escaped.
 */
import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import PostalMime, { type Email } from "postal-mime"
import { type Html, html } from "../receiving/Html.ts"
import type { Received } from "../receiving/Journal.ts"
import * as PageServer from "../receiving/PageServer.ts"
import { timeText } from "../receiving/timeText.ts"

/** The Message-ID as sent, or the hash of the bytes where there is none. */
export const keyOf = (bytes: Uint8Array): Effect.Effect<string> =>
  Effect.map(read(bytes), (email) => email.messageId ?? `sha256:${createHash("sha256").update(bytes).digest("hex")}`)

/** A row of `/received.json`. */
export const row = (received: Received) =>
  Effect.map(read(received.bytes), (email) => ({
    key: received.key,
    sha256: received.sha256,
    to: addressesOf(email),
    subject: email.subject ?? "",
    text: email.text ?? "",
    order: received.order,
    repeats: received.repeats,
    conflicts: received.conflicts
  }))

/** The page. */
export const page = (received: ReadonlyArray<Received>): Effect.Effect<Html> =>
  Effect.map(Effect.forEach([...received].reverse(), item), (items) =>
    PageServer.page(
      "Mail catcher: mails received",
      `${received.length} mail${received.length === 1 ? "" : "s"}, newest first.`,
      items.length === 0
        ? html`<p>Nothing has arrived yet. Each notice that the portal sends is caught here.</p>`
        : html`<ol>${items}</ol>`
    )
  )

const item = (received: Received): Effect.Effect<Html> =>
  Effect.map(
    read(received.bytes),
    (email) => html`<li>
<h2>${email.subject ?? "(no subject)"}</h2>
<dl>
<dt>To</dt><dd>${addressesOf(email).join(", ")}</dd>
<dt>From</dt><dd>${email.from?.name ?? ""} ${email.from?.address ?? ""}</dd>
<dt>Received</dt><dd>${timeText(received.at)}, as ${received.key}${timesText(received)}</dd>
</dl>
<pre>${email.text ?? ""}</pre>
</li>
`
  )

const timesText = ({ conflicts, repeats }: Received): string =>
  [
    repeats === 0 ? "" : `, then ${repeats} more with the same bytes`,
    conflicts === 0 ? "" : `; ${conflicts} with other bytes were put aside`
  ].join("")

const addressesOf = (email: Email): ReadonlyArray<string> => (email.to ?? []).flatMap(({ address }) => address ?? [])

const read = (bytes: Uint8Array): Effect.Effect<Email> => Effect.promise(() => PostalMime.parse(bytes))
