// Strict mode: what no script can stop is refused by the browser itself. Tags of the HTML may have been asked for by
// its preload scanner before any policy is there, so that those are looked for by what they leave behind.
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, decided, open, PAGE, sample, script, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const GA = 'https://www.google-analytics.com/';
const ADS = 'https://static.ads-twitter.com/';
const strict = { ...sample, strictMode: true, allowedHosts: ['*.fonts.example'] };
/** Nothing is held by us: what does not load, the browser has refused. */
const MANUAL = TAG.replace('<script', '<script data-manual');
const page = (tag, head = '', body = '') => `<!doctype html><html lang="en"><head><title>x</title>${tag}${head}</head><body><h1>x</h1>${body}</body></html>`;

/** Counts the page's loads, and keeps what its policies refuse. */
const init = () => {
  if (top === window) sessionStorage.loads = 1 + +(sessionStorage.loads || 0);
  addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => (window.refused ||= []).push(`${effectiveDirective} ${blockedURI}`));
};
const loads = ({ page }) => page.evaluate(() => +sessionStorage.loads);
const shown = ({ page }) => page.locator('.samtycke-banner').count();

/** Waits until a page that was loaded `times` has no further load under way, and gives how often it was loaded. */
const settled = async (site, times) => {
  await until(async () => (await loads(site).catch(() => 0)) >= times);
  await site.page.waitForLoadState('load');
  // Time for a load too many to begin.
  await site.page.waitForTimeout(500);
  return loads(site);
};

