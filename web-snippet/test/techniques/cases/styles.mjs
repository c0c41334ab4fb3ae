// Addresses in styles that a script makes.
const PLACE = `const p=document.body.appendChild(document.createElement('p'));p.id=id;p.textContent='.';`;

export const styles = [
  { name: 'style element with url()', code: `${PLACE}const s=document.createElement('style');s.textContent='#'+id+'{background:url('+url+'p.gif)}';document.head.append(s)` },
  { name: 'style element with @import', code: `const s=document.createElement('style');s.textContent='@import url('+url+'s.css)';document.head.append(s)` },
  { name: 'style property', code: `${PLACE}p.style.backgroundImage='url('+url+'p.gif)'` },
  { name: 'style attribute', code: `${PLACE}p.setAttribute('style','background:url('+url+'p.gif)')` },
  { name: 'insertRule', code: `${PLACE}const s=document.head.appendChild(document.createElement('style'));s.sheet.insertRule('#'+id+'{background:url('+url+'p.gif)}')` },
  { name: 'constructed style sheet', code: `${PLACE}const s=new CSSStyleSheet();s.replaceSync('#'+id+'{background:url('+url+'p.gif)}');document.adoptedStyleSheets=[...document.adoptedStyleSheets,s]` },
  { name: 'FontFace', code: `new FontFace('f','url('+url+'f.woff2)').load().catch(()=>{})` },
];
