import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, sample, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const GA = 'https://www.google-analytics.com/';

/** Ways by which a page may run a script; `run` is what it leaves in `window.ran` once allowed. */
const scripts = {
  'parsed, synchronous': `<script src="${GA}a.js"></script>`,
  'parsed, async': `<script async src="${GA}a.js"></script>`,
  'parsed, deferred': `<script defer src="${GA}a.js"></script>`,
  'parsed module': `<script type="module" src="${GA}a.js"></script>`,
  'parsed inline': `<script>window.ran=['www.google-analytics.com/a.js'];new Image().src="${GA}p.gif"</script>`,
  'appendChild': `<script>var s=document.createElement('script');s.src="https://www.google-"+"analytics.com/a.js";document.head.appendChild(s)</script>`,
  'insertBefore, source set by attribute': `<script>var s=document.createElement('script');s.setAttribute('src',"https://www.google-"+"analytics.com/a.js");var f=document.getElementsByTagName('script')[0];f.parentNode.insertBefore(s,f)</script>`,
  'append, type set after the source': `<script>var s=document.createElement('script');s.src="https://www.google-"+"analytics.com/a.js";s.type='text/javascript';document.head.append(s)</script>`,
  'source set after insertion': `<script>var s=document.createElement('script');document.head.appendChild(s);s.src="https://www.google-"+"analytics.com/a.js"</script>`,
  'setAttributeNS after insertion': `<script>var s=document.createElement('script');document.head.appendChild(s);s.setAttributeNS(null,'src',"https://www.google-"+"analytics.com/a.js")</script>`,
  'within an inserted tree': `<script>var d=document.createElement('div'),s=document.createElement('script');s.src="https://www.google-"+"analytics.com/a.js";d.appendChild(s);document.documentElement.appendChild(d)</script>`,
  'replaceWith': `<script id="old">var s=document.createElement('script');s.src="https://www.google-"+"analytics.com/a.js";document.getElementById('old').replaceWith(s)</script>`,
  'insertAdjacentElement': `<script>var s=document.createElement('script');s.src="https://www.google-"+"analytics.com/a.js";document.head.insertAdjacentElement('beforeend',s)</script>`,
  'dynamic inline': `<script>var s=document.createElement('script');s.text="window.ran=['www.google-analytics.com/a.js'];new Image().src='https://www.google-"+"analytics.com/p.gif'";document.head.appendChild(s)</script>`,
  'contextual fragment': `<script>document.head.append(document.createRange().createContextualFragment('<scr'+'ipt src="https://www.google-'+'analytics.com/a.js"></scr'+'ipt>'))</script>`,
  'document.write': `<script>document.write('<scr'+'ipt src="https://www.google-'+'analytics.com/a.js"></scr'+'ipt>')</script>`,
  'document.write, inline': `<script>document.write('<scr'+'ipt>window.ran=["www.google-'+'analytics.com/a.js"];new Image().src="https://www.google-'+'analytics.com/p.gif"</scr'+'ipt>')</script>`,
};

/** What the script leaves: some Chromium builds run no script of a contextual fragment at all, with or without us. */
const trace = async (name, { page }) => {
  const runs =
    name !== 'contextual fragment' ||
    (await page.evaluate(() => {
      document.head.append(document.createRange().createContextualFragment('<script>window.fragmentsRun = true</script>'));
      return window.fragmentsRun;
    }));
  return runs ? ['www.google-analytics.com/a.js'] : [];
};

describe('a script nobody edited', () => {
  it.each(Object.entries(scripts))('%s: does not execute before consent, and does after', async (name, head) => {
    const site = await open({ head });
    await site.page.waitForTimeout(120);
    expect(await site.ran()).toEqual([]);
    expect(await site.page.evaluate(() => document.querySelector('[data-samtycke-blocked]').getAttribute('data-samtycke-blocked'))).toBe('google-analytics');
    await site.press('Accept all');
    await until(async () => (await site.ran()).length);
    expect(await site.ran()).toEqual(await trace(name, site));
    expect(await site.page.locator('[data-samtycke-blocked]').count()).toBe(0);
    expect(site.errors).toEqual([]);
  });

  it.each(Object.entries(scripts))('%s: runs as it would without us when allowed before', async (name, head) => {
    const site = await open({ head, cookies: [decided('analytics')] });
    await until(async () => (await site.ran()).length);
    expect(await site.ran()).toEqual(await trace(name, site));
    expect(site.errors).toEqual([]);
  });

  it('keeps its attributes, its listeners and the order through the wait', async () => {
    const site = await open({
      head: `<script id="first" src="${GA}1.js" data-x="1" crossorigin="anonymous"></script>
        <script id="second">window.order=(window.ran||[]).length;window.nothing=()=>fetch("${GA}x")</script>
        <script id="third" async src="${GA}3.js"></script>
        <script>var s=document.createElement('script');s.src="https://www.google-"+"analytics.com/4.js";s.onload=()=>window.heard=true;document.head.appendChild(s)</script>`,
    });
    await site.press('Accept all');
    expect(await until(() => site.page.evaluate(() => window.heard))).toBe(true);
    expect(await site.page.evaluate(() => window.order)).toBe(1);
    const first = await site.page.evaluate(() => document.getElementById('first').outerHTML);
    expect(first).toBe(`<script id="first" src="${GA}1.js" data-x="1" crossorigin="anonymous"></script>`);
  });

  it('may write into the page even though the page is long parsed', async () => {
    const site = await open({
      body: `<h1>Shop</h1><div id="slot"><script>document.write('<em>written</em>');window.x=()=>fetch("${GA}x")</script></div>`,
    });
    await site.press('Accept all');
    expect(await until(() => site.page.evaluate(() => document.querySelector('#slot em')?.textContent))).toBe('written');
    expect(await site.page.locator('h1').textContent()).toBe('Shop');
  });
});

