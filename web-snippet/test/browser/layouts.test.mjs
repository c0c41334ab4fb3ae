import { afterEach, describe, expect, it } from 'vitest';
import { defaultLanguages } from '../defaultTexts.mjs';
import { closeAll, open, sample, useBrowser } from './harness.mjs';
import { answers, inLanguage, misfits, pageIn, STATES } from './people.mjs';

useBrowser();
afterEach(closeAll);

const body = '<main><h1>Shop</h1></main>';
const WIDTHS = [320, 768, 1280];

/** Refusing is as easy as accepting: same size, same look, in one row or one column. */
const expectEqual = async (site, where) => {
  const [accept, reject] = await answers(site);
  expect(reject.look, where).toEqual(accept.look);
  expect(reject.x === accept.x || reject.y === accept.y, `${where}: row or column`).toBe(true);
};

describe('either layer fits, and refuses as easily as it accepts', () => {
  it.each([
    ['box', 'bottom-left'],
    ['box', 'bottom-right'],
    ['box', 'top-left'],
    ['box', 'top-right'],
    ['box', 'center'],
    ['bar', 'top'],
    ['bar', 'bottom'],
    ['dialog', 'bottom-left'],
  ])('as a %s, %s, on every width', async (layout, position) => {
    const site = await open({ html: pageIn('de', body), config: inLanguage('de', { layout, position }) });
    for (const width of WIDTHS) {
      await site.page.setViewportSize({ width, height: 800 });
      for (const state of ['the first layer', 'the second layer']) {
        await STATES[state](site);
        expect(await misfits(site), `${state}, ${width} wide`).toEqual([]);
        await expectEqual(site, `${state}, ${width} wide`);
      }
      await site.page.keyboard.press('Escape');
    }
  });

  it('in every language that the server ships, on a phone and on a desk', async () => {
    const all = defaultLanguages.map((language) => inLanguage(language));
    const merge = (parts) => Object.assign({}, ...parts);
    const config = {
      ...sample,
      languages: defaultLanguages,
      texts: merge(all.map(({ texts }) => texts)),
      categories: sample.categories.map((category, index) => ({
        ...category,
        name: merge(all.map(({ categories }) => categories[index].name)),
        description: merge(all.map(({ categories }) => categories[index].description)),
      })),
    };
    const own = '<script>document.documentElement.lang = location.search.slice(1)</script>';
    const site = await open({ config, html: pageIn('', body).replace('<head>', '<head>' + own), url: 'https://www.shop.example/?sv' });
    for (const language of defaultLanguages) {
      await site.page.goto('https://www.shop.example/?' + language);
      const { lang, direction } = await site.page.evaluate(() => {
        const root = document.querySelector('#samtycke');
        return { lang: root.lang, direction: getComputedStyle(root).direction };
      });
      expect({ lang, direction }).toEqual({ lang: language, direction: language === 'ar' ? 'rtl' : 'ltr' });
      for (const width of [320, 1280]) {
        await site.page.setViewportSize({ width, height: 800 });
        await STATES['the first layer'](site);
        expect(await misfits(site), `${language}, first layer, ${width} wide`).toEqual([]);
        await expectEqual(site, `${language}, first layer, ${width} wide`);
        await STATES['the second layer'](site);
        await STATES['the second layer, unfolded'](site);
        expect(await misfits(site), `${language}, second layer, ${width} wide`).toEqual([]);
        await expectEqual(site, `${language}, second layer, ${width} wide`);
        await site.page.keyboard.press('Escape');
      }
    }
    expect(site.errors).toEqual([]);
  }, 120_000);
});

describe('a banner for the middle of the page', () => {
  it('stands there whatever position the site has left from another layout', async () => {
    const site = await open({ config: inLanguage('en', { layout: 'dialog', position: 'bottom-left' }) });
    const { x, y, width, height } = await site.page.locator('.samtycke-banner').boundingBox();
    expect(Math.abs(x + width / 2 - 640)).toBeLessThan(2);
    expect(Math.abs(y + height / 2 - 400)).toBeLessThan(2);
  });
});

describe('a position', () => {
  it.each([
    ['top-left', 'ltr', 16, 16],
    ['top-right', 'ltr', 832, 16],
    ['bottom-right', 'ltr', 832, null],
    ['top-left', 'rtl', 832, 16],
  ])('%s is where it says (%s)', async (position, direction, left, top) => {
    const language = direction === 'rtl' ? 'ar' : 'en';
    const site = await open({ html: pageIn(language, body), config: inLanguage(language, { position }) });
    const { x, y, height } = await site.page.locator('.samtycke-banner').boundingBox();
    expect([Math.round(x), Math.round(top === null ? y + height : y)]).toEqual([left, top ?? 784]);
  });
});
