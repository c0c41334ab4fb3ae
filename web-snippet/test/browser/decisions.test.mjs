import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, sample, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const layer = ({ page }, call) => page.evaluate((name) => window.samtycke[name](), call);
const commands = ({ page }) =>
  page.evaluate(() => (window.dataLayer || []).map((entry) => (entry.event ? entry : Array.from(entry))).filter((entry) => entry.event || entry[0] === 'consent' || entry[0] === 'set'));

const SIGNALS = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage'];
const state = (...granted) => Object.fromEntries(SIGNALS.map((name) => [name, granted.includes(name) ? 'granted' : 'denied']));

describe('a decision', () => {
  it.each([
    ['Accept all', 'accept_all', true],
    ['Reject all', 'reject_all', false],
  ])('by "%s" is kept in the cookie and delivered as a record', async (button, action, value) => {
    const site = await open();
    await site.press(button);
    await until(() => site.posts.length);
    const { id, visitor, decidedAt, query, headers, url, ...rest } = site.posts[0];
    const all = { preferences: value, analytics: value, marketing: value, social: value };
    expect(rest).toEqual({ version: 3, action, categories: all, language: 'en', surface: 'banner', gpc: false });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(visitor).toMatch(/^[\w-]{22}$/);
    expect(Math.abs(Date.parse(decidedAt) - Date.now())).toBeLessThan(5000);
    expect(decidedAt).toMatch(/Z$/);
    expect(query).toBe('?sv=0.1.0');
    expect(url).toContain('https://consent.shop.example/v1/sites/shop/consents');
    expect(headers['content-type']).toMatch(/^text\/plain/);

    const { name, value: text, domain, path, sameSite, secure, expires } = await site.cookie();
    expect({ name, domain, path, sameSite, secure }).toEqual({ name: 'samtycke', domain: '.shop.example', path: '/', sameSite: 'Lax', secure: true });
    expect(text).toBe(`1!3!${Date.parse(decidedAt) / 1000}!${visitor}!${value ? 'preferences.analytics.marketing.social' : ''}`);
    expect(Math.round((expires - Date.now() / 1000) / 86400)).toBe(180);
    const consent = await site.consent();
    expect(consent).toEqual({ decided: true, version: 3, visitor, categories: { necessary: true, ...all }, services: {}, decidedAt });
  });

  it('is remembered by the same pseudonym when it is changed', async () => {
    const site = await open();
    await layer(site, 'acceptAll');
    await layer(site, 'rejectAll');
    await until(() => site.posts.length > 1);
    const [first, second] = site.posts;
    expect([first.action, second.action, first.surface]).toEqual(['accept_all', 'reject_all', 'api']);
    expect(second.visitor).toBe(first.visitor);
    expect(second.id).not.toBe(first.id);
  });

  it.each([
    ['on an older notice than the one that asks again', decided('analytics', { version: 1 })],
    ['past its lifetime', decided('analytics', { daysAgo: 181 })],
  ])('%s is asked again: nothing runs meanwhile, and the pseudonym stays', async (_, cookie) => {
    const site = await open({ cookies: [cookie], head: '<script src="https://www.google-analytics.com/a.js"></script>' });
    expect(await site.page.locator('.samtycke-banner').isVisible()).toBe(true);
    expect(await site.ran()).toEqual([]);
    await site.press('Reject all');
    await until(() => site.posts.length);
    expect(site.posts[0].visitor).toBe('q1w2e3r4t5y6u7i8o9p0aA');
  });

  it.each([
    ['Accept all', 30],
    ['Reject all', 365],
  ])('by "%s" is kept for a time of its own', async (button, days) => {
    const site = await open({ config: { ...sample, consentLifetimeDays: 30, refusalLifetimeDays: 365 } });
    await site.press(button);
    expect(Math.round(((await site.cookie()).expires - Date.now() / 1000) / 86400)).toBe(days);
  });

  it('to refuse stands for half a year, whatever the lifetime of a consent', async () => {
    const config = { ...sample, consentLifetimeDays: 30 };
    const refused = await open({ config, cookies: [decided('', { daysAgo: 179 })] });
    expect(await refused.consent()).toMatchObject({ decided: true });
    const long = await open({ config, cookies: [decided('', { daysAgo: 181 })] });
    expect(await long.consent()).toMatchObject({ decided: false });
    const granted = await open({ config, cookies: [decided('analytics', { daysAgo: 31 })] });
    expect(await granted.consent()).toMatchObject({ decided: false });
  });

  it('on a draft counts for the page, and is neither kept nor recorded', async () => {
    const site = await open({ config: { ...sample, draft: true, reconsentFrom: 3 }, cookies: [decided('analytics')] });
    const before = (await site.cookie()).value;
    expect(await site.page.locator('.samtycke-banner').isVisible()).toBe(true);
    await site.press('Accept all');
    expect(await site.consent()).toMatchObject({ decided: true, categories: { marketing: true } });
    await site.page.evaluate(() => dispatchEvent(new Event('focus')));
    expect(await site.consent()).toMatchObject({ decided: true, categories: { marketing: true } });
    expect((await site.cookie()).value).toBe(before);
    expect(await site.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await site.page.reload();
    expect(await site.page.locator('.samtycke-banner').isVisible()).toBe(true);
    expect(site.posts).toEqual([]);
  });

  it('on an older notice without material change stands', async () => {
    const site = await open({ cookies: [decided('analytics', { version: 2 })] });
    expect(await site.consent()).toMatchObject({ decided: true, version: 2 });
  });

  it('records Global Privacy Control and never takes it for consent', async () => {
    const site = await open({ init: () => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }) });
    expect(await site.consent()).toMatchObject({ decided: false, categories: { marketing: false, social: false } });
    await site.press('Reject all');
    await until(() => site.posts.length);
    expect(site.posts[0].gpc).toBe(true);
  });

  it('works on a page that refuses cookies and storage', async () => {
    const site = await open({
      init: () => {
        Object.defineProperty(Document.prototype, 'cookie', { get: () => { throw new Error('no cookies'); }, set: () => { throw new Error('no cookies'); } });
        Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('no storage'); } });
      },
      head: '<script src="https://www.google-analytics.com/a.js"></script>',
    });
    await site.press('Accept all');
    await until(async () => (await site.ran()).length);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    expect(await until(() => site.posts.length)).toBe(1);
    expect(site.errors).toEqual([]);
  });
});

