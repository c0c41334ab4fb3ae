import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, open, useBrowser } from './harness.mjs';
import { FRAME, inLanguage, misfits, pageIn, STATES } from './people.mjs';

useBrowser();
afterEach(closeAll);

const body = `<main><h1>Shop</h1>${FRAME}</main>`;

/** Text spacing that people set for themselves (WCAG 1.4.12), by a style sheet of the page. */
const SPACED = '<style>*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}</style>';
const LARGE = '<style>html{font-size:200%}</style>';

/** Goes through the topmost layer by keyboard, and tells which of its controls it could not see whole, or did not meet. */
const unreachable = async ({ page }) => {
  await page.evaluate(() => {
    window.layer = document.querySelector('#samtycke dialog') || document.querySelector('.samtycke-banner, .samtycke-note');
    window.expected = new Set([...layer.querySelectorAll('a, button, summary, input:not(:disabled)')].filter((control) => control.checkVisibility()));
    layer.querySelector('a, button').focus();
  });
  const hidden = [];
  for (let step = await page.evaluate(() => expected.size); step; step--) {
    const trouble = await page.evaluate(() => {
      const element = document.activeElement;
      expected.delete(element);
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const frame = layer.getBoundingClientRect();
      const inside = left >= frame.left && right <= frame.right && top >= frame.top - 1 && bottom <= frame.bottom + 1;
      const middle = (top + bottom) / 2;
      const seen = [[left + 3, middle], [right - 3, middle], [(left + right) / 2, top + 3], [(left + right) / 2, bottom - 3]].every(([x, y]) =>
        element.contains(document.elementFromPoint(x, y)),
      );
      return inside && seen ? '' : `${element.outerHTML.slice(0, 100)}: inside ${inside}, seen ${seen}`;
    });
    if (trouble) hidden.push(trouble);
    await page.keyboard.press('Tab');
  }
  return [...hidden, ...(await page.evaluate(() => [...expected].map(({ outerHTML }) => 'not met: ' + outerHTML.slice(0, 100))))];
};

describe('with nothing cut off and every control in reach', () => {
  it.each([
    ['400 % zoom of a desk (320 by 256)', 320, 256, '', 'en', {}],
    ['400 % zoom, long words', 320, 256, '', 'fi', {}],
    ['400 % zoom, a bar', 320, 256, '', 'de', { layout: 'bar', position: 'bottom' }],
    ['400 % zoom, right to left', 320, 256, '', 'ar', {}],
    ['text spacing on a phone', 320, 640, SPACED, 'de', {}],
    ['text spacing on a desk', 1280, 800, SPACED, 'de', { layout: 'bar', position: 'top' }],
    ['text twice as large on a phone', 320, 640, LARGE, 'fi', {}],
    ['text twice as large on a desk', 1280, 800, LARGE, 'de', {}],
    ['a wide and low window', 1280, 256, '', 'en', { layout: 'dialog' }],
  ])('%s', async (_, width, height, head, language, appearance) => {
    const site = await open({ html: pageIn(language, body, head), config: inLanguage(language, appearance), viewport: { width, height } });
    for (const [state, go] of Object.entries(STATES)) {
      await go(site);
      expect(await misfits(site), state).toEqual([]);
      if (!state.includes('unfolded')) expect(await unreachable(site), state).toEqual([]);
    }
    expect(site.errors).toEqual([]);
  });
});

describe('text', () => {
  it.each([
    ['is at least 16 pixels high, though the page makes its own root small', '62.5%', '16px'],
    ['doubles with the text of the page', '200%', '32px'],
    ['does not follow a page that uses its root as a ruler', '100px', '32px'],
  ])('%s', async (_, size, expected) => {
    const site = await open({ head: `<style>html{font-size:${size}}</style>`, body: `<h1>Shop</h1>${FRAME}` });
    const sizes = await site.page.evaluate(() => [...document.querySelectorAll('.samtycke p, .samtycke button')].map((element) => getComputedStyle(element).fontSize));
    expect(new Set(sizes)).toEqual(new Set([expected]));
  });
});

describe('at 400 % zoom', () => {
  it('both answers of the first layer are in view from the start', async () => {
    const site = await open({ html: pageIn('en', body), config: inLanguage('en'), viewport: { width: 320, height: 256 } });
    for (const name of ['Accept all', 'Reject all']) {
      const { x, y, width, height } = await site.page.locator('.samtycke-banner').getByRole('button', { name }).boundingBox();
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
      expect(y + height).toBeLessThanOrEqual(256);
    }
  });
});
