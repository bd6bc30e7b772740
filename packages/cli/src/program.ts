/**
 * `intervisit`: its commands, and how a run ends.
 *
 * To add a command: one import below, and one entry in `commands`.
 *
 * Help that was asked for goes to standard output; help for wrong usage goes to standard error, because standard
 * output belongs to the machine's lines. A reader that goes away (`| head`) ends the run quietly with code 1.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Console from "effect/Console"
import * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as References from "effect/References"
import * as Runtime from "effect/Runtime"
import { hl7 } from "./commands/Hl7.ts"
import { hours } from "./commands/Hours.ts"
import { measure } from "./commands/Measure.ts"
import { direct, fhir } from "./commands/NotYet.ts"
import { triage } from "./commands/Triage.ts"
import { faultReport, InputOutputFailed, WrongUsage } from "./exits.ts"
import { version } from "./version.ts"

const commands = [measure, hours, triage, hl7, fhir, direct] as const

const intervisit = Command.make("intervisit").pipe(
  Command.withDescription(
    "Intervisit's core from a shell, on files. Exit codes: 0 done, 1 some lines failed, 2 wrong usage."
  ),
  Command.withSubcommands(commands)
)

const presenter: CliOutput.Presenter = {
  present: (event) => {
    if (event._tag === "InvalidInvocation") {
      const reasons = event.errors.map((error) => `intervisit: ${error.message}\n`).join("")
      return Console.error(`${reasons}Run \`${event.commandPath.join(" ")} --help\` to see what it takes.`)
    }
    if (event._tag === "Help" && event.reason === "Implicit") {
      return Console.error(CliOutput.defaultFormatter({ colors: false }).formatHelpDoc(event.helpDoc))
    }
    return CliOutput.defaultPresenter.present(event)
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(1)
})

Command.run(intervisit, { version }).pipe(
  Effect.catchIf(CliError.isCliError, () => Effect.fail(new WrongUsage({ problem: "" }))),
  Effect.catchTag("PlatformError", (error) => Effect.fail(new InputOutputFailed({ problem: error.message }))),
  Effect.tapError((error) =>
    error._tag === "SomeLinesFailed" || error.message === ""
      ? Effect.void
      : Console.error(`intervisit: ${error.message}`)
  ),
  Effect.tapDefect((defect) => Console.error(`intervisit: ${faultReport(defect)}`)),
  Effect.provide(
    Layer.mergeAll(NodeServices.layer, CliOutput.layerPresenter(presenter), Layer.succeed(References.LogToStderr, true))
  ),
  NodeRuntime.runMain({
    // The runtime's own report would go to standard output, among the lines.
    disableErrorReporting: true,
    // Exit only after standard output has drained: a pipe may hold lines that were written but not yet taken.
    teardown: (exit, onExit) => Runtime.defaultTeardown(exit, (code) => process.stdout.write("", () => onExit(code)))
  })
)
