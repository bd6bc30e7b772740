/**
 * Where the shared conformance cases and samples lie, for tests and benchmarks.
 *
 * `$INTERVISIT_SHARED`, else the folder `shared` beside the repository. A test that needs them skips with its
 * reason where the folder is absent.
 */
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = process.env.INTERVISIT_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url))

/** True where the shared folder is present. */
export const hasShared = existsSync(root)

/** The reason a test gives when it skips because the shared folder is absent. */
export const sharedSkipReason = "the folder ../shared (or $INTERVISIT_SHARED) is absent"

/** The absolute path of a shared file, such as `sharedPath("cases/measure.json")`. */
export const sharedPath = (path: string): string => `${root}/${path}`
