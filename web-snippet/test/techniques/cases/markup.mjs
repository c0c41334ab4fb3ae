// Markup that a script gives as text. Scripts in `innerHTML` never run (HTML, fragment parsing); the rest loads.
const PLACE = `const p=document.body.appendChild(document.createElement('div')),q=p.appendChild(document.createElement('div'));`;
const img = '<img alt="" src="\'+url+\'p.gif">';
const script = '<script src="\'+url+\'a.js"></\'+\'script>';

// Some builds of Chromium, the packaged headless one among them, run no script of a contextual fragment.
const FRAGMENT = { runs: true, varies: ['Chromium'] };

const text = (name, code, more) => ({ name, code: PLACE + code, ...more });

export const markup = [
  text('innerHTML with an img', `q.innerHTML='${img}'`),
  text('innerHTML with an img in odd spelling', `q.innerHTML='<IMG/alt=">"\\nSRC = '+url+'p.gif >'`),
  text('innerHTML with an img, address with entities', `q.innerHTML='<img alt="" src="'+url.replace(':','&colon;').replace('1','&#49;')+'p.gif">'`),
  text('innerHTML with an img srcset', `q.innerHTML='<img alt="" srcset="'+url+'p.gif 1x">'`),
  text('innerHTML with an iframe', `q.innerHTML='<iframe width="20" height="20" src="'+url+'f.html"></iframe>'`, { runs: true }),
  text('innerHTML with an event handler', `q.innerHTML='<img alt="" src="data:," onerror="var s=document.createElement(\\'script\\');s.src=\\''+url+'a.js\\';document.head.append(s)">'`, { runs: true }),
  text('outerHTML', `q.outerHTML='${img}'`),
  text('insertAdjacentHTML', `q.insertAdjacentHTML('beforebegin','${img}')`),
  text('setHTMLUnsafe', `q.setHTMLUnsafe('${img}')`),
  text('innerHTML of a shadow root', `q.attachShadow({mode:'open'}).innerHTML='${img}'`),
  // Not in the document, so not found again after consent.
  text('innerHTML before insertion', `document.createElement('div').innerHTML='${img}'`, { lost: true }),
  text('innerHTML of a template, content inserted', `const t=document.createElement('template');t.innerHTML='${img}';p.append(t.content)`),
  text('createContextualFragment with a script', `p.append(document.createRange().createContextualFragment('${script}'))`, FRAGMENT),
  text('createContextualFragment with an inline script', `p.append(document.createRange().createContextualFragment('<script>'+ran+'</'+'script>'))`, FRAGMENT),
  text('DOMParser and adoptNode', `p.append(document.adoptNode(new DOMParser().parseFromString('${img}','text/html').images[0]))`),
  text('DOMParser and importNode', `p.append(document.importNode(new DOMParser().parseFromString('${img}','text/html').images[0]))`),
  text('execCommand insertHTML', `q.contentEditable=true;q.textContent='x';getSelection().selectAllChildren(q);document.execCommand('insertHTML',false,'${img}')`),
];
