/**
 * The crash test on the embedded database: see `crashTest.ts`.
 */
import { join } from "node:path"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { crashTest } from "./crashTest.ts"

crashTest({
  name: "SQLite",
  open: async (folder) => {
    const database = join(folder, "database")
    return { environment: { INTERVISIT_DATA: database }, stores: SqlStores.layerSqlite({ folder: database }) }
  }
})
