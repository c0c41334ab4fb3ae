import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, decided, open, sample, script, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const page = (head, body = '<p>x</p>') => `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;
const shown = ({ page }) => page.locator('.samtycke-banner').count();

describe('window.samtycke', () => {
  it('tells what is decided and what may run', async () => {
    const site = await open();
    expect(await site.consent()).toEqual({
      decided: false,
      version: 3,
      visitor: null,
      categories: { necessary: true, preferences: false, analytics: false, marketing: false, social: false },
      services: {},
      decidedAt: null,
    });
    expect(await site.page.evaluate(() => ['necessary', 'analytics', 'nonsense', 'constructor'].map(window.samtycke.has))).toEqual([true, false, false, false]);
    expect(await site.page.evaluate(() => window.samtycke.version)).toBe('0.1.0');
    expect(await site.page.evaluate(async () => (await window.samtycke.ready).decided)).toBe(false);
  });

  it('shows, hides and decides', async () => {
    const site = await open({ cookies: [decided('')] });
    const call = (code) => site.page.evaluate(code);
    expect(await shown(site)).toBe(0);
    await call(() => window.samtycke.show());
    expect(await shown(site)).toBe(1);
    await call(() => window.samtycke.hide());
    expect(await shown(site)).toBe(0);
    await call(() => window.samtycke.save({ analytics: true, marketing: 'yes', necessary: false, __proto__: null }));
    expect((await site.consent()).categories).toEqual({ necessary: true, preferences: false, analytics: true, marketing: false, social: false });
    await call(() => window.samtycke.save({ social: true }));
    expect((await site.consent()).categories).toMatchObject({ analytics: true, social: true });
  });

  it('replays calls queued before it came, and takes them later', async () => {
    const site = await open({
      html: page(`<script>(window.samtycke=window.samtycke||[]).push(['on','show',()=>window.showed=true],);(window.samtycke=window.samtycke||[]).push(['on','change',(consent)=>window.changed=consent.categories.social])</script>${TAG}`),
    });
    await site.page.evaluate(() => (window.samtycke = window.samtycke || []).push(['acceptAll']));
    await site.page.evaluate(() => window.samtycke.push(['constructor', 'alert(1)']));
    expect(await site.page.evaluate(() => [window.showed, window.changed])).toEqual([true, true]);
  });

  it('tells events to listeners and to the document, in order, until they unsubscribe', async () => {
    const head = `<script>
      window.heard = [];
      for (const name of ['ready','show','hide','change','block','release','error'])
        document.addEventListener('samtycke:' + name, ({ detail }) => heard.push([name, detail.decided]));
    </script>`;
    const site = await open({ html: page(head + TAG + '<script src="https://www.google-analytics.com/a.js"></script>') });
    await site.page.evaluate(() => {
      window.elements = [];
      const end = window.samtycke.on('change', () => window.elements.push('change'));
      window.samtycke.on('change', () => { throw new Error('a listener of the page'); });
      window.samtycke.on('release', (consent, element) => window.elements.push(element.getAttribute('src'), consent.decided));
      window.samtycke.acceptAll();
      end();
      window.samtycke.acceptAll();
    });
    await until(async () => (await site.ran()).length);
    expect(await site.page.evaluate(() => window.elements)).toEqual(['change', 'https://www.google-analytics.com/a.js', true]);
    expect(await site.page.evaluate(() => window.heard)).toEqual([
      ['ready', false],
      ['block', false],
      ['show', false],
      ['hide', true],
      ['change', true],
      ['change', true],
      ['release', true],
    ]);
    expect(site.errors).toEqual([]);
  });
});

describe('the tag', () => {
  it.each([
    ['in the body', page('', TAG + '<p>x</p>')],
    ['async', page(TAG.replace('<script', '<script async'))],
    ['deferred', page(TAG.replace('<script', '<script defer'))],
    ['before anything else', TAG + '<p>x</p>'],
    ['twice', page(TAG + TAG.replace('shop.js', 'shop.js?again'))],
    ['inserted by a script', page(`<script>var s=document.createElement('script');s.src='${API}/s/shop.js';document.head.append(s)</script>`)],
    ['on a page with clobbered names', page('', `<a id="samtycke"></a><form name="body"></form><img name="currentScript"><form id="samtycke"><input name="has"></form>` + TAG)],
  ])('works %s', async (_, html) => {
    const site = await open({ html });
    await until(() => shown(site));
    expect(await shown(site)).toBe(1);
    await site.press('Reject all');
    expect(await until(() => site.posts.length)).toBe(1);
    expect(site.posts[0].url).toContain(API + '/v1/');
    expect(site.errors).toEqual([]);
  });

  it('works under Trusted Types', async () => {
    const site = await open({
      html: page(TAG, '<p>x</p>'),
      headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types page" },
    });
    await site.press('Settings');
    await site.page.evaluate(() => {
      const policy = trustedTypes.createPolicy('page', { createHTML: (html) => html });
      document.querySelector('p').innerHTML = policy.createHTML('<b>bold</b>');
    });
    expect(await site.page.locator('p b').first().textContent()).toBe('bold');
    expect(site.errors).toEqual([]);
  });
});

describe('a hostile or broken configuration', () => {
  it.each([
    ['null', 'null'],
    ['a number', '7'],
    ['an empty object', '{}'],
    ['lists of nonsense', '{"site":"shop","version":3,"languages":[null,{}],"categories":[null,1,{"key":"__proto__"},{"key":"analytics"}],"services":[null,{"key":"ga","match":7},{"key":"x","match":[null]}],"texts":{"en":null}}'],
    ['texts missing', JSON.stringify({ ...sample, texts: undefined })],
    ['prototype keys', JSON.stringify(sample).replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},')],
  ])('%s: nothing is allowed and nothing is thrown', async (_, config) => {
    const site = await open({ config, html: page(TAG + '<script type="text/plain" data-consent="analytics" data-src="https://www.google-analytics.com/b.js"></script>') });
    await site.page.waitForTimeout(100);
    expect(await site.ran()).toEqual([]);
    expect(await site.page.evaluate(() => [window.samtycke.has('analytics'), ({}).polluted])).toEqual([false, undefined]);
    expect(site.errors).toEqual([]);
  });

  it('shows markup as text, and links only where links may go', async () => {
    const evil = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</scr' + 'ipt>\u2028 {site} {constructor}';
    const hostile = (value) =>
      typeof value === 'string' ? evil : Array.isArray(value) ? value.map(hostile) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hostile(inner)])) : value;
    const config = {
      ...sample,
      texts: { ...sample.texts, en: { ...hostile(sample.texts.en), policyUrl: 'javascript:window.pwned=1', acceptAll: 'Accept all', settings: 'Settings' } },
      categories: sample.categories.map((category) => ({ ...category, name: hostile(category.name), description: hostile(category.description) })),
      services: sample.services.map((service) => ({ ...service, name: evil, provider: { name: evil, country: evil, privacyUrl: ' javascript:window.pwned=1' }, transfer: { country: evil, basis: evil }, cookies: service.cookies.map((cookie) => ({ ...cookie, name: evil, lifetime: evil, purpose: { en: evil } })) })),
      controller: { name: evil },
      publishedAt: evil,
      appearance: { layout: evil, position: evil, logo: 'javascript:window.pwned=1', colors: { background: 'red} body{display:none', text: evil }, font: evil, radius: evil },
    };
    const site = await open({ config });
    await site.press('Settings');
    const found = await site.page.evaluate(() => ({
      pwned: window.pwned,
      links: [...document.querySelectorAll('#samtycke a')].map(({ href }) => href),
      markup: document.querySelectorAll('#samtycke img, #samtycke script, #samtycke [onerror]').length,
      body: getComputedStyle(document.body).display,
    }));
    expect(found).toEqual({ pwned: undefined, links: [], markup: 0, body: 'block' });
    expect(site.errors).toEqual([]);
  });

  it('cuts a text of a megabyte', async () => {
    const site = await open({ config: { ...sample, texts: { en: { ...sample.texts.en, intro: 'x'.repeat(1_000_000) } } } });
    expect((await site.page.locator('.samtycke-banner').innerText()).length).toBeLessThan(10_000);
  });

  it('ignores cookies that do not fit', async () => {
    for (const value of ['1!3!9!x!analytics', '2!3!1700000000!q1w2e3r4t5y6u7i8o9p0aA!analytics', '1!3!99999999999!q1w2e3r4t5y6u7i8o9p0aA!analytics', '1!3!1700000000!q1w2e3r4t5y6u7i8o9p0aA!<script>']) {
      const site = await open({ cookies: [{ ...decided(''), value }] });
      expect((await site.consent()).decided).toBe(false);
    }
  });
});

describe('the built file', () => {
  it('names what the server puts in exactly once', () => {
    expect(script('0')).not.toMatch(/SAMTYCKE_[A-Z]/);
    expect(script('"MARK"').split('"MARK"')).toHaveLength(2);
  });
});
