import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, sample, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const banner = ({ page }) => page.getByRole('dialog', { name: 'Cookies on this site' });
const settings = ({ page }) => page.getByRole('dialog', { name: 'Cookie settings' });
const focused = ({ page }) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.tagName);

describe('the first layer', () => {
  it('asks an undecided visitor, as the first thing in the page, without taking the focus', async () => {
    const site = await open();
    expect(await banner(site).isVisible()).toBe(true);
    expect(await site.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await site.page.evaluate(() => document.body.firstElementChild.id)).toBe('samtycke');
    expect(await site.page.evaluate(() => document.querySelector('#samtycke').getAttribute('lang'))).toBe('en');
    expect(await site.page.getByRole('link', { name: 'Cookie policy' }).getAttribute('href')).toBe('https://www.shop.example/cookies');
    expect(site.errors).toEqual([]);
  });

  it('gives refusal the same size and look as acceptance', async () => {
    const { page } = await open();
    const [accept, reject] = await page.evaluate(() =>
      ['accept-all', 'reject-all'].map((action) => {
        const button = document.querySelector(`[data-samtycke-action="${action}"]`);
        const { width, height, y } = button.getBoundingClientRect();
        const { color, backgroundColor, fontSize, fontWeight, borderColor } = getComputedStyle(button);
        return { width, height, y, color, backgroundColor, fontSize, fontWeight, borderColor };
      }),
    );
    expect(accept).toEqual(reject);
    expect(accept.height).toBeGreaterThanOrEqual(44);
  });

  it('does not ask again after a decision', async () => {
    const site = await open({ cookies: [decided('')] });
    expect(await site.page.locator('#samtycke').count()).toBe(0);
  });

  it('stays when Escape is pressed: that is no answer', async () => {
    const site = await open();
    await site.page.keyboard.press('Escape');
    expect(await banner(site).isVisible()).toBe(true);
    expect((await site.consent()).decided).toBe(false);
  });

  for (const [how, close] of [
    ['its button', (site) => settings(site).getByRole('button', { name: 'Close' }).click()],
    ['Escape', (site) => site.page.keyboard.press('Escape')],
  ])
    it(`gives way to the second and comes back when that is closed by ${how}, with the focus where it was`, async () => {
      const site = await open();
      await banner(site).getByRole('button', { name: 'Settings' }).click();
      expect(await site.page.locator('[data-samtycke-action="accept-all"]').count()).toBe(1);

      await close(site);

      expect(await settings(site).count()).toBe(0);
      expect(await banner(site).isVisible()).toBe(true);
      expect(await focused(site)).toBe('Settings');
      expect((await site.consent()).decided).toBe(false);
    });

  it('looks the same on a page with rude styles of its own', async () => {
    const rude = `<style>body,body *{font-size:40px;letter-spacing:1em;text-align:right;visibility:hidden;font-style:italic}button{display:none;width:500px;float:right;text-transform:uppercase}div{position:static!important0;opacity:.2}h2{color:red}dialog{transform:rotate(5deg)}</style>`;
    const look = ({ page }) =>
      page.evaluate(() =>
        [...document.querySelectorAll('#samtycke, #samtycke *')].map((element) => {
          const { fontSize, color, opacity, display, textTransform, letterSpacing } = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          return [element.className, fontSize, color, opacity, display, textTransform, letterSpacing, Math.round(width), Math.round(height)].join();
        }),
      );
    expect(await look(await open({ head: rude }))).toEqual(await look(await open()));
  });
});

