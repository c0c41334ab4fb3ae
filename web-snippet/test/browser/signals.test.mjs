import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, parts, sample, script, TAG, until, useBrowser } from './harness.mjs';
import { vendors } from './signals.mjs';

useBrowser();
afterEach(closeAll);

const ALL = 'preferences.analytics.marketing.social';
const MANUAL = TAG.replace('<script', '<script data-manual');

const page = (head) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body><h1>Shop</h1></body></html>`;
const site = (...services) => ({ ...sample, services });
const told = ({ page }, { told }) => page.evaluate(told);
const call = ({ page }, name) => page.evaluate((method) => window.samtycke[method](), name);

it('has a row for every vendor that a script may carry', () => {
  expect(parts.vendors.map(({ name }) => name).sort()).toEqual(Object.keys(vendors).sort());
});

describe.each(Object.entries(vendors))('%s', (name, row) => {
  const unheld = (more) => open({ html: page(MANUAL + row.tag), config: site(...row.services), ...more });

  it('is refused from the start, told of every decision, and told again on the next page', async () => {
    const shop = await unheld();
    expect(await told(shop, row)).toEqual(row.undecided);
    await call(shop, 'acceptAll');
    expect(await told(shop, row)).toEqual(row.accepted);
    await call(shop, 'withdraw');
    expect(await told(shop, row)).toEqual(row.withdrawn);
    await shop.page.reload();
    expect(await told(shop, row)).toEqual(row.refused);
    await call(shop, 'acceptAll');
    await shop.page.reload();
    expect(await told(shop, row)).toEqual(row.granted);
    await shop.context.clearCookies();
    await shop.page.reload();
    await call(shop, 'rejectAll');
    expect(await told(shop, row)).toEqual(row.rejected);
    expect(shop.errors).toEqual([]);
  });

  it('hears nothing of that without its adapter', async () => {
    const shop = await unheld({ parts: { ...parts, vendors: parts.vendors.filter((vendor) => vendor.name !== name) } });
    await call(shop, 'acceptAll');
    const heard = await told(shop, row).catch(() => 'not even made');
    for (const decision of ['accepted', 'rejected', 'withdrawn', 'granted', 'refused']) expect(heard, decision).not.toEqual(row[decision]);
  });

  it('is in the scripts of its sites only', () => {
    const carried = (services) => parts.vendors.filter(({ code }) => script(site(...services)).includes(code)).map((vendor) => vendor.name);
    expect(carried(row.services)).toEqual([name]);
    expect(carried([sample.services.find(({ key }) => key === 'chat')])).toEqual([]);
  });
});

describe('an unedited tag', () => {
  it.each(Object.entries(vendors).filter(([, { loads }]) => loads))('of %s is held all the same; let go, it loads and hears of the grant', async (_, row) => {
    const shop = await open({ head: row.tag, config: site(...row.services) });
    expect(await shop.ran()).toEqual([]);
    await shop.press('Accept all');
    expect(await until(async () => (await shop.ran()).length)).toBe(1);
    expect(await shop.ran()).toEqual([row.loads]);
    expect(await told(shop, row)).toContainEqual(row.released ?? row.accepted.at(-1));
    expect(shop.errors).toEqual([]);
  });
});

describe('all vendors on one page', () => {
  const everything = site(...Object.values(vendors).flatMap(({ services }) => services));

  /** Vendors that are there before us and write down who is called, in which order. */
  const recorders = `<script>
    window.order = [];
    const list = (name) => ({ push: () => order.push(name), unshift: () => order.push(name) });
    const fn = (name) => () => order.push(name);
    Object.assign(window, {
      dataLayer: list('google'), _hsp: list('hubspot'), _hsq: list('hubspot'), uetq: list('uet'), clarity: fn('clarity'), fbq: fn('meta'), ttq: list('tiktok'),
      pintrk: fn('pinterest'), _paq: list('matomo'), posthog: list('posthog'), mixpanel: list('mixpanel'), snowplow: fn('snowplow'), _uxa: list('contentsquare'),
      FS: fn('fullstory'), Intercom: fn('intercom'), zE: fn('zendesk'), wp_set_consent: fn('wordpress'), Shopify: { loadFeatures: fn('shopify') },
    });</script>`;
  const DENIED = ['google', 'google', 'uet', 'meta', 'tiktok', 'pinterest', 'matomo', 'posthog', 'zendesk'];
  const TOLD = ['google', 'google', 'hubspot', 'hubspot', 'uet', 'clarity', 'meta', 'tiktok', 'pinterest', 'matomo', 'posthog', 'mixpanel', 'snowplow', 'contentsquare', 'fullstory', 'intercom', 'zendesk'];
  const WORDPRESS = Array(5).fill('wordpress');
  const order = (shop) => shop.page.evaluate(() => window.order.splice(0));

  it('are refused before any other script runs, then told in one order, Clarity after Google', async () => {
    const first = '<script>window.first = order.splice(0)</script>';
    const undecided = await open({ html: page(recorders + MANUAL + first), config: everything });
    expect(await undecided.page.evaluate(() => window.first)).toEqual(DENIED);
    expect(await order(undecided)).toEqual([...WORDPRESS, 'shopify']);
    await call(undecided, 'acceptAll');
    expect(await order(undecided)).toEqual([...TOLD, ...WORDPRESS, 'shopify']);

    const stored = await open({ html: page(recorders + MANUAL + first), config: everything, cookies: [decided(ALL)] });
    expect(await stored.page.evaluate(() => window.first)).toEqual([...DENIED, ...TOLD, ...WORDPRESS, 'shopify']);
  });

  it('are told in the order of the list, not of the services', async () => {
    const turned = await open({ html: page(recorders + MANUAL), config: site(...[...everything.services].reverse()) });
    await order(turned);
    await call(turned, 'acceptAll');
    expect(await order(turned)).toEqual([...TOLD, ...WORDPRESS, 'shopify']);
  });

  it('give Clarity the state that Google has, whatever is chosen', async () => {
    const shop = await open({ config: everything });
    for (const granted of [{ analytics: true }, { analytics: false, marketing: true }, { analytics: true, marketing: true }, { analytics: false, marketing: false }]) {
      await shop.page.evaluate((choice) => window.samtycke.save(choice), granted);
      const [google, clarity] = await shop.page.evaluate(() => [dataLayer.filter((entry) => entry[1] === 'update').at(-1)[2], window.clarity.q.at(-1)[1]]);
      expect(clarity).toEqual({ ad_Storage: google.ad_storage, analytics_Storage: google.analytics_storage });
      expect(clarity.ad_Storage).toBe(granted.marketing ? 'granted' : 'denied');
    }
  });

  it('leave a page of a site without them no name at all', async () => {
    const shop = await open({ config: site(sample.services.find(({ key }) => key === 'chat')) });
    await call(shop, 'acceptAll');
    const names = ['FS', 'Shopify', ...Object.values(vendors).flatMap(({ globals }) => globals)];
    expect(await shop.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  it('leave the page no name but their own', async () => {
    const names = (shop) => shop.page.evaluate(() => Object.getOwnPropertyNames(window));
    const before = await names(await open({ html: page('') }));
    const shop = await open({ config: everything });
    await call(shop, 'acceptAll');
    const own = new Set(Object.values(vendors).flatMap(({ globals }) => globals));
    expect((await names(shop)).filter((name) => !before.includes(name) && !own.has(name))).toEqual(['samtycke']);
    expect(shop.errors).toEqual([]);
  });

  it('do not hear from one that fails', async () => {
    const broken = `<script>window.dataLayer = Object.freeze([]); window.fbq = () => { throw new Error('a vendor') }; Object.defineProperty(window, 'pintrk', { value: undefined })</script>`;
    const shop = await open({ html: page(broken + MANUAL), config: everything });
    await call(shop, 'acceptAll');
    expect(await shop.page.evaluate(() => window._paq)).toEqual([['requireConsent'], ['setConsentGiven']]);
    expect(shop.errors).toEqual([]);
  });
});

describe('a vendor whose service needs no consent', () => {
  it('is not refused before the decision, and is granted by any', async () => {
    const necessary = vendors.matomo.services.map((service) => ({ ...service, category: 'necessary' }));
    const shop = await open({ config: site(...necessary), head: vendors.matomo.tag });
    const own = [['trackPageView'], ['setSiteId', '1']];
    expect(await told(shop, vendors.matomo)).toEqual(own);
    await call(shop, 'rejectAll');
    expect(await told(shop, vendors.matomo)).toEqual([...own, ['setConsentGiven']]);
  });
});

describe('code of a page that refuses by itself', () => {
  it.each([
    ['meta', `fbq('consent','revoke')`, ['consent', 'grant']],
    ['tiktok', 'ttq.push(["holdConsent"])', ['grantConsent']],
    ['pinterest', `pintrk('setconsent',false)`, ['setconsent', true]],
  ])('is overruled by a grant (%s)', async (name, refusal, grant) => {
    const row = vendors[name];
    const shop = await open({ head: row.tag.replace('</script>', `;${refusal}</script>`), config: site(...row.services), cookies: [decided(ALL)] });
    expect((await told(shop, row)).at(-1)).toEqual(grant);
  });
});

describe('Google’s regions', () => {
  const defaults = async (config) => {
    const shop = await open({ config: { ...sample, ...config } });
    return shop.page.evaluate(() => dataLayer.filter(([, kind]) => kind === 'default').map(([, , { ad_storage, region }]) => [ad_storage, region]));
  };

  it.each([
    ['in advanced mode limit the refusal', { googleConsentMode: 'advanced', googleRegion: ['SE', 'NO', 'US-CA'] }, ['SE', 'NO', 'US-CA']],
    ['limit nothing in basic mode', { googleConsentMode: 'basic', googleRegion: ['SE'] }, undefined],
    ['limit nothing when there are none', { googleConsentMode: 'advanced', googleRegion: [] }, undefined],
    ['limit nothing when Google would not know one', { googleConsentMode: 'advanced', googleRegion: ['SE', 'EU'] }, undefined],
    ['limit nothing when they are no list', { googleConsentMode: 'advanced', googleRegion: 'SE' }, undefined],
  ])('%s', async (_, config, region) => {
    const found = await defaults(config);
    expect(found.map(([word, codes]) => [word, codes ?? undefined])).toEqual([['denied', region]]);
  });
});

describe('Global Privacy Control', () => {
  const gpc = () => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });

  it('is recorded, leaves every switch off, and grants nothing', async () => {
    const shop = await open({ init: gpc, config: site(...Object.values(vendors).flatMap(({ services }) => services)) });
    await shop.press('Settings');
    for (const category of ['marketing', 'social']) expect(await shop.page.locator(`[data-samtycke-category="${category}"]`).isChecked()).toBe(false);
    expect(await told(shop, vendors.google)).toEqual(vendors.google.granted.slice(0, 2));
    await shop.press('Save choices');
    await until(() => shop.posts.length);
    expect(shop.posts[0]).toMatchObject({ gpc: true, categories: { preferences: false, analytics: false, marketing: false, social: false } });
    expect(await told(shop, vendors.google)).toContainEqual(vendors.google.rejected.at(-2));
    expect(await told(shop, vendors.matomo)).toEqual([['requireConsent'], ['forgetConsentGiven']]);
  });
});
