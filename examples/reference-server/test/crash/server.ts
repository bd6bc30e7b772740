/**
 * The production composition as a process, with every call of every port led through a hook that may kill it.
 *
 * Settings come from the environment as the server's own do. Descriptor 3 gets a line of JSON for what the driver must
 * know: the ports that were taken, the first passings of each point, and the kill itself. Lines are written at once, so
 * that none is lost by the death that follows.
 */
import { writeSync } from "node:fs"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { MllpServer } from "@intervisit/adapter-hl7/mllp/MllpServer"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { Attachments } from "@intervisit/core/ports/Attachments"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { ChartFiling } from "@intervisit/core/ports/ChartFiling"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { Notifier } from "@intervisit/core/ports/Notifier"
import { Outbox } from "@intervisit/core/ports/Outbox"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import * as eg from "@intervisit/core/testing/Examples"
import * as Faults from "@intervisit/core/testing/Faults"
import * as Effect from "effect/Effect"
import { HttpServer } from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type { AnySpan } from "effect/Tracer"
import * as Application from "../../src/Application.ts"
import { Deployment } from "../../src/Deployment.ts"
import * as Ports from "../../src/Ports.ts"
import { Settings } from "../../src/Settings.ts"

/** Passings of one point that are told; later ones are like these. */
const passingsTold = 4

const say = (report: object) => writeSync(3, `${JSON.stringify(report)}\n`)

const passings = new Map<string, number>()
const target = { point: process.env.CRASH_POINT, passing: Number(process.env.CRASH_PASSING) }

/** A point is a call of a port by a workflow, and its moment: "sendMessage: Ledger.commit, before". */
const hook: Faults.Hook = (port, method, moment) =>
  Effect.map(Effect.option(Effect.currentSpan), (span) => {
    const point = `${workflowOf(Option.getOrUndefined(span))}: ${port}.${method}, ${moment}`
    const passing = (passings.get(point) ?? 0) + 1
    passings.set(point, passing)
    if (passing <= passingsTold) say({ point, passing })
    if (point !== target.point || passing !== target.passing) return
    say({ killing: point })
    process.kill(process.pid, "SIGKILL")
  })

/** The spans from the outermost one to the caller's: workflows inside workflows. */
const workflowOf = (span: AnySpan | undefined): string => {
  if (span === undefined || span._tag !== "Span") return "server"
  const outer = Option.getOrUndefined(span.parent)
  return outer === undefined ? span.name : `${workflowOf(outer)} > ${span.name}`
}

const ports = (settings: Settings) =>
  Ports.layer(settings, { isDemo: true }).pipe(
    Faults.wrap(Accounts, hook),
    Faults.wrap(Attachments, hook),
    Faults.wrap(AuditLog, hook),
    Faults.wrap(ChartFiling, hook),
    Faults.wrap(DueTimes, hook),
    Faults.wrap(EncounterLog, hook),
    Faults.wrap(IdGenerator, hook),
    Faults.wrap(Ledger, hook),
    Faults.wrap(Notifier, hook),
    Faults.wrap(Outbox, hook),
    Faults.wrap(PatientDirectory, hook),
    Faults.wrap(ProviderDirectory, hook),
    Faults.wrap(Threads, hook),
    Faults.wrap(TriageEngine, hook)
  )

const told = Layer.effectDiscard(
  Effect.gen(function* () {
    const http = (yield* HttpServer).address
    const hl7 = (yield* MllpServer).address
    say({ http: "port" in http ? http.port : 0, hl7: hl7.port })
  })
)

// A driver that is gone, however it went, leaves no server behind.
process.stdin.resume().once("end", () => process.exit(1))

NodeRuntime.runMain(
  Effect.gen(function* () {
    const settings = yield* Settings
    return yield* Layer.launch(
      told.pipe(
        Layer.provide(Application.layer(settings, crypto.randomUUID())),
        Layer.provide(ports(settings)),
        Layer.provide(Layer.succeed(Deployment, { practiceId: eg.practiceId, isDemo: false }))
      )
    )
  })
)
