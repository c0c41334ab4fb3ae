import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, decided, open, sample, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const GA = 'https://www.google-analytics.com/';
const tag = `<script src="${GA}a.js"></script>`;
const shown = (page) => page.locator('.samtycke-banner').count();

describe('another tab', () => {
  it('follows a decision at once: banner, tags and events', async () => {
    const site = await open({ head: tag });
    const other = await site.context.newPage();
    await other.goto(site.page.url());
    await other.evaluate(() => window.samtycke.on('change', (consent) => (window.heard = consent.categories.analytics)));
    expect(await shown(other)).toBe(1);
    await site.press('Accept all');
    expect(await until(() => other.evaluate(() => window.heard))).toBe(true);
    expect(await shown(other)).toBe(0);
    expect(await until(() => other.evaluate(() => window.ran?.length))).toBe(1);
    expect(site.posts).toHaveLength(1);
  });

  it('follows a withdrawal, too', async () => {
    const site = await open({ cookies: [decided('analytics')] });
    const other = await site.context.newPage();
    await other.goto(site.page.url());
    await site.page.evaluate(() => window.samtycke.withdraw());
    expect(await until(async () => !(await other.evaluate(() => window.samtycke.has('analytics'))))).toBe(true);
  });

  it('is noticed on return where local storage is refused', async () => {
    const init = () => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('', 'SecurityError'); } });
    const site = await open({ init });
    const other = await site.context.newPage();
    await other.goto(site.page.url());
    await site.press('Accept all');
    await until(() => site.posts.length);
    // What the browser sends when a page kept alive is shown again, or its window is chosen.
    await other.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await other.evaluate(() => window.samtycke.has('analytics'))).toBe(true);
    expect(await shown(other)).toBe(0);
  });
});

describe('a browser that refuses cookies', () => {
  it('keeps the decision in local storage', async () => {
    const init = () => Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: () => '', set() {} });
    const site = await open({ init, head: tag });
    await site.press('Accept all');
    await until(() => site.posts.length);
    await site.page.reload();
    expect(await shown(site.page)).toBe(0);
    expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: true } });
    expect(await until(async () => (await site.ran()).length)).toBe(1);
  });
});

describe('one consent', () => {
  it('holds for all subdomains that share the cookie', async () => {
    const site = await open({ url: 'https://www.shop.example/' });
    await site.press('Accept all');
    await until(() => site.posts.length);
    const blog = await open({ url: 'https://blog.shop.example/', context: site.context });
    expect(await blog.consent()).toMatchObject({ decided: true, visitor: (await site.consent()).visitor });
    expect(await shown(blog.page)).toBe(0);
  });

  it('is asked for again on another domain of the same site, and kept there', async () => {
    const site = await open({ url: 'https://www.shop.example/' });
    await site.press('Accept all');
    const other = await open({ url: 'https://www.othershop.example/', context: site.context });
    expect(await shown(other.page)).toBe(1);
    await other.press('Reject all');
    expect(await until(() => other.posts.length)).toBe(1);
    const again = await open({ url: 'https://www.othershop.example/second', context: site.context });
    expect(await again.consent()).toMatchObject({ decided: true, categories: { analytics: false } });
    expect(await shown(again.page)).toBe(0);
    expect((await site.consent()).categories.analytics).toBe(true);
  });

  it('is the newer one when an old cookie of another domain is left over', async () => {
    const old = { ...decided('analytics', { daysAgo: 9 }), domain: 'www.shop.example' };
    const site = await open({ cookies: [old, decided('marketing', { daysAgo: 1 })] });
    expect((await site.consent()).categories).toMatchObject({ analytics: false, marketing: true });
  });
});

/** As a tag manager inserts it. */
const BY_MANAGER = `<script>setTimeout(()=>{const s=document.createElement('script');s.src='${API}/s/shop.js';document.head.append(s)},50)</script>`;

describe('a script that comes', () => {
  const page = (head, body = '') => `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body><h1>x</h1>${body}</body></html>`;

  it.each([
    ['in the body', page('', TAG)],
    ['async', page(TAG.replace('<script', '<script async'))],
    ['deferred', page(TAG.replace('<script', '<script defer'))],
    ['through a tag manager', page(BY_MANAGER)],
    ['twice', page(TAG + TAG)],
  ])('%s works, once, and throws nothing', async (_, html) => {
    const site = await open({ html });
    expect(await until(() => shown(site.page))).toBe(1);
    await site.press('Accept all');
    expect(await until(() => site.posts.length)).toBe(1);
    expect(site.errors).toEqual([]);
  });

  it.each([
    ['after a tag', TAG],
    ['through a tag manager', BY_MANAGER],
  ])('too late, %s, says so, to the console and to its own server', async (_, embedded) => {
    const said = [];
    const site = await open({
      init: () => (Math.random = () => 0),
      before: (page) => page.on('console', (message) => said.push(message.text())),
      html: page(`${tag}${embedded}`),
    });
    expect(await until(() => said.join().includes('Samtycke came too late for'))).toBe(true);
    expect(await until(() => site.sightings.length, 8000)).toBe(1);
    expect(site.sightings).toEqual([{ hosts: [], late: true }]);
  });

  it('in time says nothing', async () => {
    const said = [];
    await open({ before: (page) => page.on('console', (message) => said.push(message.text())), head: tag });
    expect(said).toEqual([]);
  });
});

