// A script that gets its program as text. `ran` names the tracker's host; a program that builds the address does not.
const S = `const s=document.createElement('script');`;
const both = (name, give) => [
  { name: `${name}, before insertion`, runs: true, code: `${S}${give};document.head.append(s)` },
  { name: `${name}, after insertion`, runs: true, code: `${S}document.head.append(s);${give}` },
];

/** Source of the address, letter by letter. */
const SPELT = `JSON.stringify([...url+'a.js'])+'.join("")'`;

export const scriptTexts = [
  ...both('text', `s.text=ran`),
  ...both('textContent', `s.textContent=ran`),
  ...both('innerText', `s.innerText=ran`),
  ...both('innerHTML', `s.innerHTML=ran`),
  ...both('append of text', `s.append(ran)`),
  ...both('appendChild of a text node', `s.appendChild(document.createTextNode(ran))`),
  ...both('data of a text node', `s.append('');s.firstChild.data=ran`).slice(0, 1),
  ...both('module', `s.type='module';s.text=ran`),
  { name: 'a program that builds the address of a script', runs: true, code: `${S}s.text='var t=document.createElement("script");t.src='+${SPELT}+';document.head.append(t)';document.head.append(s)` },
  { name: 'a program that builds the address, in eval', runs: true, code: `(0,eval)('var t=document.createElement("script");t.src='+${SPELT}+';document.head.append(t)')` },
];