describe('the policy', () => {
  const policyOf = ({ page }) => page.evaluate(() => [document.head.firstElementChild.httpEquiv, document.head.firstElementChild.content]);
  const list = (content) => content.match(/default-src ([^;]*)/)[1].split(' ');

  it('is the first thing in the head, and names the site itself, its consent server and the hosts that are allowed', async () => {
    const [kind, content] = await policyOf(await open({ config: strict }));
    expect(kind).toBe('Content-Security-Policy');
    expect(list(content)).toEqual(["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:', "'self'", PAGE.slice(0, -1), API, '*.shop.example', '*.fonts.example', 'fonts.example']);
  });

  it('names the services that may run as well, and no other', async () => {
    const [, content] = await policyOf(await open({ config: strict, cookies: [decided('analytics', { services: '!+youtube' })] }));
    expect(list(content).slice(10)).toEqual(['www.googletagmanager.com', '*.google-analytics.com', 'google-analytics.com', 'www.youtube.com', 'www.youtube-nocookie.com']);
  });

  it('is added only on sites that want it', async () => {
    const site = await open();
    expect(await site.page.locator('meta[http-equiv]').count()).toBe(0);
  });

  it('holds on a page whose elements are named like what we ask for', async () => {
    const site = await open({ config: strict, init, html: `<!doctype html><html lang="en"><body><img name="head">${MANUAL}<script src="${ADS}a.js"></script></body></html>` });
    expect(await until(() => site.page.evaluate(() => window.refused))).toEqual([`script-src-elem ${ADS}a.js`]);
    expect(await site.ran()).toEqual([]);
  });
});

/** Ways that no script can stand before, or that this page keeps us out of; each leaves a trace when it works. */
const ways = {
  'import()': (url) => `import('${url}a.js')`,
  'a worker that imports': (url) => `new Worker(URL.createObjectURL(new Blob(["importScripts('${url}w.js');"])))`,
  'an import of a style sheet': (url) => `document.head.insertAdjacentHTML('beforeend', '<style>@import url(${url}s.css)</style>')`,
  'an image of a style sheet': (url) => `document.body.style.background = 'url(${url}i.png)'`,
  fetch: (url) => `fetch('${url}d.js')`,
  'a beacon': (url) => `navigator.sendBeacon('${url}collect')`,
  'a frame': (url) => `document.body.insertAdjacentHTML('beforeend', '<iframe src="${url}frame.html"></iframe>')`,
  'a script': (url) => `document.head.append(Object.assign(document.createElement('script'), { src: '${url}a.js' }))`,
  'a socket': (url) => `new WebSocket('${url.replace('https', 'wss')}socket')`,
};
/** Runs a program on the page by a timer, as code of the page and not of the test. */
const go = ({ page }, code) => page.evaluate((code) => setTimeout(`Promise.resolve((() => { ${code} })()).catch(() => {})`), code);

describe('the browser refuses', () => {
  it.each(Object.entries(ways))('%s before consent, without our help', async (_, code) => {
    const site = await open({ config: strict, html: page(MANUAL), init });
    const sockets = [];
    site.page.on('websocket', (socket) => sockets.push(socket.url()));
    await go(site, code(GA));
    // A worker tells its own global object, so that nothing is heard here.
    if (!code(GA).includes('Worker')) expect(await until(() => site.page.evaluate(() => window.refused?.length))).toBeTruthy();
    await site.page.waitForTimeout(200);
    expect(site.requests).toEqual([]);
    expect(sockets).toEqual([]);
  });

  it.each(Object.entries(ways).filter(([name]) => name !== 'a socket'))('%s no more after consent', async (_, code) => {
    const site = await open({ config: strict, html: page(MANUAL), init, cookies: [decided('analytics')] });
    await go(site, code(GA));
    expect(await until(() => site.requests.length)).toBe(1);
    expect(await site.page.evaluate(() => window.refused)).toBeUndefined();
  });

  it('no socket after consent', async () => {
    const site = await open({ config: strict, html: page(MANUAL), init, cookies: [decided('analytics')], before: (page) => page.routeWebSocket(/socket/, () => {}) });
    await go(site, `new WebSocket('${GA.replace('https', 'wss')}socket').onopen = () => { window.opened = true }`);
    expect(await until(() => site.page.evaluate(() => window.opened))).toBe(true);
  });

  it('neither the site’s own host, nor its subdomains, nor hosts that it allows', async () => {
    const head = `<script type="module" src="/own.js"></script><script src="https://static.shop.example/part.js"></script><link rel="stylesheet" href="https://cdn.fonts.example/f.css">`;
    const body = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src="https://img.fonts.example/a.png"><script>new Worker('/worker.js').onmessage = () => (window.worked = true)</script>`;
    const files = { '/own.js': { body: 'window.own = true' }, '/part.js': { body: 'window.part = true' }, '/worker.js': { body: 'postMessage(1)' } };
    const site = await open({ config: strict, html: page(TAG, head, body), init, files });
    expect(await until(() => site.page.evaluate(() => window.own && window.part && window.worked))).toBe(true);
    expect(site.requests.sort()).toEqual(['cdn.fonts.example/f.css', 'img.fonts.example/a.png']);
    expect(await site.page.evaluate(() => window.refused)).toBeUndefined();
  });

  it.each(['report', 'allow', 'block'])('hosts that nobody knows, whatever is decided, where they are otherwise for: %s', async (unknownHosts) => {
    const site = await open({ config: { ...strict, unknownHosts }, init });
    const tryAll = async () => {
      for (const name of ['import()', 'a script', 'fetch', 'a frame']) await go(site, ways[name]('https://cdn.unknown.example/'));
      await until(() => site.page.evaluate(() => window.refused?.length));
      await site.page.waitForTimeout(200);
    };
    await tryAll();
    await site.press('Accept all');
    expect(await settled(site, 2)).toBe(2);
    await tryAll();
    expect(site.requests).toEqual([]);
  });
});

describe('a decision', () => {
  const head = `<script src="${GA}a.js"></script>`;

  it('that changes the policy loads the page once more, where its tags run, and is delivered', async () => {
    const site = await open({ config: strict, head, init });
    expect(await site.ran()).toEqual([]);
    await site.press('Accept all');
    expect(await settled(site, 2)).toBe(2);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    expect(await shown(site)).toBe(0);
    expect(await until(() => site.posts.length)).toBeTruthy();
    expect([...new Set(site.posts.map(({ id }) => id))]).toHaveLength(1);
    expect(site.posts[0]).toMatchObject({ action: 'accept_all', surface: 'banner' });
    expect(await site.page.evaluate(() => [window.refused, Object.keys(localStorage)])).toEqual([undefined, []]);
    expect(site.errors).toEqual([]);
  });

  it('that changes nothing loads nothing', async () => {
    const site = await open({ config: strict, head, init });
    await site.press('Reject all');
    expect(await until(() => site.posts.length)).toBe(1);
    await site.page.evaluate(() => window.samtycke.save({ analytics: false }));
    expect(await settled(site, 1)).toBe(1);
    expect(await site.ran()).toEqual([]);
  });

  it('is kept, and delivered, by a server that answers only after the reload', async () => {
    const site = await open({ config: strict, head, init, answer: (_, times) => (times > 1 ? { status: 201 } : undefined) });
    await site.press('Accept all');
    expect(await settled(site, 2)).toBe(2);
    expect(await until(() => site.page.evaluate(() => !Object.keys(localStorage).length), 8000)).toBe(true);
    expect(new Set(site.posts.map(({ id }) => id)).size).toBe(1);
  });

  it('by which everything is withdrawn loads the page without tags and their cookies', async () => {
    const site = await open({ config: strict, head, init, cookies: [decided('analytics'), { ...decided(''), name: '_ga', value: 'GA1.1' }] });
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    await site.page.evaluate(() => window.samtycke.withdraw());
    expect(await settled(site, 2)).toBe(2);
    expect(await site.ran()).toEqual([]);
    expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: false } });
    expect((await site.context.cookies()).map(({ name }) => name)).toEqual(['samtycke']);
    expect(await until(() => site.posts[0]?.action)).toBe('withdraw');
  });

  it('of another tab loads this one, once each', async () => {
    const site = await open({ config: strict, head, init });
    const other = { page: await site.context.newPage() };
    await other.page.goto(PAGE);
    await site.press('Accept all');
    expect(await settled(other, 2)).toBe(2);
    expect(await until(() => other.page.evaluate(() => window.ran))).toEqual(['www.google-analytics.com/a.js']);
    expect(await settled(site, 2)).toBe(2);
    expect(new Set(site.posts.map(({ id }) => id)).size).toBe(1);
  });

  const noCookies = () => Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: () => '', set() {} });
  const noStorage = () => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('', 'SecurityError'); } });
  const counts = `(${init})();`;

  it('where cookies are refused does the same from local storage', async () => {
    const site = await open({ config: strict, head, init: `${counts}(${noCookies})()` });
    await site.press('Accept all');
    expect(await settled(site, 2)).toBe(2);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
  });

  it('where local storage is refused is delivered while the page goes', async () => {
    const posts = [];
    // A real server: what a page sends while it goes passes the tests' own answers by.
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        if (request.method === 'POST') posts.push(JSON.parse(body));
        const [type, text] = request.url === '/' ? ['html', page('<script src="/s/shop.js"></script>')] : ['javascript', script({ ...strict, autoBlock: false })];
        response.writeHead(request.method === 'POST' ? 201 : 200, { 'Content-Type': `text/${type}; charset=utf-8` }).end(text);
      });
    }).listen(0, '127.0.0.1');
    try {
      const site = await open({ init: `${counts}(${noStorage})()` });
      await site.context.unrouteAll();
      await site.page.goto(`http://127.0.0.1:${server.address().port}/`);
      await site.press('Accept all');
      expect(await settled(site, 2)).toBe(2);
      expect(await until(() => posts.length)).toBe(1);
      expect(posts[0]).toMatchObject({ action: 'accept_all', surface: 'banner' });
      expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: true } });
    } finally {
      server.close();
    }
  });

  it('that nothing keeps loads nothing, even on a page that decides by itself', async () => {
    const site = await open({ config: strict, head: head + '<script>samtycke.acceptAll()</script>', init: `${counts}(${noCookies})();(${noStorage})()` });
    expect(await settled(site, 1)).toBe(1);
    expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: true } });
    expect(await shown(site)).toBe(0);
    expect(await site.ran()).toEqual([]);
    expect(await until(() => site.posts.length)).toBe(1);
    expect(site.errors).toEqual([]);
  });
});

