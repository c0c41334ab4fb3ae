// Frames made by a script. One of the page's own origin has untouched functions of its own.
const F = `const f=document.createElement('iframe');f.width=f.height=20;`;
const EMPTY = `${F}document.body.append(f);const w=f.contentWindow;`;
const DOCUMENT = `'<script src="'+url+'a.js"></'+'script>'`;

const frame = (name, code) => ({ name, runs: true, code: F + code });
/** Through an empty frame, which is of the page's own origin. */
const clean = (name, code, more) => ({ name, code: EMPTY + code, ...more });
/** Requests of its own are not repeated after consent. */
const request = (name, code) => clean(name, code, { lost: true });

export const frames = [
  frame('src, before insertion', `f.src=url+'f.html';document.body.append(f)`),
  frame('src, after insertion', `document.body.append(f);f.src=url+'f.html'`),
  frame('setAttribute', `f.setAttribute('src',url+'f.html');document.body.append(f)`),
  clean('srcdoc, before insertion', `f.remove();f.srcdoc=${DOCUMENT};document.body.append(f)`, { runs: true }),
  clean('srcdoc, after insertion', `f.srcdoc=${DOCUMENT}`, { runs: true }),
  clean('srcdoc by setAttribute', `f.setAttribute('srcdoc',${DOCUMENT})`, { runs: true }),
  clean('srcdoc with an inline script', `f.srcdoc='<script>'+ran+'</'+'script>'`, { runs: true }),
  clean('javascript: address', `f.src='javascript:'+JSON.stringify(${DOCUMENT})`, { runs: true }),
  clean('blob: address', `f.src=URL.createObjectURL(new Blob([${DOCUMENT}],{type:'text/html'}))`, { runs: true }),
  { name: 'page of the page’s origin with a script', runs: true, code: `${F}f.src=files+'inner.html';document.body.append(f)`, files: { 'inner.html': ({ url }) => `<!doctype html><title>inner</title><script src="${url}a.js"></script>` } },
  clean('contentDocument.createElement, inserted in the frame', `const s=f.contentDocument.createElement('script');s.src=url+'a.js';f.contentDocument.body.append(s)`, { runs: true }),
  clean('contentDocument.createElement, inserted in the page', `const s=f.contentDocument.createElement('script');s.src=url+'a.js';document.body.append(s)`, { runs: true }),
  clean('contentDocument.write', `f.contentDocument.write(${DOCUMENT});f.contentDocument.close()`, { runs: true }),
  clean('eval in the frame', `w.eval('var s=document.createElement("script");s.src='+JSON.stringify(url+'a.js')+';document.documentElement.append(s)')`, { runs: true }),
  clean('appendChild borrowed from the frame', `const s=document.createElement('script');s.src=url+'a.js';w.Node.prototype.appendChild.call(document.body,s)`, { runs: true }),
  clean('src setter borrowed from the frame', `const i=new Image();Object.getOwnPropertyDescriptor(w.HTMLImageElement.prototype,'src').set.call(i,url+'p.gif')`),
  clean('innerHTML in the frame', `f.contentDocument.body.innerHTML='<img alt="" src="'+url+'p.gif">'`),
  clean('Image of the frame', `new w.Image().src=url+'p.gif'`),
  request('fetch of the frame', `w.fetch(url+'c')`),
  request('sendBeacon of the frame', `w.navigator.sendBeacon(url+'c')`),
  request('XMLHttpRequest of the frame', `const x=new w.XMLHttpRequest();x.open('GET',url+'c');x.send()`),
  { name: 'fetch of a frame found by its number', lost: true, code: `${F}document.body.append(f);window[length-1].fetch(url+'c')` },
  { name: 'fetch of a frame made by innerHTML', lost: true, code: `const p=document.body.appendChild(document.createElement('div'));p.innerHTML='<iframe></iframe>';p.firstChild.contentWindow.fetch(url+'c')` },
  { name: 'fetch of a frame within an inserted tree', lost: true, code: `const d=document.createElement('div');d.innerHTML='<p><iframe></iframe></p>';document.body.append(d);frames[length-1].fetch(url+'c')` },
  { name: 'fetch of a frame within a frame', lost: true, code: `${EMPTY}const g=f.contentDocument.createElement('iframe');f.contentDocument.body.append(g);g.contentWindow.fetch(url+'c')` },
  { name: 'fetch of a frame of the HTML', lost: true, html: ({ id }) => `<iframe id="${id}" width="20" height="20" title="empty"></iframe>`, code: `document.getElementById(id).contentWindow.fetch(url+'c')` },
];
