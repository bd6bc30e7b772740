/**
 * The production application on a database of its own, for a clinic that is open: for tests over real sockets.
 *
 * Chart and mail are the real adapters with nobody at the other end; what they would deliver waits in the outbox.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { system } from "@intervisit/core/domain/Actor"
import type { Fact } from "@intervisit/core/domain/Fact"
import type { PatientId } from "@intervisit/core/domain/Ids"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { hashPassword } from "@intervisit/core/workflows/Passwords"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Application from "../../src/Application.ts"
import { Deployment } from "../../src/Deployment.ts"
import * as Ports from "../../src/Ports.ts"
import type { Settings } from "../../src/Settings.ts"
import { freePort } from "./freePort.ts"

export interface LakesideServer {
  readonly url: string
  readonly hl7Port: number
  readonly anaId: PatientId
  /** Everything that was told since it was set up, oldest first. */
  readonly facts: () => Promise<ReadonlyArray<Fact>>
  readonly stop: () => Promise<void>
}

/** The one password of this clinic's people; hashed once. */
export const password = "correct horse battery staple"

const accounts = [eg.anaAccountId, eg.elenaAccountId, eg.noorAccountId, Clinic.managerId]

/** Starts it; `databaseUrl` null takes the embedded database in a temporary folder. */
export const startLakeside = async (databaseUrl: string | null): Promise<LakesideServer> => {
  const [port, hl7Port, ehrPort, smtpPort] = await Promise.all([freePort(), freePort(), freePort(), freePort()])
  const folder = mkdtempSync(join(tmpdir(), "intervisit-http-"))
  const settings: Settings = {
    port,
    hl7Port,
    folder,
    databaseUrl: Option.map(Option.fromNullishOr(databaseUrl), (url) => Redacted.make(url)),
    ehrHost: "127.0.0.1",
    ehrPort,
    smtpHost: "127.0.0.1",
    smtpPort,
    mailFrom: "no-reply@lakeside.example",
    publicHosts: Option.none()
  }
  const ready = Deferred.makeUnsafe<Pick<LakesideServer, "anaId" | "facts">>()
  const opened = Effect.gen(function* () {
    const anaId = yield* Clinic.open
    const credential = yield* hashPassword(eg.practiceId, eg.anaAccountId, password, 1)
    const credentials = accounts.map((accountId) => ({ ...credential, accountId }))
    const known = yield* Effect.forEach(accounts, (id) => Clinic.accountOf(id))
    yield* configurePractice(system, Clinic.setup({ accounts: known, credentials }))
    yield* Effect.forkScoped(Layer.launch(Application.layer(settings, "test")))
    yield* listening(`http://127.0.0.1:${port}/openapi.json`)
    const ledger = yield* Ledger
    const first = yield* ledger.head(eg.practiceId)
    const facts = Effect.map(ledger.factsSince(eg.practiceId, first, 100_000), (all) => all.map(({ fact }) => fact))
    yield* Deferred.succeed(ready, { anaId, facts: () => Effect.runPromise(facts) })
    return yield* Effect.never
  })
  const fiber = Effect.runFork(
    opened.pipe(
      Effect.scoped,
      Effect.provide(Layer.succeed(Deployment, { practiceId: eg.practiceId, isDemo: true })),
      Effect.provide(Ports.layer(settings, { isDemo: true })),
      Effect.onExit((exit) => Deferred.done(ready, exit as never))
    )
  )
  const lakeside = await Effect.runPromise(Deferred.await(ready))
  return {
    url: `http://127.0.0.1:${port}`,
    hl7Port,
    ...lakeside,
    stop: async () => {
      await Effect.runPromise(Fiber.interrupt(fiber))
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const listening = (url: string): Effect.Effect<void> =>
  Effect.promise(() => fetch(url).then((response) => response.body?.cancel())).pipe(
    Effect.timeout("2 seconds"),
    Effect.retry({ times: 100 }),
    Effect.catchCause(() =>
      Effect.andThen(
        Effect.sleep("50 millis"),
        Effect.suspend(() => listening(url))
      )
    )
  )
