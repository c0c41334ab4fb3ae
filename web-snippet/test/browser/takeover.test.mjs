// Consents of other tools, in the form in which those write them.
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, sample, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const cookie = (name, value) => ({ name, value, domain: '.shop.example', path: '/' });
/** How many decisions the server was told of: one that was not confirmed before the page went is sent again. */
const recorded = ({ posts }) => new Set(posts.map(({ id }) => id)).size;
const json = (value) => encodeURIComponent(JSON.stringify(value));
const when = '2026-08-29T19:14:00.000Z';

const cookiebot = (answers) =>
  `{stamp:%274oR8MJL+bxVlG6g+kl2we5+suMJ+Tv7I4C5d4k+YY4vrnhCD+P23RQ==%27%2Cnecessary:true%2Cpreferences:${answers.preferences}%2Cstatistics:${answers.analytics}%2Cmarketing:${answers.marketing}%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1787944440000%2Cregion:%27se%27}`;
const oneTrust = ({ preferences, analytics, marketing }) =>
  `isGpcEnabled=0&datestamp=Sat+Aug+29+2026+21%3A14%3A00+GMT%2B0200+(Central+European+Summer+Time)&version=202505.1.0&browserGpcFlag=0&isIABGlobal=false&hosts=&consentId=56f5c5c8-9304-4e13-9611-2112b05715e1&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage&groups=` +
  encodeURIComponent(`C0001:1,C0002:${+analytics},C0003:${+preferences},C0004:${+marketing}`) +
  '&AwaitingReconsent=false&geolocation=SE%3BAB';
const yes = (answer) => (answer ? 'yes' : 'no');
const cookieYes = ({ preferences, analytics, marketing }) =>
  `consentid:RDJ4QlY2czBiOVowc0hUR09vdHVMVGR3VXN6aU11YW4,consent:${yes(analytics || marketing)},action:yes,necessary:yes,functional:${yes(preferences)},analytics:${yes(analytics)},performance:${yes(analytics)},advertisement:${yes(marketing)},other:no`;
const cookieInformation = ({ preferences, analytics, marketing }) => {
  const names = { cookie_cat_necessary: true, cookie_cat_functional: preferences, cookie_cat_statistic: analytics, cookie_cat_marketing: marketing, cookie_cat_unclassified: false };
  return json({
    website_uuid: 'f608b9f5-7960-4a63-909e-68f11a15b326',
    timestamp: when,
    consent_url: 'https://www.shop.example/',
    consent_website: 'shop.example',
    consent_domain: 'www.shop.example',
    user_uid: '6f314d51-c843-4758-9d3b-28033790415d',
    consents_approved: Object.keys(names).filter((name) => names[name]),
    consents_denied: Object.keys(names).filter((name) => !names[name]),
    user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
  });
};
const vanilla = (answers) =>
  json({
    categories: ['necessary', ...Object.keys(answers).filter((name) => answers[name])],
    revision: 0,
    data: null,
    consentTimestamp: when,
    consentId: '104021a8-9e58-491c-927f-f3d1e0c21adb',
    services: { necessary: [], analytics: [] },
    languageCode: 'sv',
    lastConsentTimestamp: when,
    expirationTime: 1803582840000,
  });

/** Each tool's cookies for what the visitor answered. */
const tools = {
  CookieConsent: (answers) => [cookie('CookieConsent', cookiebot(answers))],
  OptanonConsent: (answers) => [cookie('OptanonConsent', oneTrust(answers)), cookie('OptanonAlertBoxClosed', when)],
  CookieInformationConsent: (answers) => [cookie('CookieInformationConsent', cookieInformation(answers))],
  'cookieyes-consent': (answers) => [cookie('cookieyes-consent', cookieYes(answers))],
  cc_cookie: (answers) => [cookie('cc_cookie', vanilla(answers))],
};
const some = { preferences: false, analytics: true, marketing: false };
const none = { preferences: false, analytics: false, marketing: false };
const config = { ...sample, takeOver: Object.keys(tools) };
const head = '<script src="https://www.google-analytics.com/a.js"></script><script src="https://static.ads-twitter.com/uwt.js"></script>';
const shown = ({ page }) => page.locator('.samtycke-banner').count();

