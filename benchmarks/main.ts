/** Runs the benchmarks that are named on the command line, or all of them: `npm run bench -- send-message startup`. */
import * as BusinessHours from "./BusinessHours.ts"
import * as DueTimes from "./DueTimes.ts"
import * as Engines from "./Engines.ts"
import * as Inbox from "./Inbox.ts"
import * as Search from "./Search.ts"
import * as Seed from "./Seed.ts"
import * as SendMessage from "./SendMessage.ts"
import * as Startup from "./Startup.ts"
import * as Triage from "./Triage.ts"

const named = process.argv.slice(2)
const wants = (name: string) => named.length === 0 || named.includes(name)

if (wants("business-hours")) BusinessHours.run()
if (wants("triage")) await Triage.run()
const engines = await Engines.start()
try {
  if (wants("send-message")) await SendMessage.run(engines)
  if (wants("seed")) await Seed.run(engines)
  if (wants("inbox")) await Inbox.run(engines)
  if (wants("search")) await Search.run(engines)
  if (wants("due-times")) await DueTimes.run(engines)
  if (wants("startup")) await Startup.run()
} finally {
  await engines.stop()
}
