// A script that gets its address in another way than by `src` before it is inserted.
const S = `const s=document.createElement('script');`;
const SVG = `const NS='http://www.w3.org/2000/svg',g=document.body.appendChild(document.createElementNS(NS,'svg')),s=document.createElementNS(NS,'script');`;
const ATTRIBUTE = `const a=document.createAttribute('src');a.value=url+'a.js';`;

/** Before and after the insertion. */
const both = (name, give, make = S) => [
  { name: `${name}, before insertion`, runs: true, code: `${make}${give};document.head.append(s)` },
  { name: `${name}, after insertion`, runs: true, code: `${make}document.head.append(s);${give}` },
];

export const scriptAddresses = [
  ...both('src', `s.src=url+'a.js'`).slice(1),
  ...both('setAttribute', `s.setAttribute('src',url+'a.js')`),
  ...both('setAttribute in capitals', `s.setAttribute('SRC',url+'a.js')`).slice(1),
  ...both('setAttributeNS', `s.setAttributeNS(null,'src',url+'a.js')`),
  ...both('setAttributeNode', `${ATTRIBUTE}s.setAttributeNode(a)`),
  ...both('setAttributeNodeNS', `${ATTRIBUTE}s.setAttributeNodeNS(a)`),
  ...both('attributes.setNamedItem', `${ATTRIBUTE}s.attributes.setNamedItem(a)`),
  ...both('attributes.setNamedItemNS', `${ATTRIBUTE}s.attributes.setNamedItemNS(a)`),
  ...both('Attr.value', `const a=document.createAttribute('src');s.setAttributeNode(a);a.value=url+'a.js'`).slice(0, 1),
  ...both('Object.assign', `Object.assign(s,{src:url+'a.js'})`).slice(1),
  ...both('module', `s.type='module';s.src=url+'a.js'`),
  ...both('type set after the address', `s.src=url+'a.js';s.type='text/javascript'`).slice(0, 1),
  ...both('type taken away', `s.type='text/plain';s.src=url+'a.js';s.removeAttribute('type')`).slice(0, 1),
  { name: 'a data block that becomes a script', runs: true, code: `${S}s.type='text/plain';s.src=url+'a.js';document.head.append(s);s.remove();s.type='';document.head.append(s)` },
  { name: 'SVG script, href set', runs: true, code: `${SVG}s.setAttribute('href',url+'a.js');g.append(s)` },
  { name: 'SVG script, href set after insertion', runs: true, code: `${SVG}g.append(s);s.setAttribute('href',url+'a.js')` },
  { name: 'SVG script, href.baseVal', runs: true, code: `${SVG}s.href.baseVal=url+'a.js';g.append(s)` },
  { name: 'SVG script, xlink:href', runs: true, code: `${SVG}s.setAttributeNS('http://www.w3.org/1999/xlink','xlink:href',url+'a.js');g.append(s)` },
  { name: 'an address of the page’s origin that redirects to the tracker', runs: true, code: `${S}s.src=files+'r.js';document.head.append(s)`, files: { 'r.js': ({ url }) => ({ redirect: url + 'a.js' }) } },
];
