// A page with nothing of the site's services on it stays as it was: same document, same requests, same console.
import { afterEach, expect, it } from 'vitest';
import { closeAll, decided, open, sample, TAG, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const html = (tag) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rich</title>${tag}
<base href="https://www.shop.example/deep/"><link rel="stylesheet" href="/own.css"><link rel="icon" href="data:,"><link rel="preload" as="image" href="/pre.png">
<style>@import url(/more.css);:root{--a:1}</style><script>window.order=['inline'];document.cookie='own=1';localStorage.own='{"a":1}';sessionStorage.x=1</script>
<script src="/sync.js" data-x="1" crossorigin></script><script defer src="/defer.js"></script><script async src="/async.js"></script>
<script type="module">import { value } from '/module.js'; order.push('module ' + value)</script><script type="importmap">{"imports":{"x":"/x.js"}}</script>
<script type="application/json" id="data">{"html":"<b>&amp;</b>"}</script><script type="text/template"><div>{{x}}</div></script><script nomodule>order.push('old')</script></head>
<body class="a" data-y='"q"'><!-- a comment --><h1>Rich &amp; é</h1>
<form action="/search" id="f"><input name="action" value="x"><input name="submit" type="image" src="/go.png"><input name="id"><select name="method"><option selected>1</select><textarea name="body"> two
lines</textarea></form>
<iframe src="/frame" title="own" loading="lazy"></iframe><iframe srcdoc="<p>in a frame</p><script>parent.order.push('srcdoc')</script>" title="doc"></iframe><iframe name="blank" title="blank"></iframe>
<img src="/a.png" srcset="/a.png 1x, https://cdn.other.example/a2.png 2x" sizes="50vw" alt="" loading="eager"><picture><source srcset="/p.webp" type="image/webp"><img src="/p.png" alt=""></picture>
<svg viewBox="0 0 9 9"><script>order.push('svg')</script><use href="/sprite.svg#a"/><image href="/i.png" width="9"/><foreignObject><p>f</p></foreignObject></svg>
<video poster="/poster.png" muted><source src="/v.mp4" type="video/mp4"><track src="/t.vtt" kind="captions"></video><object data="/o.svg" type="image/svg+xml"></object><embed src="/e.svg">
<template id="t"><script>order.push('never')</script><img src="/never.png" alt=""></template><div id="host"><template shadowrootmode="open"><slot></slot><img src="/shadow.png" alt=""></template>slotted</div>
<my-part a="1">part</my-part><table><caption>c</caption><tr><td>1</table><p contenteditable>e</p><details open><summary>s</summary>x</details><a href="https://www.youtube.com/watch?v=1">a film, elsewhere</a>
<script>
customElements.define('my-part', class extends HTMLElement { connectedCallback() { this.innerHTML = '<i>' + this.getAttribute('a') + '</i>'; this.setAttribute('ready', '') } });
document.body.append(document.getElementById('t').content.querySelector('img').cloneNode(), document.createTextNode('text'));
document.querySelector('h1').insertAdjacentHTML('afterend', '<p onclick="order.push(1)" title="&quot;">h</p>');
document.querySelector('h1').after(document.createRange().createContextualFragment('<hr><img src="/frag.png" alt="">'));
document.write('<p>written</p><script src="/written.js"><\\/script>');
const made = document.createElement('script'); made.text = 'order.push("made")'; document.head.appendChild(made); made.remove();
const own = new DOMParser().parseFromString('<p>parsed<img src=x>', 'text/html'); document.body.appendChild(document.importNode(own.querySelector('p'), true)).firstElementChild.remove();
document.querySelector('table caption').outerHTML = '<caption>d</caption>'; document.querySelector('my-part').replaceWith(document.createElement('my-part'));
fetch('/data.json'); navigator.sendBeacon('/beacon', 'x'); const request = new XMLHttpRequest(); request.open('POST', '/xhr'); request.send('x');
new Image(1, 1).src = '/pixel.gif'; new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => order.push('worker');
frames.blank.document.write('<p>blank</p>'); frames.blank.document.close(); f.setAttribute('data-count', f.elements.length);
addEventListener('load', () => setTimeout(() => { document.body.dataset.order = order.filter((name) => !/worker|srcdoc/.test(name)).join(); document.body.dataset.done = [document.cookie.includes('own=1'), localStorage.own, Object.keys(localStorage).length, document.scripts.length].join() }, 100));
</script></body></html>`;

const files = Object.fromEntries(
  ['sync', 'defer', 'written', 'module'].map((name) => [`/${name}.js`, { body: name === 'module' ? 'export const value = 7' : `order.push('${name}')` }]).concat([
    ['/async.js', { body: '' }],
    ['/own.css', { contentType: 'text/css', body: 'h1{color:#123}' }],
    ['/more.css', { contentType: 'text/css', body: '' }],
    ...['o', 'e', 'sprite'].map((name) => [`/${name}.svg`, { contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }]),
    ['/frame', { contentType: 'text/html', body: '<!doctype html><title>own</title><p>own frame' }],
  ]),
);

/** Everything about a page that can be seen, but our root and our script. */
async function visit(tag, options) {
  const asked = [];
  const said = [];
  const before = (page) => {
    page.on('request', (request) => asked.push(`${request.method()} ${request.url().replace(/^blob:.*/, 'blob')}`));
    page.on('console', (message) => /preloaded/.test(message.text()) || said.push(message.text().replace(/[\w-]{36}/, '')));
  };
  const site = await open({ html: html(tag), files, before, ...options });
  await site.page.waitForFunction(() => document.body.dataset.done);
  await site.page.waitForTimeout(300);
  const document = await site.page.evaluate(() => {
    window.document.getElementById('samtycke')?.remove();
    window.document.querySelector('script[src*="/s/shop.js"]')?.remove();
    const inside = [...window.document.querySelectorAll('iframe')].map(({ contentWindow: view }) => view.document?.documentElement.outerHTML);
    return [window.document.documentElement.outerHTML.replace(/,\d+"/, '"'), host.shadowRoot.innerHTML, ...inside];
  });
  return { document, asked: asked.filter((one) => !one.includes('/s/shop.js')).sort(), said, errors: site.errors };
}

it.each([
  ['who is asked', {}],
  ['who has refused', { cookies: [decided('')] }],
  ['who has allowed everything', { cookies: [decided('preferences.analytics.marketing.social')] }],
  ['where unknown hosts are held, and this one is not', { config: { ...sample, unknownHosts: 'block', allowedHosts: ['cdn.other.example'] } }],
])('is the same for a visitor %s', async (_, options) => {
  const plain = await visit('', {});
  const ours = await visit(TAG, options);
  expect(plain.document.length).toBe(5);
  expect(plain.asked.length).toBeGreaterThan(25);
  expect(ours).toEqual(plain);
});
