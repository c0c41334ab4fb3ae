// The cookie declaration on a page: what is drawn of the server's answer, for whom, and what happens without one.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, decided, open, TAG, until, useBrowser } from './harness.mjs';
import { violations } from './people.mjs';

useBrowser();
afterEach(closeAll);

/** What the server answers for a sample site (DeclarationResourceTest holds it to that), and when it was published. */
const sample = JSON.parse(readFileSync(new URL('../../../src/test/resources/declaration/affarssystem.sv.json', import.meta.url), 'utf8'));
sample.texts.versionText = 'Version 1, 22 november 2026';

const PATH = '/v1/sites/shop/declaration';
const PLACE = '<div data-samtycke="declaration"></div>';
const pageWith = (body, { lang = 'sv', tag = TAG } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kakor</title>${tag}</head><body><main><h1>Kakor</h1>${body}</main></body></html>`;
const answering = (declaration = sample, status = 200) => ({
  [PATH]: { status, contentType: 'application/json', body: JSON.stringify(declaration) },
});

/** Opens a page for a visitor who has decided, and waits until something stands in the declaration's place. */
async function show({ body = PLACE, files = answering(), lang, tag, reply, ...options } = {}) {
  const requested = [];
  const before = async (tab) => {
    tab.on('request', (request) => request.url().includes(PATH) && requested.push(request.url()));
    if (reply) await tab.route((url) => url.pathname === PATH, reply);
  };
  const site = await open({ html: pageWith(body, { lang, tag }), files, before, cookies: [decided('analytics')], ...options });
  await site.page.locator('.samtycke-declaration').first().waitFor({ timeout: 15_000 });
  return { ...site, requested };
}

/** The outline of the page, as `h2 Name`. */
const outline = ({ page }) => page.locator('h1,h2,h3,h4').evaluateAll((all) => all.map(({ localName, textContent }) => `${localName} ${textContent}`));

describe('the declaration', () => {
  it('names categories, services, recipients, transfers and what is stored', async () => {
    const site = await show();
    const { categories } = sample;
    expect(await outline(site)).toEqual([
      'h1 Kakor',
      ...categories.flatMap(({ name, required, services }) => [`h2 ${name}${required ? ` (${sample.texts.alwaysOn})` : ''}`, ...services.map((service) => `h3 ${service.name}`)]),
    ]);
    const text = await site.page.locator('main').innerText();
    for (const service of categories.flatMap(({ services }) => services)) {
      expect(text).toContain(service.provider.name);
      for (const cookie of service.cookies) expect(text).toContain(`${cookie.lifetimeText} (${cookie.persistenceText})`);
    }
    expect(text).toContain(sample.texts.withdraw);
    expect(text).toContain(sample.texts.versionText);
    expect(site.errors).toEqual([]);
  });

  it('gives its tables heads and names', async () => {
    const { page } = await show();
    const { name, cookies } = sample.categories.flatMap(({ services }) => services).find(({ cookies }) => cookies.length);
    const table = page.getByRole('table', { name, exact: true });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Namn', 'Ändamål', 'Lagringstid', 'Typ']);
    expect(await table.getByRole('row').count()).toBe(cookies.length + 1);
  });

  it.each([
    ['the site’s script', { lang: 'sv' }, PLACE, 'sv'],
    ['the element', { lang: 'sv' }, PLACE.replace('<div', '<div data-lang="en"'), 'en'],
    ['the tag of the site’s script', { lang: 'sv', tag: TAG.replace('<script', '<script data-lang="en"') }, PLACE, 'en'],
  ])('is asked for in the language of %s', async (_, options, body, language) => {
    const { requested } = await show({ ...options, body });
    expect(requested).toEqual([`${API}${PATH}?lang=${language}`]);
  });

  it('is asked for once, and drawn wherever the page wants it', async () => {
    const { page, requested } = await show({ body: PLACE + PLACE });
    await page.evaluate((more) => document.querySelector('main').insertAdjacentHTML('beforeend', more), PLACE);
    await expect.poll(() => page.locator('.samtycke-declaration').count()).toBe(3);
    expect(requested).toHaveLength(1);
  });

  it('puts its headings below those of the page', async () => {
    const site = await show({ body: `<h2>Förteckning</h2>${PLACE}<h2>Efter</h2>` });
    const levels = (await outline(site)).map((heading) => heading.slice(0, 2));
    expect(levels.slice(0, 3)).toEqual(['h1', 'h2', 'h3']);
    expect(levels).toContain('h4');
  });

  it('shows hostile texts as texts', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const declaration = structuredClone(sample);
    const category = declaration.categories.find(({ services }) => services[0]?.cookies[0]);
    Object.assign(category, { name: hostile, description: hostile });
    Object.assign(category.services[0], { name: hostile, provider: { name: hostile, countryName: hostile, privacyUrl: 'javascript:window.hacked=1' } });
    Object.assign(category.services[0].cookies[0], { name: hostile, purpose: hostile, lifetimeText: hostile });
    const { page } = await show({ files: answering(declaration) });
    expect(await page.locator('main').innerText()).toContain(hostile);
    expect(await page.locator('main :is(img, script, [href^=javascript])').count()).toBe(0);
    expect(await page.evaluate(() => window.hacked)).toBe(undefined);
  });

  it('is drawn on pages with elements of hostile names', async () => {
    const names = ['querySelector', 'querySelectorAll', 'documentElement', 'currentScript', 'adoptedStyleSheets', 'createElement', 'readyState'];
    const { errors } = await show({ body: names.map((name) => `<img name="${name}" alt="">`).join('') + PLACE });
    expect(errors).toEqual([]);
  });

  it('keeps to a strict Content-Security-Policy', async () => {
    const { page, errors } = await show({
      tag: TAG.replace('<script', '<script nonce="n0nce"'),
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src 'nonce-n0nce'; connect-src ${API}; require-trusted-types-for 'script'; trusted-types default` },
      init: () => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => (window.refused ||= []).push(violatedDirective + ' ' + blockedURI));
        window.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });
      },
    });
    expect(await page.evaluate(() => window.refused)).toBe(undefined);
    expect(await page.locator('table').first().evaluate((table) => getComputedStyle(table).borderCollapse)).toBe('collapse');
    expect(errors).toEqual([]);
  });
});

