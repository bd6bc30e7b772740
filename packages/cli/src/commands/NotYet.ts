/**
 * `intervisit fhir` and `intervisit direct`: the names are taken, and the answer is `NotSupportedYet`.
 *
 * A script that calls them learns it from a line that it can read and from code 1, not from a usage message.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { SomeLinesFailed } from "../exits.ts"
import { NotSupportedYet } from "../LineError.ts"
import * as Ndjson from "../ndjson.ts"

const notYet = (name: string, description: string) =>
  Command.make(name, { rest: Argument.variadic(Argument.String("ARGUMENT")) }, () =>
    Effect.gen(function* () {
      const error = new NotSupportedYet({ what: `intervisit ${name}` })
      yield* Ndjson.writeLine({ id: null, error: { tag: error._tag, message: error.message } })
      yield* Ndjson.writeError(`intervisit ${name}: ${error.message}\n`)
      return yield* new SomeLinesFailed({ failed: 1, handled: 0 })
    })
  ).pipe(Command.withDescription(`${description}. Not supported yet by this release`))

export const fhir = notYet("fhir", "FHIR R4 servers: what they can do, and threads in known dialects")
export const direct = notYet("direct", "Direct secure mail: open, seal, find certificates")
