/**
 * The crash test on PostgreSQL: see `crashTest.ts`.
 */
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { crashTest } from "./crashTest.ts"

crashTest({
  name: "PostgreSQL",
  open: async () => {
    const url = await freshDatabase()
    return { environment: { DATABASE_URL: url }, stores: SqlStores.layerPostgres({ url }) }
  }
})
