import * as Effect from "effect/Effect"
import { MllpServer } from "./src/mllp/MllpServer.ts"
import * as A from "./src/Acknowledgement.ts"
import { feedFactsFromBytes } from "./src/feed/FeedFactsFromMessage.ts"
import { unknownSender } from "./src/feed/SenderProfile.ts"
let n=0
Effect.runFork(Effect.scoped(Effect.gen(function*(){const s=yield* MllpServer.make({port:+process.argv[2],handler:(f)=>Effect.sync(()=>{feedFactsFromBytes(f,unknownSender);return A.accept(f,{now:1.7e12,controlId:"c"+ ++n})})});yield* Effect.never})))
setTimeout(()=>{const u=process.cpuUsage();console.log("cpu us/msg",Math.round((u.user+u.system)/n), n);process.exit()},9000)
