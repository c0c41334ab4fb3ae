import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, decided, open, until, useBrowser } from './harness.mjs';
import { inLanguage, pageIn } from './people.mjs';

useBrowser();
afterEach(closeAll);

const focused = ({ page }) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.tagName);
const settings = ({ page }) => page.getByRole('dialog', { name: 'Cookie settings' });

/** Links all over a page that is higher than any window. */
const LINKS = `<style>ul{display:grid;grid-template-columns:repeat(3,1fr);gap:3em;list-style:none;padding:0 3em}</style><ul>${'<li><a href="#x">link</a></li>'.repeat(36)}</ul>`;

/** Whether any of what has the focus can be seen (WCAG 2.2, 2.4.11). */
const visible = ({ page }) =>
  page.evaluate(() => {
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    const places = [0.05, 0.3, 0.5, 0.7, 0.95];
    return places.some((x) => places.some((y) => document.activeElement.contains(document.elementFromPoint(left + width * x, top + height * y))));
  });

describe('what has the focus on the page is never hidden by the first layer', () => {
  for (const [layout, position] of [['box', 'bottom-left'], ['bar', 'bottom'], ['bar', 'top'], ['dialog', 'center']])
    it.each([
      [1280, 800],
      [320, 256],
    ])(`${layout}, ${position}, %i by %i`, async (width, height) => {
      const site = await open({ html: pageIn('en', LINKS), config: inLanguage('en', { layout, position }), viewport: { width, height } });
      const hidden = [];
      for (const key of [...Array(40).fill('Tab'), ...Array(40).fill('Shift+Tab')]) {
        await site.page.keyboard.press(key);
        const where = await site.page.evaluate(() => [...document.links].indexOf(document.activeElement) + ' ' + document.activeElement.tagName);
        if (!where.endsWith('BODY') && !(await until(() => visible(site)))) hidden.push(key + ' ' + where);
      }
      expect(hidden).toEqual([]);
      expect(await site.page.locator('.samtycke-banner').isVisible()).toBe(true);
    }, 60_000);

  it('on a page that scrolls smoothly either', async () => {
    const site = await open({ html: pageIn('en', LINKS, '<style>html{scroll-behavior:smooth}</style>'), config: inLanguage('en', { layout: 'bar', position: 'bottom' }), viewport: { width: 320, height: 640 } });
    await site.page.evaluate(() => {
      const rest = new Promise((done) => addEventListener('scrollend', done, { once: true }));
      document.links[document.links.length - 1].focus();
      return rest;
    });
    expect(await until(() => visible(site))).toBe(true);
  });

  it('and the layer stays where it was when it hides nothing', async () => {
    const site = await open({ html: pageIn('en', LINKS), config: inLanguage('en') });
    const place = () => site.page.locator('.samtycke-banner').boundingBox();
    const before = await place();
    await site.page.evaluate(() => document.links[3].focus());
    await site.page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    expect(await place()).toEqual(before);
  });
});

describe('the first layer', () => {
  it('comes first by keyboard, keeps nobody inside and takes no focus by itself', async () => {
    const site = await open({ body: '<a href="#x">page</a>' });
    expect(await focused(site)).toContain('page');
    const path = [];
    for (let presses = 0; presses < 5; presses++) {
      await site.page.keyboard.press('Tab');
      path.push(await focused(site));
    }
    expect(path).toEqual(['Cookie policy', 'Accept all', 'Reject all', 'Settings', 'page']);
  });

  it('says that it is a dialog, not a modal one, with name and description, in its own language', async () => {
    const site = await open({ html: pageIn('pl', '<h1>Sklep</h1>') });
    const layer = site.page.getByRole('dialog', { name: 'Cookies on this site' });
    expect(await layer.getAttribute('aria-modal')).toBeNull();
    expect(await layer.evaluate((element) => element.matches(':modal'))).toBe(false);
    const description = await layer.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby')).textContent);
    expect(description).toMatch(/^We use cookies/);
    expect(await site.page.locator('#samtycke').getAttribute('lang')).toBe('en');
    expect(await site.page.locator('#samtycke').getAttribute('dir')).toBe('ltr');
  });

  it('can be scrolled by keyboard where its text has no link', async () => {
    const config = inLanguage('en');
    delete config.texts.en.policyUrl;
    const site = await open({ config, viewport: { width: 320, height: 256 } });
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('End');
    expect(await until(() => site.page.locator('.samtycke-body').evaluate((text) => text.scrollTop > 0))).toBe(true);
  });
});

