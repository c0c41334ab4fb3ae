import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, useBrowser } from './harness.mjs';
import { FRAME, inLanguage, pageIn, STATES, violations } from './people.mjs';

useBrowser();
afterEach(closeAll);

// A held frame is there all the time, a small one too.
const body = `<main><h1>Shop</h1><p>Text</p>${FRAME}<p>Share: <iframe width="90" height="30" src="https://www.youtube.com/embed/S" title="Share"></iframe></p></main>`;

const everyState = async (site) => {
  const found = {};
  for (const [state, go] of Object.entries(STATES)) {
    await go(site);
    found[state] = await violations(site);
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(STATES).map((state) => [state, []])));
  expect(site.errors).toEqual([]);
};

describe('axe finds nothing on both layers, placeholders and the note', () => {
  for (const colorScheme of ['light', 'dark'])
    it.each([320, 768, 1280])(`%i wide, ${colorScheme}`, async (width) => {
      const head = colorScheme === 'dark' ? '<style>html{background:#111;color:#eee}</style>' : '';
      await everyState(await open({ html: pageIn('en', body, head), config: inLanguage('en'), viewport: { width, height: 800 }, colorScheme }));
    });

  it.each(['ar', 'de', 'fi'])('in %s, on a phone', async (language) => {
    await everyState(await open({ html: pageIn(language, body), config: inLanguage(language), viewport: { width: 320, height: 640 } }));
  });

  it('in forced colours', async () => {
    await everyState(await open({ html: pageIn('en', body), config: inLanguage('en'), forcedColors: 'active' }));
  });
});

describe('axe finds nothing on the first layer', () => {
  it.each([
    ['box', 'bottom-left'],
    ['box', 'bottom-right'],
    ['box', 'top-left'],
    ['box', 'top-right'],
    ['box', 'center'],
    ['bar', 'top'],
    ['bar', 'bottom'],
    ['dialog', 'center'],
  ])('as a %s, %s', async (layout, position) => {
    const site = await open({ html: pageIn('en', body), config: inLanguage('en', { layout, position }) });
    expect(await violations(site)).toEqual([]);
  });
});

describe('a service that has a switch of its own', () => {
  it('shows it, named by the service, without anything for axe to find, and saves it', async () => {
    const site = await open({ cookies: [decided('', { services: '!+youtube' })], body: '<main><h1>Shop</h1></main>' });
    await STATES['the second layer'](site);
    await STATES['the second layer, unfolded'](site);
    expect(await violations(site)).toEqual([]);
    expect(await site.page.getByRole('switch', { name: 'YouTube' }).isChecked()).toBe(true);
    await site.page.getByRole('switch', { name: 'YouTube' }).uncheck();
    await site.press('Save choices');
    expect((await site.consent()).services).toEqual({ youtube: false });
  });
});
