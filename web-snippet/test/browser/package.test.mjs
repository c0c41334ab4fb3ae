import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, open, sample, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const built = (name) => ({ body: readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8') });
const GA = 'https://www.google-analytics.com/a.js';
const notice = JSON.stringify(sample).replace(/</g, '\\u003c');
const later = `onload = () => document.head.append(Object.assign(document.createElement('script'), { src: '${GA}' }));`;

describe.each([
  ['module', 'index.mjs', `<script type="module">import { start } from '${API}/s/index.mjs'; window.given = start(${notice}, { base: '${API}', language: 'en' }); ${later}</script>`],
  [
    'classic script',
    'samtycke.global.js',
    `<script src="${API}/s/samtycke.global.js"></script><script>window.given = Samtycke.start(${notice}, { ...Samtycke.readEmbedding(document.currentScript), base: '${API}' }); ${later}</script>`,
  ],
])('the npm package as a %s', (_, file, head) => {
  it('asks, holds tags, tells vendors and delivers the decision, as the served script does', async () => {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body><h1>Shop</h1></body></html>`;
    const site = await open({ html, serve: () => built(file) });
    await site.page.waitForSelector(`script[src="${GA}"][data-samtycke-blocked]`, { state: 'attached' });
    expect(await site.page.evaluate(() => [window.given === window.samtycke, window.samtycke.consent.decided])).toEqual([true, false]);
    expect(site.requests).toEqual([]);

    await site.press('Accept all');
    expect(await until(async () => (await site.ran()).length)).toBe(1);
    expect(await until(() => site.posts.length)).toBe(1);
    expect(site.posts[0]).toMatchObject({ action: 'accept_all', version: 3, surface: 'banner', language: 'en' });
    expect(await site.page.evaluate(() => window.dataLayer.filter(({ event }) => event === 'samtycke_consent').length)).toBe(1);
    expect((await site.cookie()).value).toMatch(/^1!3!/);
    expect(site.errors).toEqual([]);
  });
});
