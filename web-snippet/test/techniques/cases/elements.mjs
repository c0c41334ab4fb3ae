// Images, media and plug-in elements made by a script.
const make = (tag) => `const e=document.createElement('${tag}');`;
const SVG = `const NS='http://www.w3.org/2000/svg',g=document.body.appendChild(document.createElementNS(NS,'svg')),e=document.createElementNS(NS,'image');e.setAttribute('width',9);e.setAttribute('height',9);`;

export const elements = [
  { name: 'new Image', code: `new Image().src=url+'p.gif'` },
  { name: 'img, setAttribute', code: `${make('img')}e.setAttribute('src',url+'p.gif')` },
  { name: 'img, setAttributeNode', code: `${make('img')}const a=document.createAttribute('src');a.value=url+'p.gif';e.setAttributeNode(a)` },
  { name: 'img, Attr.value', code: `${make('img')}e.setAttribute('src','data:,');e.getAttributeNode('src').value=url+'p.gif'` },
  { name: 'img, srcset', code: `${make('img')}e.srcset=url+'p.gif 1x'` },
  { name: 'img, srcset by setAttribute', code: `${make('img')}e.setAttribute('srcset',url+'p.gif 2x, '+url+'p.gif 1x')` },
  { name: 'picture with a source', code: `const p=document.createElement('picture'),s=document.createElement('source');s.srcset=url+'p.gif';p.append(s,new Image());document.body.append(p)` },
  { name: 'source set in a picture of the document', code: `const p=document.createElement('picture'),s=document.createElement('source');p.append(s,new Image());document.body.append(p);s.srcset=url+'p.gif'` },
  { name: 'img, cloneNode', code: `const t=document.createElement('template');t.innerHTML='<img alt="" src="'+url+'p.gif">';document.body.append(document.importNode(t.content,true))` },
  { name: 'input type=image', code: `${make('input')}e.type='image';e.src=url+'p.gif';document.body.append(e)` },
  { name: 'SVG image, href', code: `${SVG}e.setAttribute('href',url+'p.gif');g.append(e)` },
  { name: 'video, src', code: `${make('video')}e.preload='auto';e.src=url+'v.webm'` },
  { name: 'video, source', code: `${make('video')}e.preload='auto';const s=document.createElement('source');s.src=url+'v.webm';e.append(s);document.body.append(e)` },
  { name: 'video, poster', code: `${make('video')}e.poster=url+'p.gif';document.body.append(e)` },
  { name: 'video, track', code: `${make('video')}e.crossOrigin='anonymous';const t=document.createElement('track');t.default=true;t.src=url+'t.vtt';e.append(t);document.body.append(e)` },
  { name: 'new Audio', code: `const a=new Audio(url+'v.webm');a.preload='auto';a.load()` },
  { name: 'object, data', runs: true, code: `${make('object')}e.data=url+'f.html';document.body.append(e)` },
  { name: 'object, data after insertion', runs: true, code: `${make('object')}document.body.append(e);e.data=url+'f.html'` },
  { name: 'embed, src', runs: true, code: `${make('embed')}e.src=url+'f.html';document.body.append(e)` },
];