describe('where the page has the widget’s tag itself', () => {
  const own = `<script async src="${API}/w/declaration.js" data-site="shop" data-lang="en"></script>`;

  it('it is drawn under Trusted Types without a policy of ours', async () => {
    const { page, requested, errors } = await show({ tag: TAG + own, headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" } });
    expect(await page.locator('table').count()).toBeGreaterThan(0);
    expect(requested).toEqual([`${API}${PATH}?lang=en`]);
    expect(errors).toEqual([]);
  });

  it('it is drawn once, though the site’s script fetches it, too', async () => {
    const { page } = await show({ tag: TAG + own });
    await expect.poll(() => page.locator('script[src*="/w/"]').count()).toBe(2);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.samtycke-declaration').count()).toBe(1);
  });
});

describe('without an answer the page says so in its language', () => {
  it.each([
    ['is away', (route) => route.abort(), 'sv', 'Förteckningen över kakor kan inte visas just nu. Försök igen senare.'],
    ['has published nothing', (route) => route.fulfill({ status: 404, body: '{}' }), 'nb-NO', 'Oversikten over informasjonskapsler kan ikke vises akkurat nå. Prøv igjen senere.'],
    ['answers something else', (route) => route.fulfill({ body: '<html>' }), 'xx', 'The cookie declaration cannot be shown right now. Try again later.'],
    ['answers half of it', (route) => route.fulfill({ body: '{"categories":[{}]}' }), 'en', 'The cookie declaration cannot be shown right now. Try again later.'],
  ])('when the server %s', async (_, reply, lang, text) => {
    const site = await show({ body: PLACE.replace('<div', `<div data-lang="${lang}"`), reply });
    expect(await until(() => site.page.locator('.samtycke-declaration').innerText())).toBe(text);
    expect(site.errors).toEqual([]);
  });
});

it('says so, too, when the server does not answer in ten seconds', async () => {
  const { page } = await open({
    html: pageWith(PLACE),
    cookies: [decided('analytics')],
    before: async (tab) => {
      await tab.clock.install();
      await tab.route((url) => url.pathname === PATH, () => {});
    },
  });
  const drawn = page.locator('.samtycke-declaration');
  await expect.poll(async () => (await page.clock.runFor(1000), drawn.count()), { timeout: 30_000 }).toBe(1);
  expect(await drawn.innerText()).toContain('kan inte visas just nu');
});

describe('it fits', () => {
  it.each([320, 768, 1280])('%i pixels, and axe finds nothing', async (width) => {
    const site = await show({ viewport: { width, height: 800 } });
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations(site)).toEqual([]);
  });

  it('and is read from right to left where the language is', async () => {
    const site = await show({ files: answering({ ...sample, language: 'ar' }), viewport: { width: 320, height: 640 } });
    expect(await site.page.locator('.samtycke-declaration').evaluate((drawn) => getComputedStyle(drawn).direction)).toBe('rtl');
  });
});