describe('the second layer', () => {
  it('is modal, starts with every switch off but the required one, and names what each category does', async () => {
    const site = await open();
    await site.press('Settings');
    const switches = settings(site).getByRole('switch');
    expect(await switches.evaluateAll((all) => all.map(({ checked, disabled, dataset }) => [dataset.samtyckeCategory, checked, disabled]))).toEqual([
      ['necessary', true, true],
      ['preferences', false, false],
      ['analytics', false, false],
      ['marketing', false, false],
      ['social', false, false],
    ]);
    expect(await settings(site).getByText('Always on').isVisible()).toBe(true);
    expect(await site.page.evaluate(() => document.querySelector('#samtycke dialog').matches(':modal'))).toBe(true);
  });

  it('lists services with provider, country, transfer, cookies, lifetime and kind', async () => {
    const site = await open();
    await site.press('Settings');
    await settings(site).getByText('Services and cookies (2)').click();
    const text = await settings(site).locator('details[open]').innerText();
    for (const part of ['Google Analytics', 'Google Ireland Limited, Ireland', 'Transfer to United States: EU-US Data Privacy Framework', '_ga_*', 'Lifetime: 2 years · cookie · first party'])
      expect(text).toContain(part);
    expect(await settings(site).innerText()).toContain('Version 3, November 1, 2026');
    expect(await settings(site).innerText()).toContain('Shop AB, Storgatan 1, Umeå, privacy@shop.example');
  });

  it('names a provider whose country nobody gave', async () => {
    const services = sample.services.map((service) => ({ ...service, provider: { name: 'Measuring AB' } }));
    const site = await open({ config: { ...sample, services } });
    await site.press('Settings');
    await settings(site).getByText('Services and cookies (2)').click();
    expect(await until(async () => (await settings(site).locator('details[open]').innerText()).includes('Provider: Measuring AB.'))).toBe(true);
  });

  it('saves what the switches say, and shows it the next time', async () => {
    const site = await open();
    await site.press('Settings');
    await settings(site).getByText('Statistics', { exact: true }).first().click();
    await site.press('Save choices');
    await until(() => site.posts.length);
    expect(site.posts[0]).toMatchObject({ action: 'save', surface: 'preferences', categories: { preferences: false, analytics: true, marketing: false, social: false } });
    expect(await banner(site).count()).toBe(0);
    expect(await until(() => site.page.getByRole('status').textContent())).toBe('Your choices are saved.');
    await site.page.evaluate(() => window.samtycke.showPreferences());
    expect(await settings(site).getByRole('switch', { name: 'Statistics' }).isChecked()).toBe(true);
    expect(await settings(site).getByRole('switch', { name: 'Marketing' }).isChecked()).toBe(false);
  });

  it('offers withdrawal when something is granted, and not otherwise', async () => {
    const site = await open({ cookies: [decided('analytics')] });
    await site.page.evaluate(() => window.samtycke.showPreferences());
    await site.press('Withdraw consent');
    await until(() => site.posts.length);
    expect(site.posts[0]).toMatchObject({ action: 'withdraw', surface: 'preferences', categories: { analytics: false } });
    await site.page.evaluate(() => window.samtycke.showPreferences());
    expect(await site.page.getByRole('button', { name: 'Withdraw consent' }).count()).toBe(0);
  });

  it.each([
    ['Escape', (site) => site.page.keyboard.press('Escape')],
    ['the close button', (site) => site.press('Close')],
  ])('closed by %s decides nothing and returns the focus', async (_, close) => {
    const site = await open();
    await site.page.getByRole('button', { name: 'Settings' }).focus();
    await site.page.keyboard.press('Enter');
    await settings(site).getByText('Marketing', { exact: true }).first().click();
    await close(site);
    expect(await settings(site).count()).toBe(0);
    expect(await banner(site).isVisible()).toBe(true);
    expect(await focused(site)).toBe('Settings');
    expect((await site.consent()).decided).toBe(false);
    expect(site.posts).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const site = await open();
    const path = [];
    for (let presses = 0; presses < 4; presses++) {
      await site.page.keyboard.press('Tab');
      path.push(await focused(site));
    }
    expect(path).toEqual(['Cookie policy', 'Accept all', 'Reject all', 'Settings']);
    await site.page.keyboard.press('Enter');
    expect(await focused(site)).toBe('Cookie settings');
    await settings(site).getByRole('switch', { name: 'Preferences' }).focus();
    await site.page.keyboard.press('Space');
    await settings(site).getByRole('button', { name: 'Save choices' }).focus();
    await site.page.keyboard.press('Enter');
    await until(() => site.posts.length);
    expect((await site.consent()).categories).toMatchObject({ preferences: true, analytics: false });
  });
});