/** Requests made by elements or scripts; none may leave. */
const requests = {
  'new Image': `new Image().src=url+'p.gif'`,
  'an image element': `var i=document.createElement('img');i.setAttribute('src',url+'p.gif');document.body.append(i)`,
  'innerHTML': `document.body.insertAdjacentHTML('beforeend','<p id=x></p>');document.getElementById('x').innerHTML='<img src="'+url+'p.gif">'`,
  'insertAdjacentHTML': `document.body.insertAdjacentHTML('beforeend','<img alt="a>b" src='+url+'p.gif>')`,
  'outerHTML': `document.querySelector('h1').outerHTML='<img src="'+url+'p.gif">'`,
  'a frame': `var f=document.createElement('iframe');f.src=url+'frame.html';document.body.append(f)`,
  'a frame, set later': `var f=document.createElement('iframe');document.body.append(f);f.src=url+'frame.html'`,
  'a style sheet': `var l=document.createElement('link');l.rel='stylesheet';l.href=url+'s.css';document.head.append(l)`,
  'a preload': `document.head.insertAdjacentHTML('beforeend','<link rel=preload as=script href="'+url+'a.js">')`,
  'fetch': `fetch(url+'collect').catch(e=>window.failed=e.name)`,
  'a fetch Request': `fetch(new Request(url+'collect')).catch(e=>window.failed=e.name)`,
  'XMLHttpRequest': `var x=new XMLHttpRequest();x.onerror=()=>window.failed='error';x.open('GET',url+'collect');x.send()`,
  'sendBeacon': `window.failed=navigator.sendBeacon(url+'collect')`,
  'EventSource': `var e=new EventSource(url+'collect');e.onerror=()=>window.failed='error'`,
  'WebSocket': `var w=new WebSocket(url.replace('http','ws')+'collect');w.onclose=()=>window.failed='closed'`,
  'video': `var v=document.createElement('video');v.src=url+'v.gif';v.load()`,
};

