import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, open, sample, useBrowser } from './harness.mjs';
import { contrast, FRAME, STATES } from './people.mjs';

useBrowser();
afterEach(closeAll);

const body = `<main><h1>Shop</h1>${FRAME}</main>`;
const { colors, colorsDark } = sample.appearance;
const withColors = (more) => ({ ...sample, appearance: { ...sample.appearance, ...more } });
const rgb = (hex) => `rgb(${hex.match(/\w\w/g).map((part) => parseInt(part, 16)).join(', ')})`;

const colorsOf = ({ page }) =>
  page.evaluate(() =>
    ['.samtycke-banner', '.samtycke-placeholder'].map((layer) => {
      const { backgroundColor, color } = getComputedStyle(document.querySelector(layer));
      return { backgroundColor, color };
    }),
  );
const both = ({ background, text }) => Array(2).fill({ backgroundColor: rgb(background), color: rgb(text) });

describe('the colours', () => {
  it.each([
    ['light', sample, colors],
    ['dark', sample, colorsDark],
    ['dark', withColors({ colorsDark: undefined }), colors],
    ['dark', withColors({ colorsDark: null }), colors],
  ])('of a visitor who prefers %s are one whole set', async (colorScheme, config, expected) => {
    expect(await colorsOf(await open({ body, config, colorScheme }))).toEqual(both(expected));
  });

  it.each([
    ['light', colors],
    ['dark', colorsDark],
  ])('tell what can be operated from its ground, %s (WCAG 1.4.3 and 1.4.11)', async (colorScheme, { background }) => {
    const site = await open({ body, colorScheme });
    await STATES['the second layer'](site);
    const looks = await site.page.evaluate(() =>
      [...document.querySelectorAll('#samtycke dialog :is(button, input)')].map((control) => {
        const { borderColor, color, backgroundColor } = getComputedStyle(control);
        return { name: control.outerHTML.slice(0, 80), borderColor, color, backgroundColor, knob: getComputedStyle(control, '::before').borderColor };
      }),
    );
    expect(looks.length).toBeGreaterThan(8);
    for (const { name, borderColor, color, backgroundColor, knob } of looks) {
      const ground = backgroundColor === 'rgba(0, 0, 0, 0)' ? rgb(background) : backgroundColor;
      if (name.startsWith('<input')) {
        expect(Math.max(contrast(borderColor, rgb(background)), contrast(ground, rgb(background))), name).toBeGreaterThanOrEqual(3);
        expect(contrast(knob, ground), name).toBeGreaterThanOrEqual(3);
      } else {
        expect(contrast(color, ground), name).toBeGreaterThanOrEqual(4.5);
        if (!name.includes('close')) expect(contrast(borderColor, rgb(background)), name).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe('in forced colours', () => {
  for (const colorScheme of ['light', 'dark'])
    it(`every control has an edge, a switch shows how it stands, and the focus is seen (${colorScheme})`, async () => {
      const site = await open({ body, colorScheme, forcedColors: 'active' });
      await STATES['the second layer'](site);
      const flat = await site.page.evaluate(() =>
        [...document.querySelectorAll('.samtycke :is(button:not(.samtycke-close), input), .samtycke-placeholder')]
          .filter((element) => {
            const { borderTopColor, borderTopStyle, outlineColor, outlineStyle } = getComputedStyle(element);
            const ground = getComputedStyle(element.closest('dialog') || document.body).backgroundColor;
            return (borderTopStyle === 'none' || borderTopColor === ground) && (outlineStyle === 'none' || outlineColor === ground);
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      );
      expect(flat).toEqual([]);

      const statistics = site.page.getByRole('switch', { name: 'Statistics' });
      const picture = async () => (await statistics.screenshot()).toString('base64');
      const off = await picture();
      await statistics.check();
      expect(await picture()).not.toBe(off);

      await statistics.focus();
      await site.page.keyboard.press('Tab');
      expect(await site.page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)).toBe('solid');
      expect(await site.page.evaluate(() => parseFloat(getComputedStyle(document.activeElement).outlineWidth))).toBeGreaterThanOrEqual(2);
    });
});

describe('nothing moves', () => {
  it.each(['reduce', 'no-preference'])('whether or not the visitor asked for that (%s), on a page where everything does', async (reducedMotion) => {
    const head = '<style>@keyframes turn{to{rotate:360deg}}body *{transition:all 2s;animation:turn 2s infinite}</style>';
    const site = await open({ body, head, reducedMotion });
    for (const go of Object.values(STATES)) {
      await go(site);
      const moving = await site.page.evaluate(() => document.getAnimations().filter(({ effect }) => effect.target.closest('.samtycke')).length);
      expect(moving).toBe(0);
    }
  });
});
