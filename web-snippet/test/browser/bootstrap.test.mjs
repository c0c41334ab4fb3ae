import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, decided, HANGING, open, sample, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const built = readFileSync(new URL('../../dist/bootstrap.js', import.meta.url), 'utf8');

/** The bootstrap as the server prints it for the site of the tests. */
const boot = (google = {}) =>
  built.replace('SAMTYCKE_BOOT', () =>
    JSON.stringify([`${API}/s/shop.js`, google, ...sample.services.filter(({ category }) => category !== 'necessary').flatMap(({ match }) => match)]),
  );
const GA = 'https://www.google-analytics.com/';
const page = ({ head = '', body = '<h1>Shop</h1>', attributes = '', google } = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><script ${attributes}>${boot(google)}</script>${head}</head><body>${body}</body></html>`;

const shown = ({ page }) => page.locator('.samtycke-banner').count();

/** One tag of each kind that a vendor hands out, in the HTML and by script. */
const tags = {
  head: `<script src="${GA}a.js"></script><script>var s=document.createElement('script');s.src='${GA}b.js';document.head.appendChild(s)</script>`,
  body: `<h1>Shop</h1><script src="${GA}c.js" type="module"></script>
    <script>const at='https://www.google-'+'analytics.com/';document.write('<script src="'+at+'d.js"></'+'script>');new Image().src=at+'p.gif';
    fetch(at+'collect').catch(()=>{});navigator.sendBeacon(at+'collect');const x=new XMLHttpRequest();x.open('GET',at+'collect');x.send();
    document.body.insertAdjacentHTML('beforeend','<img src="'+at+'q.gif"><iframe src="'+at+'frame.html"></iframe>')</script>`,
};
const ALL = ['a.js', 'b.js', 'c.js', 'd.js'].map((name) => 'www.google-analytics.com/' + name);

const away = { stopped: () => undefined, hanging: () => HANGING, 'answering 500': () => ({ status: 500, body: 'x' }), 'answering garbage': () => ({ body: '<!doctype html><p>Welcome to the hotel' }) };

describe('the inline bootstrap', () => {
  it('holds everything until the script is there, which then lets go what may run', async () => {
    const site = await open({ html: page(tags) });
    expect(await until(() => shown(site))).toBe(1);
    expect(await site.ran()).toEqual([]);
    expect(site.requests.filter((address) => !/\/[abc]\.js$/.test(address))).toEqual([]);
    await site.press('Accept all');
    await until(async () => (await site.ran()).length >= 4);
    expect((await site.ran()).sort()).toEqual(ALL);
    await until(() => site.requests.includes('www.google-analytics.com/frame.html'));
    expect(site.requests).toEqual(expect.arrayContaining(['p.gif', 'q.gif', 'frame.html'].map((name) => 'www.google-analytics.com/' + name)));
    expect(site.errors).toEqual([]);
  });

  it('lets a returning visitor have at once what was allowed', async () => {
    const site = await open({ html: page(tags), cookies: [decided('analytics')] });
    expect(await until(async () => (await site.ran()).length >= 4)).toBe(true);
    expect((await site.ran()).sort()).toEqual(ALL);
    expect(await shown(site)).toBe(0);
  });

  it('lets go what only looked like a service', async () => {
    const own = `<img id="own" src="/proxy.png?of=https://www.google-analytics.com/p.gif">`;
    const site = await open({ html: page({ body: own }) });
    expect(await until(() => site.page.locator('#own').getAttribute('src'))).toContain('/proxy.png');
    expect(await site.page.locator('#own').getAttribute('data-samtycke-blocked')).toBe(null);
  });

  it('puts Google’s default first, however late the script is', async () => {
    const site = await open({ serve: () => undefined, html: page({ head: `<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',1);gtag('config','G-1')</script>` }) });
    const first = await site.page.evaluate(() => Array.from(window.dataLayer[0]));
    expect(first.slice(0, 2)).toEqual(['consent', 'default']);
    expect(first[2]).toMatchObject({ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied', security_storage: 'granted' });
  });

  it('limits Google’s default to the regions of the site, as the script does after it', async () => {
    const googleRegion = ['SE', 'US-CA'];
    const site = await open({ config: { ...sample, googleConsentMode: 'advanced', googleRegion }, html: page({ google: { region: googleRegion } }) });
    const defaults = () => site.page.evaluate(() => dataLayer.filter(([, kind]) => kind === 'default').map(([, , { ad_storage, region }]) => [ad_storage, region]));
    expect(await until(async () => (await defaults()).length > 1)).toBe(true);
    expect(await defaults()).toEqual([
      ['denied', googleRegion],
      ['denied', googleRegion],
    ]);
    const everywhere = await open({ serve: () => undefined, html: page() });
    expect(await everywhere.page.evaluate(() => 'region' in dataLayer[0][2])).toBe(false);
  });

  it('works under a policy with a nonce, and hands its own attributes on', async () => {
    const html = page({ attributes: 'nonce="r4nd0m" data-lang="sv"' });
    const headers = { 'Content-Security-Policy': "script-src 'nonce-r4nd0m'; style-src 'self'" };
    const site = await open({ html, headers });
    expect(await until(() => site.page.getByRole('button', { name: 'Avvisa alla' }).count())).toBe(1);
  });

  it('comes from the same place twice without harm', async () => {
    const html = page().replace('</head>', `<script>${boot()}</script></head>`);
    const site = await open({ html });
    expect(await until(() => shown(site))).toBe(1);
    expect(site.errors).toEqual([]);
  });

  describe.each(Object.entries(away))('with a server %s', (_, serve) => {
    const quick = { init: () => { const later = window.setTimeout; window.setTimeout = (work, wait) => later(work, wait === 3000 ? 300 : wait); } };

    it('denies and holds everything, and the page does not wait', async () => {
      const site = await open({ serve, html: page(tags), ...quick });
      expect(await site.page.evaluate(() => document.readyState)).toBe('complete');
      expect(await site.ran()).toEqual([]);
      expect(site.requests.filter((address) => !/\/[abc]\.js$/.test(address))).toEqual([]);
      expect(site.errors).toEqual([]);
    });

    it('shows the last known banner, keeps the decision, and delivers it later', async () => {
      let up = true;
      const answer = () => (up ? { status: 201 } : undefined);
      const site = await open({ serve: (body) => (up ? { body } : serve()), answer, html: page(), ...quick });
      expect(await until(() => site.page.evaluate(() => localStorage['samtycke.js']?.length > 1000))).toBe(true);
      expect(await until(() => shown(site))).toBe(1);

      up = false;
      await site.page.reload({ waitUntil: 'commit' });
      expect(await until(() => shown(site))).toBe(1);
      await site.press('Reject all');
      expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: false } });
      await until(() => site.posts.length);

      up = true;
      const { id } = site.posts[0];
      const before = site.posts.length;
      await site.page.reload();
      expect(await until(() => site.posts.length > before)).toBe(true);
      expect(site.posts.at(-1)).toMatchObject({ id, action: 'reject_all' });
      expect(await until(() => site.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('samtycke.shop.')).length === 0))).toBe(true);
    });
  });
});
