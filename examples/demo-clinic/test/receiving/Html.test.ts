/**
 * The one way to write HTML here: no value can become an element, an attribute or a character that it is not.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { html } from "../../src/receiving/Html.ts"

const unescape = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")

describe("Html", () => {
  it("a script in a value is shown as text", () => {
    const made = html`<b title="${'"><script>'}">${"<script>alert('x')</script>"}</b>`
    assert.strictEqual(
      made.html,
      '<b title="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</b>'
    )
  })

  it("parts that were made here, lists and numbers go in as they are", () => {
    assert.strictEqual(
      html`<ol>${[html`<li>${1}</li>`, html`<li>${"&"}</li>`]}</ol>`.html,
      "<ol><li>1</li><li>&amp;</li></ol>"
    )
  })

  it.prop(
    "whatever a value holds, nothing of it is markup, and it reads back",
    { value: Schema.String },
    ({ value }) => {
      const written = html`${value}`.html
      assert.notMatch(written, /[<>"'\0]/)
      assert.strictEqual(unescape(written), value.replaceAll("\0", "\u2400"))
    }
  )
})
