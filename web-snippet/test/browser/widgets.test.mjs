// The page's own elements that scripts of their own draw: when these are fetched, and how they are told what they need.
import { afterEach, expect, it } from 'vitest';
import { API, closeAll, decided, open, PAGE, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const DECLARATION = '<div data-samtycke="declaration"></div>';
const html = (body, { tag = TAG, lang = 'sv', after = '' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Shop</title>${tag}</head><body>${body}${after}</body></html>`;

/** The tags of widgets on the page. */
const scripts = (page) =>
  page.evaluate(() => [...document.querySelectorAll('script[src*="/w/"]')].map(({ src, nonce, dataset }) => ({ src, nonce, ...dataset })));
const one = { src: `${API}/w/declaration.js`, nonce: '', site: 'shop', lang: 'sv' };

it('fetches a script where the page has an element for it, and tells it server, site and language', async () => {
  const { page, errors } = await open({ html: html(DECLARATION) });
  await expect.poll(() => scripts(page)).toEqual([one]);
  expect(errors).toEqual([]);
});

it('fetches nothing on other pages', async () => {
  const { page } = await open({ html: html('<button data-samtycke="preferences">Kakor</button>') });
  await page.waitForLoadState('load');
  expect(await scripts(page)).toEqual([]);
});

it('fetches it once, however many elements there are and come', async () => {
  const { page } = await open({ html: html(DECLARATION + DECLARATION) });
  await expect.poll(() => scripts(page)).toHaveLength(1);
  await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), DECLARATION);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await scripts(page)).toHaveLength(1);
});

it('sees an element that comes later', async () => {
  const { page } = await open({ html: html('<main></main>'), cookies: [decided('analytics')] });
  await page.waitForLoadState('load');
  await page.evaluate((late) => (document.querySelector('main').innerHTML = late), DECLARATION);
  await expect.poll(() => scripts(page)).toEqual([one]);
});

it('sees an element that was there before the site’s script', async () => {
  const { page } = await open({ html: html(DECLARATION, { tag: '', after: TAG }), cookies: [decided('analytics')] });
  await expect.poll(() => scripts(page)).toEqual([one]);
});

it('hands on the nonce of the site’s script', async () => {
  const { page, errors } = await open({
    html: html(DECLARATION, { tag: TAG.replace('<script', '<script nonce="n0nce"') }),
    headers: { 'Content-Security-Policy': "default-src 'self'; script-src 'nonce-n0nce'; connect-src https://consent.shop.example" },
  });
  expect(await until(async () => (await scripts(page))[0])).toEqual({ ...one, nonce: 'n0nce' });
  expect(errors).toEqual([]);
});

it('leaves a page that enforces Trusted Types as it is', async () => {
  const { page, errors } = await open({
    html: html(DECLARATION),
    headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  });
  await page.waitForFunction(() => window.samtycke?.has);
  await page.waitForLoadState('load');
  expect(await scripts(page)).toEqual([]);
  expect(errors).toEqual([]);
  expect(page.url()).toBe(PAGE);
});
