import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, until, useBrowser } from './harness.mjs';
import { FILM, pageIn } from './people.mjs';

useBrowser();
afterEach(closeAll);

const frame = (attributes) => `<iframe src="${FILM}" title="Film" ${attributes}></iframe>`;

/** Ways in which pages place a frame. */
const PLACES = {
  'a fixed size, in a line of text': `<p>Before ${frame('width="560" height="315"')} after.</p>`,
  'the size frames have by themselves': frame(''),
  'as wide as the page': frame('width="100%" height="300" frameborder="0"'),
  'a width by style': frame('style="width:50%;height:200px;border:0;border-radius:12px"'),
  'as high as its ratio says': frame('width="560" height="315" style="width:100%;max-width:700px;height:auto;aspect-ratio:16/9;border:0"'),
  'filling a box with a ratio': `<div style="position:relative;padding-top:40%">${frame('style="position:absolute;inset:0;width:100%;height:100%;border:0"')}</div>`,
  'filling a box from its corner': `<div style="position:relative;height:220px">${frame('style="position:absolute;top:0;left:0;width:100%;height:100%"')}</div>`,
  'in the middle': frame('style="display:block;margin:1em auto;width:400px;height:225px"'),
  'at the side': `<div style="display:flow-root">${frame('style="float:right;margin-left:1em;width:300px;height:200px"')}Text beside.</div>`,
  'growing in a row': `<div style="display:flex;gap:1em"><p style="width:200px">Text</p>${frame('style="flex:1;height:240px"')}<p>More</p></div>`,
  'centred in a row': `<div style="display:flex;height:300px;align-items:center;justify-content:center">${frame('width="320" height="180"')}</div>`,
  'in a cell of a grid': `<div style="display:grid;grid-template-columns:1fr 2fr;gap:1em"><p>Text</p>${frame('style="width:100%;height:100%;min-height:260px"')}</div>`,
  'across a grid': `<div style="display:grid;grid-template-columns:1fr 2fr"><p>Text</p><p>Text</p>${frame('style="grid-column:1/-1;width:100%;height:210px"')}</div>`,
  'by a class of the page': `<div class="video">${frame('')}</div>`,
  'a block without a width': frame('style="display:block"'),
  'a height that nothing gives': `<div>${frame('width="100%" height="100%"')}</div>`,
};
const STYLE = '<style>.video iframe{width:min(100%,40rem);aspect-ratio:4/3;border:3px solid;padding:5px}</style>';
const page = (more = '') => pageIn('en', Object.values(PLACES).map((place) => `<section>${place}</section>`).join(''), STYLE + more);

/** Where frames, or the boxes in their place, and the sections around them are. */
const geometry = ({ page }) =>
  page.evaluate(() =>
    [...document.querySelectorAll('section')].map((section) => {
      const rect = (element) => Object.values(element.getBoundingClientRect().toJSON()).slice(0, 4).map(Math.round);
      return [rect(section), rect([...section.querySelectorAll('iframe, .samtycke-placeholder')].find(({ offsetWidth }) => offsetWidth))];
    }),
  );

/** Adds up every layout shift, also those after input. */
const measureShifts = () => {
  window.shifts = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shifts += value))).observe({ type: 'layout-shift', buffered: true });
};
const shifts = ({ page }) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.shifts), 50))));

