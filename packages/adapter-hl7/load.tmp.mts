import * as net from "node:net"
const [,, port, conns, window, secs] = process.argv
const adt = Buffer.from(["MSH|^~\\&|ADTApp|GHHSFacility|EHRApp|GHHRFacility|20240102030405-0500|SECURITY|ADT^A08^ADT_A01|MSG00001|P|2.5.1|||AL|NE|USA|UNICODE UTF-8","EVN|A08|20240102030405-0500|||C08^Woolfson^Kathleen|20240102030405","PID|1||1234567^4^M11^test&2.16.1&ISO^MR~PATID1^^^X^MR||EVERYMAN^ADAM^A^III^Dr.^MD^D||19880818|M||2106-3|1000 Hospital Lane||(555)555-5555^PRN^PH|||ENG||PATID567","PV1|1|O|CLINIC^1^2^HOSP||||1122334^Alaz^Mohammed|||||||||||V|VN12345^^^HOSP^VN|||||||||||||||||||||||||20240102030000-0500"].map(x=>x.padEnd(470,"|")).join("\r")+"\r")
const frame = Buffer.concat([Buffer.from([11]),adt,Buffer.from([28,13])])
let acks=0
for(let i=0;i<+conns;i++){const s=net.connect({port:+port,host:"127.0.0.1",noDelay:true},()=>{for(let k=0;k<+window;k++)s.write(frame)});s.on("data",c=>{let n=0;for(let j=c.indexOf(28);j!==-1;j=c.indexOf(28,j+1))n++;acks+=n;if(n===1)s.write(frame);else s.write(Buffer.concat(Array(n).fill(frame)))})}
setTimeout(()=>{acks=0;setTimeout(()=>{console.log(conns,"x",window,Math.round(acks/+secs),"msg/s");process.exit()},+secs*1000)},1500)
