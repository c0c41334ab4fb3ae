import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, decided, open, sample, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const only = (texts) => (texts && { en: texts.en }) || texts;

/** What the server puts into the script of a visitor who reads the default language, English. */
const config = {
  ...sample,
  defaultLanguage: 'en',
  texts: only(sample.texts),
  categories: sample.categories.map((category) => ({ ...category, name: only(category.name), description: only(category.description) })),
  services: sample.services.map((service) => ({ ...service, cookies: service.cookies.map((cookie) => ({ ...cookie, purpose: only(cookie.purpose) })) })),
};

/** What the server answers when it is asked for every language. */
const { reconsentFrom, ...whole } = { ...sample, defaultLanguage: 'en' };

const swedish = (more) => ({
  config,
  html: `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Shop</title>${TAG}
    <script src="https://www.google-analytics.com/a.js"></script></head><body>
    <iframe width="560" height="315" src="https://www.youtube.com/embed/ID" title="Film"></iframe></body></html>`,
  ...more,
});
const layers = ({ page }) => page.locator('.samtycke-banner, .samtycke-placeholder').count();

describe('a page in a language whose texts the script does not carry', () => {
  it('gets them from the server and shows everything in that language', async () => {
    const site = await open(swedish({ notice: () => whole }));
    expect(await until(async () => (await layers(site)) === 2)).toBe(true);
    expect(site.asked).toEqual([`${API}/v1/sites/shop/config?version=3`]);
    expect(await site.page.getByText('YouTube laddas inte, eftersom du inte har tillåtit Sociala medier.').isVisible()).toBe(true);
    expect(await site.page.evaluate(() => document.querySelector('#samtycke').lang)).toBe('sv');
    await site.press('Inställningar');
    expect(await site.page.getByRole('switch', { name: 'Marknadsföring' }).isChecked()).toBe(false);
    await site.page.getByRole('dialog').last().getByRole('button', { name: 'Godkänn alla' }).click();
    await until(() => site.posts.length);
    expect(site.posts[0]).toMatchObject({ language: 'sv', version: 3, action: 'accept_all' });
    expect(await until(async () => (await site.ran()).length)).toBe(1);
    expect(site.errors).toEqual([]);
  });

  it.each([
    ['the server is away', () => undefined],
    ['its answer is another language still', () => ({ ...whole, texts: config.texts })],
    ['its answer is no notice', () => 'nonsense'],
  ])('shows the default language when %s', async (_, notice) => {
    const site = await open(swedish({ notice }));
    expect(await until(async () => (await layers(site)) === 2)).toBe(true);
    expect(await site.page.evaluate(() => document.querySelector('#samtycke').lang)).toBe('en');
    await site.press('Reject all');
    await until(() => site.posts.length);
    expect(site.posts[0]).toMatchObject({ language: 'en', action: 'reject_all' });
    expect(site.errors).toEqual([]);
  });

  it('holds tags and refuses signals while the texts are on their way, and shows nothing half done', async () => {
    let come;
    const site = await open(swedish({ notice: () => new Promise((done) => (come = done)) }));
    await until(() => come);
    expect(await site.page.evaluate(() => [dataLayer[0][1], document.querySelectorAll('[data-samtycke-blocked]').length])).toEqual(['default', 2]);
    expect(await site.ran()).toEqual([]);
    expect(await layers(site)).toBe(0);
    come(whole);
    expect(await until(async () => (await layers(site)) === 2)).toBe(true);
    expect(await site.page.getByRole('button', { name: 'Avvisa alla' }).isVisible()).toBe(true);
    expect(site.asked).toHaveLength(1);
  });

  it('takes a decision meanwhile, and then asks no more and holds no frame back', async () => {
    let come;
    const site = await open(swedish({ notice: () => new Promise((done) => (come = done)) }));
    await until(() => come);
    await site.page.evaluate(() => window.samtycke.acceptAll());
    expect(await until(async () => (await site.ran()).length)).toBe(1);
    await until(() => site.page.locator('iframe').getAttribute('src'));
    come(whole);
    await site.page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await layers(site)).toBe(0);
    expect(await site.page.locator('iframe').isVisible()).toBe(true);
  });

  it('makes do with the default language when the answer takes too long', async () => {
    const site = await open(swedish({ notice: () => new Promise(() => {}) }));
    expect(await until(async () => (await layers(site)) === 2, 8000)).toBe(true);
    expect(await site.page.getByRole('button', { name: 'Reject all' }).isVisible()).toBe(true);
  });

  it('asks for nothing when there is nothing to show: what was decided applies at once', async () => {
    const site = await open(swedish({ cookies: [decided('analytics.social')] }));
    expect(await until(async () => (await site.ran()).length)).toBe(1);
    expect(site.asked).toEqual([]);
  });
});
