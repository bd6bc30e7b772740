/**
 * Every port that the application needs, filled for production: stores on SQL, the chart over MLLP, notices by SMTP.
 *
 * The crash test wraps this layer and nothing else, so what it kills is what runs.
 */

import * as Hl7ChartFiling from "@intervisit/adapter-hl7/Hl7ChartFiling"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import { OverviewFold } from "@intervisit/core/workflows/ReadOverview"
import * as Kdf from "effect/crypto/Kdf"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type { Settings } from "./Settings.ts"
import * as SmtpNotifier from "./SmtpNotifier.ts"

/** The database that the settings name. */
export const storesOf = (settings: Settings) =>
  Option.match(settings.databaseUrl, {
    onNone: () => SqlStores.layerSqlite({ folder: settings.folder }),
    onSome: (url) => SqlStores.layerPostgres({ url })
  })

/** Chart and mail, as the settings name them. */
const outside = (settings: Settings) =>
  Layer.mergeAll(
    Hl7ChartFiling.layer({
      host: settings.ehrHost,
      port: settings.ehrPort,
      acknowledgementTimeout: "20 seconds",
      sending: { application: "INTERVISIT", facility: "PORTAL" },
      receiving: { application: "EHR", facility: "CLINIC" },
      processingId: "P",
      // LOINC: Telephone encounter Note, where portal letters usually go.
      documentType: { code: "34748-4", system: "LN" }
    }),
    SmtpNotifier.layer({
      host: settings.smtpHost,
      port: settings.smtpPort,
      from: settings.mailFrom,
      portalUrl: `http://127.0.0.1:${settings.port}/`
    })
  )

/** What is neither a store nor outside: ids, calendars, cryptography. */
export const inside = Layer.mergeAll(
  IdGenerator.layerUuid,
  Calendars.layer,
  OverviewFold.layer,
  Kdf.layerWebCrypto
).pipe(Layer.provideMerge(SecureRandom.layerWebCrypto))

/** The rules that ship. In a demo, which is marked as one, they route although nobody has signed them. */
export const triage = ({ isDemo }: { readonly isDemo: boolean }) =>
  Layer.orDie(TriageEngine.layerRouting(starterPack, { routesUnsigned: isDemo }))

export const layer = (settings: Settings, { isDemo }: { readonly isDemo: boolean }) =>
  Layer.mergeAll(outside(settings), inside, triage({ isDemo })).pipe(Layer.provideMerge(storesOf(settings)))
