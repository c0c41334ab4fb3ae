import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, until, useBrowser } from './harness.mjs';
import { FRAME, inLanguage, STATES } from './people.mjs';

useBrowser();
afterEach(closeAll);

/** Controls below a size in CSS pixels. A switch is as large as its row: all of it toggles. Links in sentences may be lower. */
const smaller = ({ page }, than) =>
  page.evaluate(
    (than) =>
      [...document.querySelectorAll('.samtycke :is(button, summary, label, a):not(li p a)')]
        .filter((control) => control.checkVisibility())
        .map((control) => [control.outerHTML.slice(0, 90), control.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < than || height < than)
        .map(([html]) => html),
    than,
  );

describe('every target', () => {
  it.each([320, 1280])('is at least 44 pixels high and wide, in a window %i wide', async (width) => {
    const site = await open({ config: inLanguage('en'), body: FRAME, viewport: { width, height: 800 } });
    for (const [state, go] of Object.entries(STATES)) {
      await go(site);
      expect(await smaller(site, 44), state).toEqual([]);
    }
  });

  it('is so too for the switch of a single service and for the withdrawal', async () => {
    const site = await open({ cookies: [decided('analytics', { services: '!+youtube' })], viewport: { width: 320, height: 640 } });
    await STATES['the second layer'](site);
    await STATES['the second layer, unfolded'](site);
    expect(await site.page.getByRole('switch', { name: 'YouTube' }).count()).toBe(1);
    expect(await site.page.getByRole('button', { name: 'Withdraw consent' }).count()).toBe(1);
    expect(await smaller(site, 44)).toEqual([]);
  });

  it('is at least 24 pixels high and wide in the place of a small frame', async () => {
    const site = await open({ body: '<iframe width="60" height="20" src="https://www.youtube.com/embed/S" title="Share"></iframe>' });
    await site.page.evaluate(() => window.samtycke.hide());
    expect(await site.page.getByRole('button').count()).toBe(1);
    expect(await smaller(site, 24)).toEqual([]);
  });

  it('toggles a switch anywhere in its row', async () => {
    const site = await open();
    await STATES['the second layer'](site);
    await site.page.locator('label', { hasText: 'Statistics' }).click({ position: { x: 5, y: 5 } });
    expect(await site.page.getByRole('switch', { name: 'Statistics' }).isChecked()).toBe(true);
  });
});

describe('a button pressed by a script', () => {
  it.each([
    ['reject-all', { analytics: false, marketing: false }],
    ['accept-all', { analytics: true, marketing: true }],
  ])('does what it says: %s', async (action, expected) => {
    const site = await open();
    await site.page.evaluate((action) => document.querySelector(`[data-samtycke-action="${action}"]`).click(), action);
    await until(() => site.posts.length);
    expect(site.posts[0].categories).toMatchObject(expected);
  });
});
