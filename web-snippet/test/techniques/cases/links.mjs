// Link elements made by a script.
const link = (rel, more = '') => `const l=document.createElement('link');l.rel='${rel}';${more}l.href=url+'a.js';document.head.append(l)`;

export const links = [
  { name: 'preload', code: link('preload', `l.as='script';`) },
  { name: 'prefetch', code: link('prefetch') },
  { name: 'modulepreload', code: link('modulepreload') },
  { name: 'preconnect', connects: true, varies: ['Chromium'], code: `const l=document.createElement('link');l.rel='preconnect';l.href=contact;document.head.append(l)` },
  { name: 'stylesheet', code: `const l=document.createElement('link');l.rel='stylesheet';l.href=url+'s.css';document.head.append(l)` },
  { name: 'stylesheet, href after insertion', code: `const l=document.createElement('link');l.rel='stylesheet';document.head.append(l);l.href=url+'s.css'` },
  { name: 'stylesheet, rel after insertion', code: `const l=document.createElement('link');l.href=url+'s.css';document.head.append(l);l.rel='stylesheet'` },
  { name: 'stylesheet, relList after insertion', code: `const l=document.createElement('link');l.href=url+'s.css';document.head.append(l);l.relList.add('stylesheet')` },
  { name: 'stylesheet, rel by setAttribute after insertion', code: `const l=document.createElement('link');l.href=url+'s.css';document.head.append(l);l.setAttribute('rel','stylesheet')` },
  { name: 'stylesheet by insertAdjacentHTML', code: `document.head.insertAdjacentHTML('beforeend','<link rel=stylesheet href="'+url+'s.css">')` },
];
