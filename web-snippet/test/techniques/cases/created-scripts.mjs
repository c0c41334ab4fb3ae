// A script that a script creates with its address, then puts into the document in every way there is.
const SCRIPT = `const s=document.createElement('script');s.src=url+'a.js';`;
const PLACE = `const p=document.body.appendChild(document.createElement('div'));p.append(document.createElement('i'));`;

const inserted = (name, code, more) => ({ name, runs: true, code: SCRIPT + PLACE + code, ...more });

export const createdScripts = [
  inserted('appendChild', `p.appendChild(s)`),
  inserted('insertBefore', `p.insertBefore(s,p.firstChild)`),
  inserted('replaceChild', `p.replaceChild(s,p.firstChild)`),
  inserted('append', `p.append('text',s)`),
  inserted('prepend', `p.prepend(s)`),
  inserted('before', `p.firstChild.before(s)`),
  inserted('after', `p.firstChild.after(s)`),
  inserted('replaceWith', `p.firstChild.replaceWith(s)`),
  inserted('replaceChildren', `p.replaceChildren(s)`),
  inserted('insertAdjacentElement', `p.insertAdjacentElement('beforeend',s)`),
  inserted('Range.insertNode', `const r=document.createRange();r.selectNode(p.firstChild);r.insertNode(s)`),
  inserted('Range.surroundContents', `const r=document.createRange();r.selectNode(p.firstChild);r.surroundContents(s)`),
  inserted('within an inserted tree', `const d=document.createElement('div');d.append(s);p.append(d)`),
  inserted('within a DocumentFragment', `const f=document.createDocumentFragment();f.append(s);p.append(f)`),
  inserted('within a template’s content', `const t=document.createElement('template');t.content.append(s);p.append(t.content)`),
  inserted('in a shadow root', `p.attachShadow({mode:'open'}).append(s)`),
  inserted('in a closed shadow root', `p.attachShadow({mode:'closed'}).append(s)`),
  inserted('within a table’s caption', `const t=p.appendChild(document.createElement('table')),c=document.createElement('caption');c.append(s);t.caption=c`),
  inserted('cloneNode', `p.append(s.cloneNode())`),
  inserted('cloneNode of a tree', `const d=document.createElement('div');d.append(s);p.append(d.cloneNode(true))`),
  // Two scripts, of which a browser runs one: how often they run after consent says nothing.
  inserted('clone of a held script, its type given back', `p.append(s);const c=s.cloneNode(true);c.type='';p.append(c)`, { lost: true }),
  inserted('importNode', `p.append(document.importNode(s,true))`),
  { name: 'adoptNode from another document', runs: true, code: `const d=document.implementation.createHTMLDocument(''),s=d.createElement('script');s.src=url+'a.js';document.body.append(document.adoptNode(s))` },
  { name: 'createElementNS', runs: true, code: `const s=document.createElementNS('http://www.w3.org/1999/xhtml','script');s.src=url+'a.js';document.head.append(s)` },
  { name: 'template of the HTML, cloned', runs: true, html: ({ url, id }) => `<template id="${id}"><script src="${url}a.js"></script></template>`, code: `document.head.append(document.getElementById(id).content.cloneNode(true))` },
  { name: 'template of the HTML, imported', runs: true, html: ({ url, id }) => `<template id="${id}"><script src="${url}a.js"></script></template>`, code: `document.head.append(document.importNode(document.getElementById(id).content,true))` },
];