describe('a request of a service', () => {
  it.each(Object.entries(requests))('%s: does not leave before consent', async (_, code) => {
    const site = await open();
    await site.page.evaluate(`{const url='https://www.google-analytics.com/';${code}}`);
    await site.page.waitForTimeout(120);
    expect(site.requests).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it.each(Object.entries(requests).filter(([name]) => name !== 'WebSocket'))('%s: leaves when allowed', async (_, code) => {
    const site = await open({ cookies: [decided('analytics')] });
    await site.page.evaluate(`{const url='https://www.google-analytics.com/';${code}}`);
    expect(await until(() => site.requests.length)).toBeGreaterThan(0);
  });

  it('held elements are let go after consent, failed requests are not repeated', async () => {
    const site = await open();
    await site.page.evaluate(() => {
      new Image().src = 'https://www.google-analytics.com/p.gif';
      document.body.insertAdjacentHTML('beforeend', '<img src="https://www.google-analytics.com/q.gif">');
      fetch('https://www.google-analytics.com/collect').catch((error) => (window.failed = error.name));
    });
    await site.press('Accept all');
    await until(() => site.requests.length > 1);
    await site.page.waitForTimeout(100);
    expect(site.requests.sort()).toEqual(['www.google-analytics.com/p.gif', 'www.google-analytics.com/q.gif']);
    expect(await site.page.evaluate(() => window.failed)).toBe('TypeError');
  });

  it('tells the caller what a lost network would', async () => {
    const site = await open();
    const told = await site.page.evaluate(async () => {
      const url = 'https://www.google-analytics.com/collect';
      const told = { beacon: navigator.sendBeacon(url) };
      const request = new XMLHttpRequest();
      request.open('POST', url);
      told.request = await new Promise((done) => {
        request.onerror = () => done([request.status, 'error']);
        request.send('x');
      });
      told.socket = await new Promise((done) => (new WebSocket('wss://www.google-analytics.com/').onclose = () => done('closed')));
      told.source = await new Promise((done) => (new EventSource(url).onerror = ({ target }) => done(target.readyState)));
      return told;
    });
    expect(told).toEqual({ beacon: false, request: [0, 'error'], socket: 'closed', source: 2 });
  });
});

describe('what is none of our business', () => {
  const html = (tag) => `<!doctype html><html lang="en"><head><title>x</title>${tag}
    <script src="https://cdn.other.example/lib.js"></script><script type="application/ld+json">{"sameAs":"https://www.facebook.com/tr"}</script>
    <script>self.data='{"html":"https://www.youtube.com/embed/ID"}'</script>
    <link rel="canonical" href="https://www.youtube.com/embed/ID"></head>
    <body><a href="https://www.youtube.com/embed/ID">film</a><img src="https://cdn.other.example/a.png"><iframe src="https://maps.other.example/embed"></iframe>
    <script>document.body.insertAdjacentHTML('beforeend','<p class="a">é &amp; <b>b</b></p>');
    var s=document.createElement('script');s.src='https://cdn.other.example/dynamic.js';document.head.appendChild(s);
    document.write('<i>written</i>');fetch('https://cdn.other.example/data.js')</script></body></html>`;
  const snapshot = (site) =>
    site.page.evaluate(() => {
      document.getElementById('samtycke')?.remove();
      document.querySelector('script[src*="/s/shop.js"]')?.remove();
      return document.documentElement.outerHTML;
    });

  it.each([
    ['undecided', []],
    ['decided', [decided('analytics')]],
  ])('stays exactly as it was: same document, same requests (%s)', async (_, cookies) => {
    const plain = await open({ html: html('') });
    const ours = await open({ html: html(TAG), cookies });
    await ours.page.waitForTimeout(150);
    expect(await snapshot(ours)).toBe(await snapshot(plain));
    expect(ours.requests.sort()).toEqual(plain.requests.sort());
    expect(await ours.ran()).toEqual(await plain.ran());
    expect(ours.errors).toEqual([]);
  });

  it.each([
    ['data-manual', {}, TAG.replace('<script', '<script data-manual')],
    ['autoBlock off', { autoBlock: false }, TAG],
  ])('leaves unedited tags alone with %s, but not marked ones', async (_, change, tag) => {
    const site = await open({
      config: { ...sample, ...change },
      html: `<!doctype html><html lang="en"><head><title>x</title>${tag}<script src="${GA}a.js"></script>
        <script type="text/plain" data-consent="analytics" data-src="${GA}b.js"></script></head><body></body></html>`,
    });
    await site.page.waitForTimeout(100);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    await site.press('Accept all');
    await until(async () => (await site.ran()).length > 1);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js', 'www.google-analytics.com/b.js']);
  });

  it('runs Google tags from the start in advanced mode, and holds the others', async () => {
    const site = await open({
      config: { ...sample, googleConsentMode: 'advanced' },
      head: `<script src="${GA}a.js"></script><script src="https://static.ads-twitter.com/uwt.js"></script>`,
    });
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
  });
});

describe('marked-up elements', () => {
  it('of every kind are held, and released when their category is granted', async () => {
    const site = await open({
      head: `<link data-consent="preferences" data-href="https://chat.example/s.css" rel="stylesheet">`,
      body: `<img data-consent="marketing" data-src="https://px.ads.linkedin.com/collect" alt="">
        <script type="text/plain" data-consent="marketing" data-service="hubspot">window.inline=true</script>
        <script type="text/plain" data-type="module" data-consent="analytics">window.module=import.meta.url</script>
        <script type="text/plain" data-consent="necessary">window.needed=true</script>
        <script type="text/plain" data-consent="unheard-of">window.unheard=true</script>`,
    });
    expect(await until(() => site.page.evaluate(() => window.needed))).toBe(true);
    expect(site.requests).toEqual([]);
    await site.press('Accept all');
    await until(() => site.page.evaluate(() => window.module));
    await until(() => site.requests.length === 2);
    expect(site.requests.sort()).toEqual(['chat.example/s.css', 'px.ads.linkedin.com/collect']);
    expect(await site.page.evaluate(() => [window.inline, !!window.module, window.unheard])).toEqual([true, true, undefined]);
  });

  it('are found when they are added later', async () => {
    const site = await open({ cookies: [decided('social')] });
    await site.page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<iframe data-consent="social" data-src="https://www.youtube.com/embed/ID"></iframe>');
      document.body.insertAdjacentHTML('beforeend', '<iframe data-consent="marketing" data-src="https://www.youtube.com/embed/NO"></iframe>');
    });
    expect(await until(() => site.requests.length)).toBe(1);
    expect(site.requests).toEqual(['www.youtube.com/embed/ID']);
  });

  it('run with the nonce they came with under a strict policy', async () => {
    const nonce = 'nonce="r4nd0m"';
    const site = await open({
      html: `<!doctype html><html lang="en"><head><title>x</title>${TAG.replace('<script', `<script ${nonce}`)}
        <script ${nonce} type="text/plain" data-consent="analytics">window.inline=true</script>
        <script ${nonce} src="${GA}a.js"></script></head><body><h1>x</h1></body></html>`,
      headers: { 'Content-Security-Policy': "script-src 'nonce-r4nd0m'; style-src 'self'" },
      init: () => addEventListener('securitypolicyviolation', (event) => (window.violations = [...(window.violations || []), event.violatedDirective])),
    });
    expect(await site.page.locator('.samtycke-banner').evaluate((banner) => getComputedStyle(banner).position)).toBe('fixed');
    await site.press('Settings');
    await site.page.getByRole('dialog', { name: 'Cookie settings' }).getByRole('button', { name: 'Accept all' }).click();
    expect(await until(() => site.page.evaluate(() => window.inline))).toBe(true);
    await until(async () => (await site.ran()).length);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    expect(await site.page.evaluate(() => window.violations || [])).toEqual([]);
  });
});

