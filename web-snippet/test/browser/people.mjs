// What the tests about people share: sites in any language and layout, the states of the interface, and looking at it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defaultCategories, defaultTexts } from '../defaultTexts.mjs';
import { sample, TAG, until } from './harness.mjs';

/** The sample site with the texts that the server ships for a language. */
export function inLanguage(language, appearance) {
  const categories = defaultCategories(language);
  const only = (text) => ({ [language]: text });
  return {
    ...sample,
    languages: [language],
    defaultLanguage: language,
    texts: only({ ...defaultTexts(language), policyUrl: '/cookies' }),
    categories: sample.categories.map((category) => ({
      ...category,
      name: only(categories[category.key].name),
      description: only(categories[category.key].description),
    })),
    services: sample.services.map((service) => ({
      ...service,
      cookies: service.cookies.map((cookie) => ({ ...cookie, purpose: only(cookie.purpose.en) })),
    })),
    appearance: { ...sample.appearance, ...appearance },
  };
}

export const FILM = 'https://www.youtube.com/embed/ID';
export const FRAME = `<iframe width="560" height="315" src="${FILM}" title="Film"></iframe>`;

/** A page as phones need it, in a language. */
export const pageIn = (language, body, head = '') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>${TAG}${head}</head><body>${body}</body></html>`;

/** What a visitor may have before them, by name: each gets there from the one before. */
export const STATES = {
  'the first layer': ({ page }) => page.evaluate(() => window.samtycke.show()),
  'the second layer': ({ page }) => page.evaluate(() => window.samtycke.showPreferences()),
  'the second layer, unfolded': ({ page }) =>
    page.evaluate(() => document.querySelectorAll('#samtycke details').forEach((details) => (details.open = true))),
  'the note about cookies that only the visitor can delete': async ({ page }) => {
    await page.evaluate(() => (window.samtycke.acceptAll(), window.samtycke.withdraw()));
    await until(() => page.locator('.samtycke-note').count());
  },
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, as rule and elements. */
export async function violations({ page }) {
  if (!(await page.evaluate(() => !!window.axe))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary)]);
  });
}

/** What of the interface does not fit: wider than its place, beyond the window, or text cut off. */
export const misfits = ({ page }) =>
  page.evaluate(() => {
    const found = [];
    const tell = (what, element) => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    if (document.documentElement.scrollWidth > innerWidth) tell('wider than the window', document.documentElement);
    for (const element of document.querySelectorAll('.samtycke :not([role=status], [role=status] > p, [role=status] > p *, input)')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (!width) continue;
      if (left < 0 || right > innerWidth + 0.5) tell('outside the window', element);
      const inline = getComputedStyle(element).display === 'inline';
      if (!inline && element.scrollWidth > element.clientWidth + 1 && element.clientWidth) tell('wider than its place', element);
      if (!inline && element.scrollHeight > element.clientHeight + 1 && !/auto/.test(getComputedStyle(element).overflowY)) tell('cut off', element);
    }
    return found;
  });

/** How the two answers of the topmost layer look, to be compared. */
export const answers = ({ page }) =>
  page.evaluate(() => {
    const layer = document.querySelector('#samtycke dialog') || document.querySelector('.samtycke-banner');
    return ['accept-all', 'reject-all'].map((action) => {
      const button = layer.querySelector(`[data-samtycke-action="${action}"]`);
      const { width, height, x, y } = button.getBoundingClientRect();
      const { color, backgroundColor, font, border, opacity, cursor } = getComputedStyle(button);
      return { look: { width: Math.round(width), height: Math.round(height), color, backgroundColor, font, border, opacity, cursor }, x, y };
    });
  });

/** Contrast of two colours as browsers write them (WCAG 2.2, "contrast ratio"). */
export function contrast(one, other) {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
