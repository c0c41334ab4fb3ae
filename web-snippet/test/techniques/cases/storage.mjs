// Code of the page itself that stores what the service lists: in the HTML, where its text can be read, and in a file.
// The code runs on without the write, which is not repeated after consent.
const inline = (name, program) => ({ name: `${name}, inline code`, stores: true, lost: true, html: (place) => `<script>${program(`'${place.key}'`)}</script>` });
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