describe('the box in the place of a frame', () => {
  it('is where the frame would be, as large, and adapts like it', async () => {
    const held = await open({ html: page() });
    const allowed = await open({ html: page(), cookies: [decided('social')] });
    await held.page.evaluate(() => window.samtycke.hide());
    const names = Object.keys(PLACES);
    for (const width of [1280, 900]) {
      await held.page.setViewportSize({ width, height: 800 });
      await allowed.page.setViewportSize({ width, height: 800 });
      const expected = await geometry(allowed);
      (await geometry(held)).forEach((found, index) => {
        // Where nothing but the frame itself gives the size, it is the one of the first window.
        found.flat().forEach((value, side) => expect(Math.abs(value - expected[index].flat()[side]), `${names[index]}, ${width} wide: ${found} for ${expected[index]}`).toBeLessThanOrEqual(1));
      });
    }
  });

  it('shifts nothing when it comes and when it goes', async () => {
    const site = await open({ html: page(), init: measureShifts });
    expect(await shifts(site)).toBe(0);
    await site.page.evaluate(() => window.samtycke.acceptAll());
    await until(async () => (await site.page.locator('.samtycke-placeholder').count()) === 0);
    expect(await shifts(site)).toBe(0);
    expect(await site.page.locator('iframe[src]').count()).toBe(Object.keys(PLACES).length);
  });

  it('stands alone, though the page insists that frames are blocks', async () => {
    const site = await open({ body: frame(''), head: '<style>iframe{display:block!important}</style>' });
    expect(await site.page.locator('.samtycke-placeholder').isVisible()).toBe(true);
    expect(await site.page.locator('iframe').isVisible()).toBe(false);
  });

  it('is no wider than the page where the frame would be', async () => {
    const site = await open({ html: pageIn('en', frame('width="900" height="400"')), viewport: { width: 320, height: 640 } });
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('goes when the page takes its frame away', async () => {
    const site = await open({ body: frame('width="560" height="315"') });
    await site.page.evaluate(() => document.querySelector('iframe').remove());
    expect(await until(async () => (await site.page.locator('.samtycke-placeholder').count()) === 0)).toBe(true);
  });

  it('is there when the page turns to the part it is in', async () => {
    const site = await open({ body: `<div id="part" style="display:none">${frame('width="560" height="315"')}</div>` });
    await site.page.evaluate(() => (document.querySelector('#part').style.display = ''));
    const { width, height } = await site.page.locator('.samtycke-placeholder').boundingBox();
    expect([width, height]).toEqual([564, 319]);
  });
});

describe('a frame that nobody is meant to see', () => {
  it.each(['width="1" height="1"', 'width="0" height="0"', 'style="display:none"', 'style="visibility:hidden"', 'style="width:0;height:0;border:0"', 'hidden'])(
    'has no box: %s',
    async (attributes) => {
      const site = await open({ body: '<h1>Shop</h1>' + frame(attributes) });
      expect(await until(() => site.page.locator('iframe[data-samtycke-blocked]').count())).toBe(1);
      expect(await site.page.locator('.samtycke-placeholder, .samtycke-small').count()).toBe(0);
      await site.page.evaluate(() => window.samtycke.acceptAll());
      await until(() => site.page.locator('iframe[src]').count());
      expect(await site.page.locator('iframe').evaluate((element) => element.hidden)).toBe(attributes === 'hidden');
    },
  );
});

describe('a poster', () => {
  const withPoster = (poster) => open({ body: frame(`width="560" height="315" data-poster="${poster}"`) });
  const picture = ({ page }) => page.locator('.samtycke-placeholder').evaluate((box) => getComputedStyle(box).backgroundImage);

  it('of the site itself lies behind the text, which keeps its ground', async () => {
    const site = await withPoster('/img/film.jpg');
    expect(await picture(site)).toBe('url("https://www.shop.example/img/film.jpg")');
    expect(await site.page.locator('.samtycke-placeholder > div').evaluate((plate) => getComputedStyle(plate).backgroundColor)).toBe('rgb(255, 255, 255)');
  });

  it.each(['https://i.ytimg.com/vi/ID/0.jpg', '//i.ytimg.com/vi/ID/0.jpg', '/\\\\i.ytimg.com/0.jpg', 'javascript:alert(1)', 'data:image/png;base64,'])(
    'of somebody else is not asked for: %s',
    async (poster) => {
      const site = await withPoster(poster);
      expect(await picture(site)).toBe('none');
      expect(site.requests.join()).not.toContain('ytimg');
    },
  );

  it('cannot break out of its style', async () => {
    const site = await withPoster('/a.jpg?&quot;);position:fixed;x:url(&quot;');
    expect(await site.page.locator('.samtycke-placeholder').evaluate((box) => getComputedStyle(box).position)).toBe('static');
  });
});
