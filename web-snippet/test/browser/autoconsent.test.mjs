// DuckDuckGo's autoconsent answers banners for the visitor. It knows them by rules, ours is `autoconsent/samtycke.json`,
// and some by their words, in a few languages: it has none for the banners of Sweden, Norway and Denmark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultTexts } from '../defaultTexts.mjs';
import { closeAll, open, sample, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const require = createRequire(import.meta.url);
const tool = readFileSync(require.resolve('@duckduckgo/autoconsent').replace(/[^/]+$/, 'autoconsent.playwright.js'), 'utf8');
const known = require('@duckduckgo/autoconsent/rules/rules.json').autoconsent;
const ours = JSON.parse(readFileSync(new URL('../../autoconsent/samtycke.json', import.meta.url), 'utf8'));

const optional = ['preferences', 'analytics', 'marketing', 'social'];
const refused = Object.fromEntries(optional.map((category) => [category, false]));

/**
 * Visits a site in the default texts of a language with the tool in the browser, started before the page as an
 * extension is. It may only refuse by itself: accepting is not among what it does for want of a better button.
 */
async function visit(language, { rules = [...known, ours], ...wishes } = {}) {
  const site = await open({ config: { ...sample, languages: [language], defaultLanguage: language, texts: { [language]: defaultTexts(language) } } });
  const heard = [];
  const tell = (message) => site.page.evaluate((message) => window.autoconsentReceiveMessage(message), message);
  const config = { isMainWorld: true, heuristicMode: 'reject', heuristicPopupSearchTimeout: 5000, ...wishes };
  await site.page.exposeFunction('autoconsentSendMessage', (message) => {
    heard.push(message);
    if (message.type === 'init') return tell({ type: 'initResp', rules: { autoconsent: rules }, config });
  });
  await site.page.addInitScript(tool);
  await site.page.reload();

  const all = (type) => heard.filter((message) => message.type === type);
  return {
    ...site,
    tell,
    detected: () => all('cmpDetected').map(({ cmp }) => cmp),
    says: (type) => until(() => all(type)[0], 15_000),
    passesSelfTest: async () => {
      const earlier = all('selfTestResult').length;
      await tell({ type: 'selfTest' });
      return (await until(() => all('selfTestResult')[earlier])).result;
    },
  };
}

describe('with our rule, a tool that answers for the visitor', () => {
  it.each(['sv', 'nb', 'en'])('refuses everything on a banner in %s', async (language) => {
    const site = await visit(language);
    expect(await site.says('optOutResult')).toMatchObject({ cmp: 'samtycke', result: true });
    expect(site.detected()).toEqual(['samtycke']);
    await until(() => site.posts.length);
    expect(site.posts).toHaveLength(1);
    expect(site.posts[0]).toMatchObject({ action: 'reject_all', surface: 'banner', language, categories: refused });
    expect((await site.consent()).categories).toMatchObject(refused);
    expect((await site.cookie()).value).toMatch(/!$/);
    expect(await site.page.locator('.samtycke-banner').count()).toBe(0);
    expect(await site.passesSelfTest()).toBe(true);
    expect(site.errors).toEqual([]);
  });

  it('refuses as well while the second layer stands in place of the first', async () => {
    const site = await visit('sv', { autoAction: null });
    expect(await site.says('popupFound')).toMatchObject({ cmp: 'samtycke' });
    await site.page.evaluate(() => window.samtycke.showPreferences());
    await site.tell({ type: 'optOut' });
    expect(await site.says('optOutResult')).toMatchObject({ cmp: 'samtycke', result: true });
    await until(() => site.posts.length);
    expect(site.posts[0]).toMatchObject({ action: 'reject_all', surface: 'preferences', categories: refused });
  });

  it('allows everything if that is the visitor’s wish', async () => {
    const site = await visit('sv', { autoAction: 'optIn' });
    expect(await site.says('optInResult')).toMatchObject({ cmp: 'samtycke', result: true });
    await until(() => site.posts.length);
    expect(site.posts[0]).toMatchObject({ action: 'accept_all', surface: 'banner' });
    expect(await site.passesSelfTest()).toBe(false);
  });

  it('sees in its self-test each category and each service that is allowed after all', async () => {
    const site = await visit('sv');
    await site.says('optOutResult');
    for (const category of optional) {
      await site.page.evaluate((wish) => window.samtycke.save(wish), { ...refused, [category]: true });
      expect([category, await site.passesSelfTest()]).toEqual([category, false]);
    }
    await site.page.evaluate(() => window.samtycke.rejectAll());
    expect(await site.passesSelfTest()).toBe(true);
    await site.page.evaluate(() => (document.cookie = document.cookie.match(/samtycke=[^;]+/)[0] + '!+youtube; Domain=shop.example; Path=/'));
    expect(await site.passesSelfTest()).toBe(false);
  });
});

describe('without our rule, a tool that goes by the words on buttons', () => {
  it.each(['en', 'nl'])('refuses everything in %s', async (language) => {
    const site = await visit(language, { rules: known });
    expect(await site.says('optOutResult')).toMatchObject({ cmp: 'HEURISTIC-REJECT', result: true });
    await until(() => site.posts.length);
    expect(site.posts[0]).toMatchObject({ action: 'reject_all', surface: 'banner', language, categories: refused });
  });
});