describe('hosts that no service claims', () => {
  const head = '<script src="https://cdn.unknown.example/lib.js"></script><script src="https://static.shop.example/own.js"></script>';
  const body = '<img src="https://img.fonts.example/a.png">';
  const early = { init: () => (Math.random = () => 0) };

  it('run, and are told to the own server by name', async () => {
    const site = await open({ head, body, ...early });
    expect(await site.ran()).toEqual(['cdn.unknown.example/lib.js']);
    expect(await until(() => site.sightings.length, 8000)).toBe(1);
    expect(site.sightings[0].hosts.sort()).toEqual(['cdn.unknown.example', 'img.fonts.example']);
    expect(site.sightings[0].late).toBe(false);
  });

  it.each([
    ['when they are allowed', { unknownHosts: 'allow' }],
    ['when the site knows them as its own', { allowedHosts: ['cdn.unknown.example', '*.fonts.example'] }],
    ['when nothing happens automatically', { autoBlock: false }],
  ])('are not told %s', async (_, change) => {
    const site = await open({ config: { ...sample, ...change }, head, body, ...early });
    await site.page.waitForTimeout(5600);
    expect(site.sightings).toEqual([]);
    expect(await site.ran()).toEqual(['cdn.unknown.example/lib.js']);
  });

  it('are held like marketing when the site wants that, and the own ones are not', async () => {
    const site = await open({ config: { ...sample, unknownHosts: 'block', allowedHosts: ['*.fonts.example'] }, head, body });
    expect(await site.ran()).toEqual([]);
    expect(await site.page.locator('img').getAttribute('src')).toBe('https://img.fonts.example/a.png');
    await site.page.evaluate(() => window.samtycke.save({ analytics: true }));
    await site.page.waitForTimeout(200);
    expect(await site.ran()).toEqual([]);
    await site.page.evaluate(() => window.samtycke.save({ marketing: true }));
    expect(await until(async () => (await site.ran()).length)).toBe(1);
  });
});

describe('what a page of one piece does later', () => {
  it('is held through route changes, and let go by one decision', async () => {
    const site = await open();
    await site.page.evaluate((url) => {
      history.pushState({}, '', '/second');
      document.body.innerHTML = '<h1>Second</h1>';
      const script = document.createElement('script');
      script.src = url + 'b.js';
      document.body.append(script);
    }, GA);
    expect(await site.ran()).toEqual([]);
    await site.page.evaluate(() => window.samtycke.acceptAll());
    expect(await until(async () => (await site.ran()).length)).toBe(1);
  });

  it('shows the banner again on a page whose body was replaced', async () => {
    const site = await open();
    await site.page.evaluate(() => (document.body.innerHTML = '<h1>Second</h1>'));
    expect(await until(() => shown(site.page))).toBe(1);
  });
});

describe('a form that posts to a service', () => {
  const body = `<h1>x</h1><form action="${GA}collect" method="post"><button>Send</button></form>`;

  it('is not sent; the visitor is asked instead', async () => {
    const site = await open({ body });
    await site.page.getByRole('button', { name: 'Send' }).click();
    expect(await site.page.getByRole('dialog', { name: 'Cookie settings' }).isVisible()).toBe(true);
    expect(site.page.url()).toBe('https://www.shop.example/');
    await site.page.evaluate(() => document.querySelector('form').submit());
    expect(site.requests).toEqual([]);
  });

  it('is sent when it may be', async () => {
    const site = await open({ body, cookies: [decided('analytics')] });
    await site.page.getByRole('button', { name: 'Send' }).click();
    expect(await until(() => site.requests.length)).toBe(1);
  });
});

describe('after a withdrawal', () => {
  it('cookies that a vendor writes again are deleted again', async () => {
    const site = await open({ cookies: [decided('analytics')] });
    await site.page.evaluate(() => {
      window.samtycke.withdraw();
      // As a vendor's code would that is still in memory: through the browser's own function.
      document.cookie = 'other=1; path=/';
    });
    await site.context.addCookies([{ name: '_ga', value: 'GA1.1', domain: '.shop.example', path: '/' }]);
    expect(await until(async () => !(await site.context.cookies()).some(({ name }) => name === '_ga'), 8000)).toBe(true);
    expect((await site.context.cookies()).some(({ name }) => name === 'other')).toBe(true);
  });

  it('third-party cookies that no page can delete are named', async () => {
    const services = sample.services.map((service) =>
      service.key === 'youtube' ? { ...service, cookies: [{ name: 'YSC', kind: 'cookie', party: 'third', lifetime: 'session', purpose: { en: 'Film' } }] } : service,
    );
    const texts = { ...sample.texts, en: { ...sample.texts.en, undeletable: 'Only you can delete: {names}' } };
    const site = await open({ config: { ...sample, services, texts }, cookies: [decided('social')] });
    await site.page.evaluate(() => window.samtycke.withdraw());
    const note = site.page.locator('.samtycke-note');
    expect(await note.textContent()).toContain('Only you can delete: YSC');
    await note.getByRole('button', { name: 'Close' }).click();
    expect(await note.count()).toBe(0);
  });
});
