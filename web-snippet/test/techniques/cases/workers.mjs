// Workers: another global object, with untouched functions of its own.
const blob = (program) => `URL.createObjectURL(new Blob([${program}],{type:'text/javascript'}))`;
const worker = (name, code, more) => ({ name, lost: true, code, ...more });
const IMPORTS = { 'w.js': ({ url }) => `importScripts('${url}a.js')` };
const FETCHES = { 'w.js': ({ url }) => `fetch('${url}c',{mode:'no-cors'})` };

export const workers = [
  worker('blob worker with fetch', `new Worker(${blob(`'fetch("'+url+'c",{mode:"no-cors"})'`)})`),
  worker('blob worker with XMLHttpRequest', `new Worker(${blob(`'var x=new XMLHttpRequest();x.open("GET","'+url+'c");x.send()'`)})`),
  worker('blob worker with importScripts', `new Worker(${blob(`'importScripts("'+url+'a.js")'`)})`, { runs: true }),
  worker('blob module worker with import', `new Worker(${blob(`'import "'+url+'a.js"'`)},{type:'module'})`, { runs: true }),
  worker('data: worker with importScripts', `new Worker('data:text/javascript,importScripts("'+url+'a.js")')`, { runs: true }),
  worker('blob worker within a worker', `new Worker(${blob(`'new Worker(URL.createObjectURL(new Blob(["importScripts(\\\\""+'+JSON.stringify(url)+'+"a.js\\\\")"])))'`)})`, { runs: true }),
  worker('worker of the page’s origin with importScripts', `new Worker(files+'w.js')`, { runs: true, files: IMPORTS }),
  worker('worker of the page’s origin with fetch', `new Worker(files+'w.js')`, { files: FETCHES }),
  worker('shared worker from a blob with importScripts', `new SharedWorker(${blob(`'importScripts("'+url+'a.js")'`)})`, { runs: true }),
  worker('shared worker of the page’s origin with importScripts', `new SharedWorker(files+'w.js')`, { runs: true, files: IMPORTS }),
  worker('audio worklet', `new OfflineAudioContext(1,1,8000).audioWorklet.addModule(url+'a.js')`),
];