describe('the second layer', () => {
  it('starts at its heading and keeps the keyboard inside', async () => {
    const site = await open({ body: '<a href="#x">page</a>' });
    await site.press('Settings');
    expect(await focused(site)).toBe('Cookie settings');
    const outside = [];
    for (let presses = 0; presses < 30; presses++) {
      await site.page.keyboard.press(presses < 20 ? 'Tab' : 'Shift+Tab');
      // Between the last and the first stands the browser itself, which a page sees as its body.
      const where = await site.page.evaluate(() => (document.activeElement.closest('dialog') || document.activeElement).tagName);
      if (!/DIALOG|BODY/.test(where)) outside.push(where);
    }
    expect(outside).toEqual([]);
  });

  it.each([
    ['the button of the first layer', (site) => site.press('Settings'), 'Settings', []],
    ['a button of the page', (site) => site.press('Cookie settings'), 'Cookie settings', [decided('')]],
  ])('gives the focus back to %s', async (_, press, back, cookies) => {
    const site = await open({ body: '<button data-samtycke="preferences">Cookie settings</button>', cookies });
    await press(site);
    await settings(site).getByRole('button', { name: 'Close' }).click();
    expect(await focused(site)).toBe(back);
  });

  it('leaves the focus to the page when its opener is gone', async () => {
    const site = await open({ body: '<button data-samtycke="preferences">Cookie settings</button>', cookies: [decided('')] });
    await site.press('Cookie settings');
    await site.page.evaluate(() => document.querySelector('[data-samtycke=preferences]').remove());
    await site.page.keyboard.press('Escape');
    expect(await site.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await site.page.locator('#samtycke dialog').count()).toBe(0);
  });
});

describe('what screen readers are told', () => {
  it('is said by a status that was there before, empty', async () => {
    const site = await open();
    await site.page.evaluate(() => (window.status_ = document.querySelector('#samtycke [role=status]')));
    expect(await site.page.evaluate(() => status_.textContent)).toBe('');
    await site.press('Reject all');
    expect(await until(() => site.page.evaluate(() => status_.isConnected && status_.textContent))).toBe('Your choices are saved.');
  });

  it('is said as well when a button of the page was the first to be used', async () => {
    const site = await open({ body: '<button data-samtycke="withdraw">Withdraw</button>', cookies: [decided('analytics')] });
    await site.press('Withdraw');
    expect(await until(() => site.page.evaluate(() => document.querySelector('#samtycke [role=status]')?.textContent))).toBe('Your choices are saved.');
  });

  it('goes when the layers come back, so that it is news the next time', async () => {
    const site = await open();
    await site.press('Reject all');
    await until(() => site.page.evaluate(() => document.querySelector('#samtycke [role=status]').textContent));
    await site.page.evaluate(() => window.samtycke.showPreferences());
    expect(await site.page.evaluate(() => document.querySelector('#samtycke [role=status]').textContent)).toBe('');
  });
});

describe('the note about cookies that only the visitor can delete', () => {
  it('is part of the status, names them to everybody, and goes by its button', async () => {
    const site = await open({ config: inLanguage('en'), body: '<button data-samtycke="withdraw">Withdraw</button>', cookies: [decided('social.marketing')] });
    await site.press('Withdraw');
    const note = site.page.getByRole('status').locator('.samtycke-note');
    await until(() => note.count());
    expect(await note.innerText()).toContain('li_sugr, VISITOR_INFO1_LIVE');
    await note.getByRole('button', { name: 'Close' }).click();
    expect(await note.count()).toBe(0);
    expect((await site.consent()).categories.social).toBe(false);
  });
});