describe('a held frame', () => {
  const body = `<h1>Shop</h1><iframe width="560" height="315" src="https://www.youtube.com/embed/ID" title="Our film"></iframe>
    <iframe width="1" height="1" src="https://www.youtube.com/embed/HIDDEN"></iframe>`;

  it('has a placeholder of its size that names the service', async () => {
    const site = await open({ body });
    const box = site.page.getByRole('group', { name: 'YouTube' });
    expect(await box.count()).toBe(1);
    const { width, height } = await box.boundingBox();
    expect([Math.round(width), Math.round(height)]).toEqual([564, 319]);
    expect(await box.textContent()).toContain('YouTube is not loaded, because you have not allowed Social media.');
  });

  it('has a single button in the place of a small one, and no other size for the page around it', async () => {
    const button = '<iframe width="77" height="28" style="border:0" src="https://www.youtube.com/embed/SHARE" title="Share"></iframe>';
    const site = await open({ body: `<p id="line">Share this: ${button} and thank you.</p>` });
    const load = site.page.getByRole('button', { name: 'YouTube: Load once', exact: true });
    const { width, height } = await load.boundingBox();
    expect(height).toBeGreaterThanOrEqual(24);
    expect(height).toBeLessThanOrEqual(44);
    expect(width).toBeLessThan(200);
    expect((await site.page.locator('#line').boundingBox()).height).toBeLessThanOrEqual(50);
    await load.click();
    expect(await until(() => site.page.locator('iframe').getAttribute('src'))).toBe('https://www.youtube.com/embed/SHARE');
    expect(await site.page.getByRole('group', { name: 'YouTube' }).count()).toBe(0);
  });

  it('loads once on demand, without a decision', async () => {
    const site = await open({ body });
    await site.page.getByRole('button', { name: 'Load once' }).click();
    expect(await until(() => site.page.locator('iframe[title="Our film"]').getAttribute('src'))).toBe('https://www.youtube.com/embed/ID');
    expect(await site.page.getByRole('group', { name: 'YouTube' }).count()).toBe(0);
    expect((await site.consent()).decided).toBe(false);
    expect(site.posts).toEqual([]);
  });

  it('loads now and later when it is always allowed: a decision on this service alone', async () => {
    const site = await open({ body });
    await site.page.getByRole('button', { name: 'Always allow' }).click();
    await until(() => site.posts.length);
    const { action, surface, categories, services } = site.posts[0];
    expect({ action, surface, categories, services }).toEqual({
      action: 'save',
      surface: 'placeholder',
      categories: { preferences: false, analytics: false, marketing: false, social: false },
      services: { youtube: true },
    });
    expect((await site.cookie()).value).toMatch(/!!\+youtube$/);
    await site.page.reload();
    expect(await site.page.locator('iframe[title="Our film"]').getAttribute('src')).toBe('https://www.youtube.com/embed/ID');
    expect(await site.page.evaluate(() => [window.samtycke.has('youtube'), window.samtycke.has('social')])).toEqual([true, false]);
  });
});
