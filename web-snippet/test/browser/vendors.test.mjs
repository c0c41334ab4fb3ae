import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, open, until, useBrowser } from './harness.mjs';
import { all } from './vendors.mjs';

useBrowser();
afterEach(closeAll);

describe.each(Object.entries(all))('%s', (name, { tag, marked, runs }) => {
  const where = name === 'youtube' ? 'body' : 'head';

  it('does not run before consent, nor after a refusal, when nobody edited the tag', async () => {
    const site = await open({ [where]: tag });
    await site.page.waitForTimeout(150);
    expect(await site.ran()).toEqual([]);
    await site.press('Reject all');
    await site.page.waitForTimeout(100);
    expect(await site.ran()).toEqual([]);
    await site.page.reload();
    await site.page.waitForTimeout(100);
    expect(await site.ran()).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('sends no request before consent when it is marked up', async () => {
    const site = await open({ [where]: marked });
    await site.page.waitForTimeout(100);
    expect(site.requests).toEqual([]);
    await site.press('Reject all');
    await site.page.reload();
    await site.page.waitForTimeout(100);
    expect(site.requests).toEqual([]);
  });

  it.each([
    ['unedited', tag],
    ['marked up', marked],
  ])('runs once after consent and on later pages, and no more after withdrawal (%s)', async (_, html) => {
    const site = await open({ [where]: html });
    const loaded = async () => {
      const ran = await site.ran();
      return name === 'youtube' ? (await site.page.locator('iframe').getAttribute('src')) && [] : ran.length >= runs.length && ran;
    };
    await site.press('Accept all');
    expect(await until(loaded)).toEqual(runs);
    await site.page.reload();
    expect(await until(loaded)).toEqual(runs);
    if (name === 'youtube') expect(site.requests).toContain('www.youtube.com/embed/ID');

    await site.page.evaluate(() => window.samtycke.withdraw());
    await site.page.reload();
    await site.page.waitForTimeout(100);
    expect(await site.ran()).toEqual([]);
    if (name === 'youtube') expect(await site.page.locator('iframe').getAttribute('src')).toBeNull();
    expect(site.errors).toEqual([]);
  });
});

describe('all vendors on one page', () => {
  it('are held together and released in the order of the document', async () => {
    const order = ['ga4', 'hubspot', 'linkedin', 'xPixel'];
    const blocking = order.map((name) => all[name].marked.replace(/ (async|defer)\b/g, '')).join('');
    const site = await open({ head: blocking });
    expect(site.requests).toEqual([]);
    await site.press('Accept all');
    const expected = order.flatMap((name) => all[name].runs);
    expect(await until(async () => ((await site.ran()).length === expected.length ? site.ran() : undefined))).toEqual(expected);
  });

  it('are released by category: only what was chosen', async () => {
    const site = await open({ head: Object.values(all).slice(0, 6).map(({ tag }) => tag).join('') });
    await site.page.evaluate(() => window.samtycke.save({ analytics: true }));
    await until(async () => (await site.ran()).length >= 2);
    await site.page.waitForTimeout(150);
    expect((await site.ran()).sort()).toEqual(['www.googletagmanager.com/gtag/js', 'www.googletagmanager.com/gtm.js']);
  });
});
