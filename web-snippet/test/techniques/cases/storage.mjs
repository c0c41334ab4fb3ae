// Code of the page itself that stores what the service lists. In the HTML it names the key and is released after
// consent; in a file of its own only the write can be refused.
const inline = (name, program) => ({ name: `${name}, inline code`, stores: true, html: (place) => `<script>${program(`'${place.key}'`)}</script>` });
const filed = (name, program) => ({ name: `${name}, code in a file`, stores: true, lost: true, html: ({ files }) => `<script src="${files}code.js"></script>`, files: { 'code.js': ({ key }) => program(`'${key}'`) } });
const both = (name, program) => [inline(name, program), filed(name, program)];

export const storage = [
  ...both('document.cookie', (key) => `document.cookie=${key}+'=1'`),
  ...both('document.cookie with attributes', (key) => `document.cookie=${key}+'=1; Path=/; Max-Age=9999; SameSite=Lax'`),
  ...both('cookieStore.set', (key) => `cookieStore.set(${key},'1')`),
  ...both('cookieStore.set of an object', (key) => `cookieStore.set({name:${key},value:'1'})`),
  ...both('localStorage.setItem', (key) => `localStorage.setItem(${key},'1')`),
  ...both('localStorage property', (key) => `localStorage[${key}]='1'`),
  ...both('sessionStorage.setItem', (key) => `sessionStorage.setItem(${key},'1')`),
  ...both('sessionStorage property', (key) => `sessionStorage[${key}]='1'`),
  ...both('indexedDB.open', (key) => `indexedDB.open(${key})`),
];
