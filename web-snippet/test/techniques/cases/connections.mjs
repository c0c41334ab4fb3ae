// Requests that a script makes itself. They are not repeated after consent: the vendor's script will make its own.
const connection = (name, code) => ({ name, lost: true, code });

export const connections = [
  connection('fetch', `fetch(url+'c').catch(()=>{})`),
  connection('fetch of a URL object', `fetch(new URL(url+'c')).catch(()=>{})`),
  connection('fetch of a Request', `fetch(new Request(url+'c')).catch(()=>{})`),
  connection('fetch, keepalive and no-cors', `fetch(url+'c',{method:'POST',body:'x',keepalive:true,mode:'no-cors'}).catch(()=>{})`),
  connection('fetch with a relative protocol', `fetch(url.replace(/^http:/,'')+'c').catch(()=>{})`),
  connection('XMLHttpRequest', `const x=new XMLHttpRequest();x.open('GET',url+'c');x.send()`),
  connection('XMLHttpRequest, synchronous', `const x=new XMLHttpRequest();x.open('GET',url+'c',false);x.send()`),
  connection('sendBeacon', `navigator.sendBeacon(url+'c','x')`),
  connection('EventSource', `const e=new EventSource(url+'c');e.onerror=()=>e.close()`),
  connection('WebSocket', `new WebSocket(url.replace('http','ws')+'c')`),
];