describe('withdrawal', () => {
  it('deletes what the refused services stored, on every domain, and nothing else', async () => {
    const site = await open({
      cookies: [
        decided('analytics.preferences'),
        { name: '_ga', value: '1', domain: '.shop.example', path: '/' },
        { name: '_ga_ABC', value: '1', domain: 'www.shop.example', path: '/' },
        { name: 'basket', value: '1', domain: 'www.shop.example', path: '/' },
      ],
    });
    await site.page.evaluate(() => {
      localStorage.setItem('chat-1', 'x');
      localStorage.setItem('mine', 'x');
      window.samtycke.withdraw();
    });
    const names = (await site.context.cookies('https://www.shop.example/')).map(({ name }) => name);
    expect(names.sort()).toEqual(['basket', 'samtycke']);
    expect(await site.page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('samtycke')))).toEqual(['mine']);
  });
});

describe('vendor signals', () => {
  it('refuse everything before any other script runs', async () => {
    const site = await open({ head: '<script>window.first = JSON.stringify([...dataLayer].map((entry) => Array.from(entry)))</script>' });
    expect(JSON.parse(await site.page.evaluate(() => window.first))).toEqual([
      ['consent', 'default', { ...state('security_storage'), wait_for_update: 500 }],
      ['set', 'ads_data_redaction', true],
    ]);
    expect(await site.page.evaluate(() => [Object.prototype.toString.call(dataLayer[0]), window.disableHubSpotCookieBanner, window.uetq, window._hsq])).toEqual(['[object Arguments]', true, undefined, undefined]);
  });

  it('follow the decision by category, on the page and on every later one', async () => {
    const site = await open();
    await site.page.evaluate(() => window.samtycke.save({ analytics: true }));
    const told = ['consent', 'update', state('analytics_storage', 'security_storage')];
    const event = { event: 'samtycke_consent', samtycke: { necessary: true, preferences: false, analytics: true, marketing: false, social: false } };
    expect((await commands(site)).slice(2)).toEqual([told, event]);
    await site.page.reload();
    expect((await commands(site)).slice(2)).toEqual([told, event]);
    expect(await site.page.evaluate(() => [window._hsp, window._hsq])).toEqual([
      [['setHubSpotConsent', { analytics: true, advertisement: false, functionality: false }]],
      [['doNotTrack']],
    ]);
    await site.page.evaluate(() => window.samtycke.acceptAll());
    expect((await commands(site)).at(-2)).toEqual(['consent', 'update', state(...SIGNALS)]);
    expect(await site.page.evaluate(() => window._hsq.at(-1))).toEqual(['doNotTrack', { track: true }]);
  });

  it('do not let HubSpot track when only its forms are allowed', async () => {
    const forms = { ...sample.services.find(({ key }) => key === 'chat'), key: 'hubspot-forms', match: ['*.hsforms.net', '*.hsforms.com', 'forms*.hubspot.com', 'api*.hubspot.com'] };
    const site = await open({ config: { ...sample, services: [forms, ...sample.services] } });
    await site.page.evaluate(() => window.samtycke.save({ preferences: true }));
    expect(await site.page.evaluate(() => [window.samtycke.has('hubspot-forms'), window._hsq])).toEqual([true, [['doNotTrack']]]);
    await site.page.evaluate(() => window.samtycke.save({ preferences: false, marketing: true }));
    expect(await site.page.evaluate(() => window._hsq.at(-1))).toEqual(['doNotTrack', { track: true }]);
    const formsOnly = await open({ config: { ...sample, services: [forms] } });
    await layer(formsOnly, 'acceptAll');
    expect(await formsOnly.page.evaluate(() => [window._hsq, window._hsp])).toEqual([undefined, undefined]);
  });

  it('are sent only to vendors the site has', async () => {
    const services = [{ ...sample.services[7], key: 'ads', category: 'marketing', match: ['bat.bing.com'] }, { ...sample.services[7], key: 'clarity', category: 'analytics', match: ['*.clarity.ms'] }];
    const site = await open({ config: { ...sample, services } });
    expect(await site.page.evaluate(() => [window.dataLayer, window._hsp, window.disableHubSpotCookieBanner])).toEqual([undefined, undefined, undefined]);
    await site.page.evaluate(() => window.samtycke.save({ analytics: true }));
    expect(await site.page.evaluate(() => window.uetq)).toEqual(['consent', 'default', { ad_storage: 'denied' }, 'consent', 'update', { ad_storage: 'denied' }]);
    expect(await site.page.evaluate(() => window.clarity.q.map((entry) => Array.from(entry)))).toEqual([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]]);
  });

  it('leave Google alone when the site turned its mode off', async () => {
    const site = await open({ config: { ...sample, googleConsentMode: 'off' } });
    await layer(site, 'acceptAll');
    expect(await site.page.evaluate(() => window.dataLayer)).toBeUndefined();
  });
});

