import * as A from "./src/Acknowledgement.ts"
import { feedFactsFromBytes } from "./src/feed/FeedFactsFromMessage.ts"
import { unknownSender } from "./src/feed/SenderProfile.ts"
const adt = Buffer.from(["MSH|^~\\&|ADTApp|GHHSFacility|EHRApp|GHHRFacility|20240102030405-0500|SECURITY|ADT^A08^ADT_A01|MSG00001|P|2.5.1|||AL|NE|USA|UNICODE UTF-8","EVN|A08|20240102030405-0500|||C08^Woolfson^Kathleen|20240102030405","PID|1||1234567^4^M11^test&2.16.1&ISO^MR~PATID1^^^X^MR||EVERYMAN^ADAM^A^III^Dr.^MD^D||19880818|M||2106-3|1000 Hospital Lane||(555)555-5555^PRN^PH|||ENG||PATID567","PV1|1|O|CLINIC^1^2^HOSP||||1122334^Alaz^Mohammed|||||||||||V|VN12345^^^HOSP^VN|||||||||||||||||||||||||20240102030000-0500"].map(x=>x.padEnd(470,"|")).join("\r")+"\r")
const b=(name,f)=>{for(let i=0;i<20000;i++)f();const t=process.cpuUsage();for(let i=0;i<50000;i++)f();const u=process.cpuUsage(t);console.log(name,((u.user+u.system)/50000).toFixed(2),"us")}
b("facts",()=>feedFactsFromBytes(adt,unknownSender)); b("ack",()=>A.accept(adt,{now:1.7e12,controlId:"c"}))
