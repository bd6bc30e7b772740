/**
 * Samples for the rules about names.
 */
import type { Sample } from "./Sample.ts"

export const nameSamples: ReadonlyArray<Sample> = [
  {
    rule: "exported names say what the thing is",
    bad: {
      "a.ts":
        "export const patientInfo = 1\nexport class SessionManager {}\n" +
        "export type HL7Data = 1\nexport function miscParts() {}\n",
      "b.ts": "const x = 1\nexport { x as dateUtils }\nexport interface CommonHeader {}\n"
    },
    finds: ["a.ts:1", "a.ts:2", "a.ts:3", "a.ts:4", "b.ts:2", "b.ts:3"],
    good: {
      "a.ts":
        "export const information = 1\nexport const managerPage = 2\n" +
        "export type Database = 1\nconst info = 1\nexport const dateTime = 1\n"
    }
  },
  {
    rule: "file and folder names say what is in them",
    bad: { "packages/core/src/utils/a.ts": "", "a/dateHelper.ts": "", "test/misc-parts.md": "" },
    finds: ["packages/core/src/utils/a.ts:1", "a/dateHelper.ts:1", "test/misc-parts.md:1"],
    good: { "packages/core/src/domain/Thread.ts": "", "examples/portal/src/manager/page.tsx": "", "database.ts": "" }
  }
]
