/**
 * Refusals on the wire: RFC 9457 problems with a stable code and its fields.
 *
 * Pages look the code up in their message catalogue and never show the server's sentence, so that every reader gets her
 * own language. `code` is the tag of the domain's refusal; `fields` are its fields, ids and numbers only.
 */

import * as HttpApiError from "effect/http-api/HttpApiError"
import * as Schema from "effect/Schema"

const extension = {
  /** The refusal's tag, such as "ThreadIsClosed". Stable. */
  code: Schema.String,
  /** What the sentence in the catalogue needs; never health information. */
  fields: Schema.Record(Schema.String, Schema.Json)
}

/** The request cannot be read: which field, and what was expected. */
export class Malformed extends HttpApiError.Problem<Malformed>()(
  "Malformed",
  { type: "about:blank", status: 400, title: "The request cannot be read" },
  extension
) {}

export class Unauthenticated extends HttpApiError.Problem<Unauthenticated>()(
  "Unauthenticated",
  { type: "about:blank", status: 401, title: "Nobody is signed in" },
  extension
) {}

export class Forbidden extends HttpApiError.Problem<Forbidden>()(
  "Forbidden",
  { type: "about:blank", status: 403, title: "This account may not do that" },
  extension
) {}

export class NotFound extends HttpApiError.Problem<NotFound>()(
  "NotFound",
  { type: "about:blank", status: 404, title: "There is no such thing among yours" },
  extension
) {}

/** The thing has changed meanwhile, or the key was used for something else. */
export class Conflict extends HttpApiError.Problem<Conflict>()(
  "Conflict",
  { type: "about:blank", status: 409, title: "It has changed meanwhile" },
  extension
) {}

/** Understood, and refused by a rule that the sender can heed. */
export class Refused extends HttpApiError.Problem<Refused>()(
  "Refused",
  { type: "about:blank", status: 422, title: "It was refused" },
  extension
) {}

export class TooManyRequests extends HttpApiError.Problem<TooManyRequests>()(
  "TooManyRequests",
  { type: "about:blank", status: 429, title: "Too many requests" },
  extension
) {}
