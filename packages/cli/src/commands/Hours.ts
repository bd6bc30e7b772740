/**
 * `intervisit hours`: business-hours arithmetic, one question per line.
 */
import * as Command from "effect/cli/Command"
import * as Result from "effect/Result"
import { NotSupportedYet } from "../LineError.ts"
import * as Ndjson from "../ndjson.ts"

export const hours = Command.make("hours", { files: Ndjson.files }, ({ files }) =>
  Ndjson.runLines("hours", files, () => Result.fail(new NotSupportedYet({ what: "hours" })))
).pipe(Command.withDescription("Business-hours arithmetic, one question per line"))
