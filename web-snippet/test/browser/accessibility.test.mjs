import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const body = `<main><h1>Shop</h1><p>Text</p><iframe width="560" height="315" src="https://www.youtube.com/embed/ID" title="Film"></iframe></main>`;

const violations = async ({ page }) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

describe('axe finds nothing', () => {
  it.each([
    [1280, 'light'],
    [768, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ])('on either layer, %i wide, %s', async (width, colorScheme) => {
    const site = await open({ body, viewport: { width, height: 800 }, colorScheme });
    expect(await violations(site)).toEqual([]);
    await site.press('Settings');
    await site.page.evaluate(() => document.querySelectorAll('#samtycke details').forEach((element) => (element.open = true)));
    expect(await violations(site)).toEqual([]);
  });

  it('on a service that has a switch of its own', async () => {
    const site = await open({ cookies: [decided('', { services: '!+youtube' })], body: '<main><h1>Shop</h1></main>' });
    await site.page.evaluate(() => window.samtycke.showPreferences());
    await site.page.evaluate(() => document.querySelectorAll('#samtycke details').forEach((element) => (element.open = true)));
    expect(await violations(site)).toEqual([]);
    expect(await site.page.getByRole('switch', { name: 'YouTube' }).isChecked()).toBe(true);
    await site.page.getByRole('switch', { name: 'YouTube' }).uncheck();
    await site.press('Save choices');
    expect((await site.consent()).services).toEqual({ youtube: false });
  });
});

describe('every target', () => {
  // A switch is as large as the row around it: all of it toggles.
  it('is at least 44 pixels high and wide', async () => {
    const site = await open({ cookies: [decided('analytics')], viewport: { width: 320, height: 800 } });
    await site.page.evaluate(() => {
      window.samtycke.show();
      window.samtycke.showPreferences();
    });
    const small = await site.page.evaluate(() =>
      [...document.querySelectorAll('#samtycke button, #samtycke summary, #samtycke label')]
        .map((element) => [element.outerHTML.slice(0, 60), element.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 44 || height < 44)
        .map(([html]) => html),
    );
    expect(small).toEqual([]);
  });
});