describe('beside a policy of the page', () => {
  it('both hold: a nonce still counts, and what either refuses stays refused', async () => {
    const nonce = 'nonce="r4nd0m"';
    const html = page(
      TAG.replace('<script', `<script ${nonce}`),
      `<script ${nonce} src="${GA}a.js"></script><script ${nonce}>window.inline = true</script><script>window.pwned = true</script>`,
    );
    const site = await open({ config: strict, html, init, headers: { 'Content-Security-Policy': "script-src 'nonce-r4nd0m'; style-src 'self'" } });
    expect(await site.page.evaluate(() => [window.inline, window.pwned])).toEqual([true, undefined]);
    await site.press('Settings');
    await site.page.getByRole('switch', { name: 'Statistics' }).check();
    await site.press('Save choices');
    expect(await settled(site, 2)).toBe(2);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    expect(await site.page.evaluate(() => [window.inline, window.pwned])).toEqual([true, undefined]);
    // The nonce alone does not let in whom strict mode keeps out.
    await site.page.evaluate((src) => void document.head.append(Object.assign(document.createElement('script'), { nonce: 'r4nd0m', src })), 'https://cdn.unknown.example/lib.js');
    expect(await until(() => site.page.evaluate(() => window.refused.some((one) => one.includes('cdn.unknown.example'))))).toBe(true);
    expect(site.requests).not.toContain('cdn.unknown.example/lib.js');
  });
});