describe('delivery', () => {
  it('keeps a decision until the server has it, with the same id, also across pages', async () => {
    let up = false;
    const site = await open({ answer: () => (up ? { status: 201 } : { status: 503, headers: { 'Retry-After': '600' } }) });
    await site.press('Accept all');
    await until(() => site.posts.length);
    expect((await site.consent()).decided).toBe(true);
    up = true;
    const before = site.posts.length;
    await site.page.reload();
    await until(() => site.posts.length > before);
    expect(new Set(site.posts.map(({ id }) => id)).size).toBe(1);
    await until(async () => !(await site.page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith('samtycke.shop.')))));
    await site.page.reload();
    await site.page.waitForTimeout(100);
    expect(await site.page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith('samtycke.shop.')))).toBeUndefined();
  });

  it('goes on when the network comes back', async () => {
    let up = false;
    const site = await open({ answer: () => up && { status: 200 } });
    await site.press('Reject all');
    await until(() => site.posts.length);
    await site.page.waitForTimeout(50);
    up = true;
    await site.page.evaluate(() => dispatchEvent(new Event('online')));
    expect(await until(() => site.posts.length > 1)).toBe(true);
    expect(site.posts[1].id).toBe(site.posts[0].id);
    await until(async () => !(await site.page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith('samtycke.shop.')))));
  });

  it('gives up, and says so, on what the server refuses for good', async () => {
    const site = await open({ answer: () => ({ status: 422 }), head: `<script>document.addEventListener('samtycke:error', () => (window.refused = true))</script>` });
    await site.press('Accept all');
    expect(await until(() => site.page.evaluate(() => window.refused))).toBe(true);
    expect(await site.page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith('samtycke.shop.')))).toBeUndefined();
    expect((await site.consent()).categories.analytics).toBe(true);
  });

  it('sends cookies to a server of the page’s own domain only', async () => {
    const cookies = [{ name: 'seen', value: '1', domain: '.shop.example', path: '/' }, { name: 'seen', value: '1', domain: 'consent.elsewhere.example', path: '/', sameSite: 'None', secure: true }];
    const own = await open({ cookies });
    await own.press('Reject all');
    await until(() => own.posts.length);
    expect(own.posts[0].headers.cookie).toContain('seen=1');
    const html = `<!doctype html><html lang="en"><head><title>x</title><script src="https://consent.elsewhere.example/cmp/s/shop.js"></script></head><body></body></html>`;
    const other = await open({ html, cookies });
    await other.press('Reject all');
    await until(() => other.posts.length);
    expect(other.posts[0].url).toBe('https://consent.elsewhere.example/cmp/v1/sites/shop/consents?sv=0.1.0');
    expect(other.posts[0].headers.cookie).toBeUndefined();
  });
});
