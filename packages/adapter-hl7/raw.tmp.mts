import * as net from "node:net"
let n=0
const ack=Buffer.from("\vMSH|^~\\&|RA|RF|SA|SF|19700101000000+0000||ACK^A01^ACK|c1|P|2.5.1\rMSA|AA|ID1\r\x1c\r")
net.createServer({noDelay:true},(s)=>{s.on("error",()=>{});s.on("data",c=>{for(let j=c.indexOf(28);j!==-1;j=c.indexOf(28,j+1)){n++;s.write(ack)}})}).listen(+process.argv[2])
setTimeout(()=>{const u=process.cpuUsage();console.log("raw cpu us/msg",Math.round((u.user+u.system)/n), n);process.exit()},9000)