describe('buttons of the page', () => {
  const body = `<button data-samtycke="preferences"><span>Cookie settings</span></button><a href="#x" data-samtycke="banner">Ask me</a><button data-samtycke="withdraw">Stop</button>`;

  it('open the layers and withdraw', async () => {
    const site = await open({ body, cookies: [decided('analytics.social')] });
    await site.page.getByRole('button', { name: 'Cookie settings' }).click();
    expect(await settings(site).isVisible()).toBe(true);
    await site.page.keyboard.press('Escape');
    expect(await focused(site)).toBe('Cookie settings');
    await site.page.getByRole('link', { name: 'Ask me' }).click();
    expect(await banner(site).isVisible()).toBe(true);
    expect(site.page.url()).not.toContain('#x');
    await site.press('Stop');
    expect((await site.consent()).categories.analytics).toBe(false);
    expect(await until(() => site.posts[0]?.action)).toBe('withdraw');
  });
});

describe('the language', () => {
  it.each([
    ['data-lang', TAG.replace('<script', '<script data-lang="sv"'), 'en', 'Godkänn alla'],
    ['the html element', TAG, 'sv-SE', 'Godkänn alla'],
    ['the browser, when the page names none', TAG, '', 'Accept all'],
    ['the browser, when the site lacks the page’s', TAG, 'fi', 'Accept all'],
  ])('follows %s', async (_, tag, lang, label) => {
    const site = await open({ html: `<!doctype html><html lang="${lang}"><head><title>x</title>${tag}</head><body><p>x</p></body></html>` });
    expect(await site.page.getByRole('button', { name: label }).isVisible()).toBe(true);
  });
});

describe('the labels of the buttons', () => {
  it.each([
    ['sv', 'Acceptera alla', 'Avvisa alla', 'Återkalla samtycke'],
    ['en', 'Accept all cookies', 'Reject all cookies', 'Withdraw my consent'],
  ])('keep to one line where there is room (%s)', async (lang, acceptAll, rejectAll, withdraw) => {
    const texts = { [lang]: { ...sample.texts[lang], acceptAll, rejectAll, withdraw } };
    const site = await open({ config: { ...sample, languages: [lang], defaultLanguage: lang, texts }, cookies: [decided('analytics')] });
    const lines = () => site.page.evaluate(() =>
      [...document.querySelectorAll('#samtycke button')].map((button) => {
        const text = document.createRange();
        text.selectNodeContents(button);
        return [button.textContent, text.getClientRects().length];
      }),
    );
    await site.page.evaluate(() => window.samtycke.show());
    const first = await lines();
    expect(first).toHaveLength(3);
    await site.page.evaluate(() => window.samtycke.showPreferences());
    const second = await lines();
    expect(second).toHaveLength(5);
    expect([...first, ...second].filter(([, count]) => count !== 1)).toEqual([]);
  });
});

describe('a narrow or low window', () => {
  it.each([
    [320, 640],
    [320, 256],
    [1280, 256],
  ])('%i by %i: nothing scrolls sideways and both answers are in view', async (width, height) => {
    const site = await open({ viewport: { width, height } });
    const inView = async (layer) => {
      for (const name of ['Accept all', 'Reject all']) {
        const box = await layer.getByRole('button', { name }).boundingBox();
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      expect(await layer.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    };
    await inView(banner(site));
    await banner(site).getByRole('button', { name: 'Settings' }).click();
    await inView(settings(site));
  });
});
