/**
 * `intervisit hl7`: read HL7 v2 files, send them over MLLP, or listen for messages.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Schema from "effect/Schema"
import { listen } from "./Hl7Listen.ts"
import { read } from "./Hl7Read.ts"
import { send } from "./Hl7Send.ts"

const files = Argument.String("FILE").pipe(
  Argument.withDescription(
    "A file of HL7 v2 messages: ER7, MLLP frames, or FHS and BHS batches; - reads standard input"
  ),
  Argument.variadic({ min: 1 })
)

const zone = Flag.String("zone").pipe(
  Flag.withDescription("The zone of times that are sent without an offset, such as America/Chicago"),
  Flag.withDefault("UTC"),
  Flag.withSchema(Schema.TimeZoneFromString)
)

const hl7Read = Command.make("read", { files, zone }, ({ files, zone }) => read(files, zone)).pipe(
  Command.withDescription("Print the facts that messages tell, a line each")
)

const hl7Send = Command.make(
  "send",
  {
    target: Argument.String("HOST:PORT").pipe(Argument.withDescription("Where the MLLP receiver listens")),
    files,
    timeout: Flag.Int("timeout").pipe(
      Flag.withDescription("Seconds to wait for each acknowledgement"),
      Flag.withDefault(30)
    )
  },
  ({ target, files, timeout }) => send(target, files, timeout * 1000)
).pipe(Command.withDescription("Send messages over MLLP and print their acknowledgements, a line each"))

const hl7Listen = Command.make(
  "listen",
  {
    port: Argument.Int("PORT").pipe(Argument.withDescription("The port to listen on; 0 takes a free one")),
    host: Flag.String("host").pipe(
      Flag.withDescription("The address to listen on; MLLP has no sign-in, so keep it where only the sender is"),
      Flag.withDefault("127.0.0.1")
    ),
    zone,
    count: Flag.Int("count").pipe(
      Flag.withDescription("End after so many messages, when their sender has closed"),
      Flag.withDefault(0)
    )
  },
  listen
).pipe(Command.withDescription("Print the messages that come in over MLLP, a line each, and acknowledge them"))

export const hl7 = Command.make("hl7").pipe(
  Command.withDescription("HL7 v2: read files, send them, listen"),
  Command.withSubcommands([hl7Read, hl7Send, hl7Listen])
)