describe.each(Object.entries(tools))('a consent of %s', (name, cookiesFor) => {
  it('is taken over: nobody is asked, what was allowed runs, and the record says where it comes from', async () => {
    const theirs = cookiesFor(some);
    const site = await open({ config, head, cookies: theirs });
    expect(await until(async () => (await site.ran()).length)).toBe(1);
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    expect(await shown(site)).toBe(0);
    expect(await until(() => site.posts.length)).toBe(1);
    expect(site.posts[0]).toMatchObject({
      surface: 'takeover',
      action: 'save',
      version: 3,
      categories: { preferences: false, analytics: true, marketing: false, social: false },
    });
    const now = await site.context.cookies();
    for (const { name, value } of theirs) expect(now.find((one) => one.name === name).value).toBe(value);
    expect(site.errors).toEqual([]);

    // From now on the decision is ours: their cookie is not asked again.
    await site.context.addCookies(cookiesFor({ preferences: true, analytics: true, marketing: true }));
    await site.page.reload();
    expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: true, marketing: false } });
    expect(recorded(site)).toBe(1);
  });

  it('that only refuses is a refusal, and is kept', async () => {
    const site = await open({ config, head, cookies: cookiesFor(none) });
    expect(await until(() => site.posts.length)).toBe(1);
    expect(site.posts[0]).toMatchObject({ surface: 'takeover', action: 'save', categories: { preferences: false, analytics: false, marketing: false, social: false } });
    await site.page.reload();
    expect(await shown(site)).toBe(0);
    expect(await site.ran()).toEqual([]);
    expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: false } });
    expect(recorded(site)).toBe(1);
  });

  it('is left alone when the site does not ask for it', async () => {
    const site = await open({ head, config: { ...sample, takeOver: Object.keys(tools).filter((tool) => tool !== name) }, cookies: cookiesFor(some) });
    expect(await shown(site)).toBe(1);
    expect(await site.ran()).toEqual([]);
    expect(site.posts).toEqual([]);
  });

  it('does not stand against a decision made here, not even one that has to be asked for again', async () => {
    const site = await open({ config, head, cookies: [...cookiesFor(some), decided('')] });
    expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: false } });
    const old = await open({ config, head, cookies: [...cookiesFor(some), decided('', { version: 1 })] });
    expect(await shown(old)).toBe(1);
    expect([...(await site.ran()), ...(await old.ran()), ...site.posts, ...old.posts]).toEqual([]);
  });

  it('that is cut off, broken or hostile is none: the visitor is asked', async () => {
    const [{ value }, ...more] = cookiesFor({ preferences: true, analytics: true, marketing: true });
    const site = await open({ config, head, cookies: [cookie(name, value.slice(0, value.length * 0.6)), ...more] });
    for (const bad of [value.slice(0, -40), '%', '%00%ff', '-1', '0', 'true', '{}', '[]', 'null', json({ __proto__: { categories: ['marketing'] } }), json('x'.repeat(3000)), '<script>window.pwned=1</script>']) {
      await site.context.addCookies([cookie(name, bad)]);
      await site.page.reload();
      expect(await shown(site), bad).toBe(1);
      expect(await site.consent(), bad).toMatchObject({ decided: false, categories: { marketing: false } });
    }
    expect(await site.ran()).toEqual([]);
    expect(site.posts).toEqual([]);
    expect(site.errors).toEqual([]);
  });
});

describe('several tools', () => {
  it('are asked in the order of the site, and one without an answer is passed over', async () => {
    const cookies = [...tools.cc_cookie({ ...none, marketing: true }), ...tools.CookieConsent(some), cookie('cookieyes-consent', 'consentid:x,consent:no,action:,necessary:yes')];
    const site = await open({ config: { ...sample, takeOver: ['cookieyes-consent', 'cc_cookie', 'CookieConsent'] }, cookies });
    expect(await site.consent()).toMatchObject({ decided: true, categories: { analytics: false, marketing: true } });
  });
});

describe('in strict mode', () => {
  it('a consent that is taken over loads the page once more, where its tags run', async () => {
    const site = await open({ config: { ...config, strictMode: true }, head, cookies: tools.cc_cookie(some), init: () => (sessionStorage.loads = 1 + +(sessionStorage.loads || 0)) });
    expect(await until(() => site.ran().then(({ length }) => length).catch(() => 0))).toBe(1);
    await site.page.waitForTimeout(500);
    expect(await site.page.evaluate(() => sessionStorage.loads)).toBe('2');
    expect(await site.ran()).toEqual(['www.google-analytics.com/a.js']);
    expect(await until(() => site.posts.length)).toBeTruthy();
    expect(site.posts[0]).toMatchObject({ surface: 'takeover', action: 'save' });
  });
});
