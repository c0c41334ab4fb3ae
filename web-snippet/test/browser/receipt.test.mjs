// The widget in which visitors see, verify, keep and erase what they decided.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, sample, TAG, useBrowser } from './harness.mjs';
import { inLanguage, violations } from './people.mjs';
import { log, openReceipt, proof, record } from './receipts.mjs';

useBrowser();
afterEach(closeAll);

const button = ({ widget }, name) => widget.getByRole('button', { name, exact: true });
const text = ({ widget }) => widget.innerText();
const notice = () => ({ ...sample, version: 3 });
const saved = async (site, name) => {
  const [download] = await Promise.all([site.page.waitForEvent('download'), button(site, name).click()]);
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
};

describe('the history', () => {
  it('shows what was decided, by the names and in the language of the visitor', async () => {
    const site = await openReceipt({ notice, timezoneId: 'UTC' });
    await expect.poll(() => text(site)).toContain('You made your own choice');
    await expect.poll(() => text(site)).toContain('Necessary: allowed\nStatistics: allowed\nMarketing: refused\nYouTube: refused');
    expect(await text(site)).toContain('22 November 2026');
    expect(await text(site)).toContain('Notice version 3, Swedish');
    expect(await site.page.locator('time').getAttribute('datetime')).toBe(record.receivedAt);
    expect(site.errors).toEqual([]);
  });

  it('says so where nothing was decided, and lets the visitor decide', async () => {
    const site = await openReceipt({ cookies: [] });
    await expect.poll(() => text(site)).toContain('You have not made a choice');
    expect(site.asked).toEqual([]);
    await site.press('Reject all');
    await expect.poll(() => site.asked).toContain('history');
    await expect.poll(() => text(site)).toContain('on its way');
  });

  it('shows a decision once the server has it', async () => {
    const site = await openReceipt({
      // Not delivered yet, by a script that cannot reach the server.
      init: () => (localStorage['samtycke.shop.1'] = '{}'),
      answer: () => undefined,
      server: { history: (time) => ({ json: { items: time > 2 ? [record] : [], next: null } }) },
    });
    await expect.poll(() => text(site)).toContain('on its way');
    await expect.poll(() => text(site), { timeout: 10_000 }).toContain('You made your own choice');
    expect(await text(site)).not.toContain('on its way');
  });

  it('says so where the server has erased a decision that the browser still keeps', async () => {
    const site = await openReceipt({ server: { history: () => ({ json: { items: [], next: null } }) } });
    await expect.poll(() => text(site)).toContain('The server no longer has this choice');
  });

  it('knows a decision by the time of its arrival, as the server’s cookie has it', async () => {
    const value = `1!3!${Math.floor(Date.parse(record.receivedAt) / 1000)}!${record.visitor}!analytics`;
    const site = await openReceipt({ cookies: [{ name: 'samtycke', value, domain: '.shop.example', path: '/' }] });
    await expect.poll(() => text(site)).toContain('You made your own choice');
    expect(await text(site)).not.toContain('on its way');
  });

  it('says when the server is away, keeps what it shows, and asks again when told', async () => {
    const site = await openReceipt({ server: { history: (time) => time > 1 && { json: { items: [record], next: null } } } });
    await expect.poll(() => text(site)).toContain('The server does not answer');
    await button(site, 'Try again').click();
    await expect.poll(() => text(site)).toContain('You made your own choice');
    expect(await site.cookie()).toBeTruthy();
    expect(site.errors).toEqual([]);
  });

  it('opens the preferences to correct a choice', async () => {
    const site = await openReceipt();
    await button(site, 'Change my choice').click();
    await expect.poll(() => site.page.getByRole('dialog').count()).toBe(1);
  });

  it('is drawn in every element, those that come later as well', async () => {
    const site = await openReceipt();
    await expect.poll(() => site.page.locator('[data-samtycke-record]').count()).toBe(1);
    await site.page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<div data-samtycke="receipt"></div>'));
    await expect.poll(() => site.page.locator('[data-samtycke-record]').count()).toBe(2);
    expect(await violations(site)).toEqual([]);
  });

  it('says so when it does not understand the server, and shows what it does not know as it is', async () => {
    for (const items of [[null], [{}]]) {
      const site = await openReceipt({ server: { history: () => ({ json: { items } }) } });
      await expect.poll(() => text(site)).toMatch(/does not answer|no longer has/);
      expect(site.errors).toEqual([]);
    }
    const site = await openReceipt({ server: { history: () => ({ json: { items: [{ ...record, action: 'ask_later', receivedAt: 'soon' }] } }) } });
    await expect.poll(() => text(site)).toContain('ask_later soon');
    expect(site.errors).toEqual([]);
  });

  it('takes no text for markup', async () => {
    const hostile = { ...record, action: 'save', categories: { '<img src=x onerror=alert(1)>': true }, language: '<b>x</b>' };
    const site = await openReceipt({ server: { history: () => ({ json: { items: [hostile], next: null } }) } });
    await expect.poll(() => text(site)).toContain('<img src=x');
    expect(await site.widget.locator('img, b').count()).toBe(0);
  });
});

describe('verifying', () => {
  const verified = async (options, code) => {
    const site = await openReceipt(options);
    await button(site, 'Verify').click();
    await expect.poll(() => site.verdict.getAttribute('data-samtycke-verdict'), { timeout: 10_000 }).toBe(code);
    return site;
  };
  const states = ({ page }) => page.locator('[data-samtycke-step]').evaluateAll((steps) => Object.fromEntries(steps.map(({ dataset }) => [dataset.samtyckeStep, dataset.samtyckeState])));
  const receiptOf = async () => {
    const site = await openReceipt();
    const [, file] = await saved(site, 'Save receipt');
    return JSON.parse(file);
  };

  it('shows each step, and whose word the key is', async () => {
    const site = await verified({}, 'proven');
    expect(await states(site)).toEqual({ record: 'held', tree: 'held', signature: 'held' });
    expect(await text(site)).toContain('entry 4 of 7 in the log ' + log.origin);
    expect(await text(site)).toContain('The key comes from the same server');
    expect(await violations(site)).toEqual([]);
  });

  it('goes by the key that the page names', async () => {
    const [key] = log.keys;
    const site = await verified({ widget: `<div data-samtycke="receipt" data-key="${key}"></div>` }, 'proven');
    expect(await text(site)).not.toContain('same server');
    expect(site.asked).not.toContain('keys');
    const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    await verified({ widget: `<div data-samtycke="receipt" data-key="${other}"></div>` }, 'other-log');
  });

  it('waits while the record is not in the log yet, and says so', async () => {
    const whole = await receiptOf();
    const receipt = (time) => (time > 1 ? { json: whole } : { status: 202, json: { ...whole, index: null, proof: null }, headers: { 'Retry-After': '2' } });
    const site = await openReceipt({ server: { receipt } });
    await button(site, 'Verify').click();
    await expect.poll(() => text(site)).toContain('Not in the log yet');
    await expect.poll(() => site.verdict.getAttribute('data-samtycke-verdict'), { timeout: 10_000 }).toBe('proven');
  });

  it('tells apart what was changed', async () => {
    const whole = await receiptOf();
    const answer = (changes) => ({ server: { receipt: () => ({ json: { ...whole, ...changes } }) } });
    await verified(answer({ proof: proof.replace('\n7\n', '\n8\n') }), 'forged');
    await verified(answer({ record: { ...record, action: 'accept_all' } }), 'other-record');
    await verified(answer({ proof: proof.slice(0, -9) }), 'truncated');
  });

  it('proves the record that is shown, not another', async () => {
    const shown = { ...record, categories: { ...record.categories, marketing: true } };
    const site = await verified({ server: { history: () => ({ json: { items: [shown], next: null } }) } }, 'other-record');
    expect(await text(site)).toContain('Not proven (other-record)');
    expect((await states(site)).record).toBe('failed');
  });

  it('is no success in a browser that cannot check signatures', async () => {
    const init = () => {
      const { importKey } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) {
        return algorithm.name === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : importKey.call(this, format, key, algorithm, ...rest);
      };
    };
    const site = await verified({ init }, 'unknown');
    expect(await states(site)).toEqual({ record: 'held', tree: 'held', signature: 'unknown' });
    expect(await text(site)).toContain('This browser cannot check signatures');
  });

  it('says when the record or the server is gone', async () => {
    const gone = await openReceipt({ server: { receipt: () => ({ status: 404, json: {} }) } });
    await button(gone, 'Verify').click();
    await expect.poll(() => text(gone)).toContain('The server no longer has this choice');
    const away = await openReceipt({ server: { keys: () => undefined } });
    await button(away, 'Verify').click();
    await expect.poll(() => text(away)).toContain('The server does not answer');
  });
});

describe('files', () => {
  it('are the receipt, the proof and everything, as the server has them', async () => {
    const site = await openReceipt();
    const [name, receipt] = await saved(site, 'Save receipt');
    expect([name, JSON.parse(receipt).record]).toEqual([record.id + '.json', record]);
    expect(await saved(site, 'Save proof')).toEqual([record.id + '.tlog-proof', proof]);
    const [file, everything] = await saved(site, 'Save everything');
    expect([file, JSON.parse(everything).items]).toEqual(['samtycke-shop.json', [record]]);
  });
});

describe('erasing', () => {
  const ERASE = 'Erase everything';

  it('asks first, and does nothing when the visitor thinks better of it', async () => {
    const site = await openReceipt();
    await button(site, ERASE).click();
    expect(await site.page.evaluate(() => document.activeElement.textContent)).toContain('This cannot be undone');
    expect(await violations(site)).toEqual([]);
    await button(site, 'Cancel').click();
    expect(await site.page.evaluate(() => document.activeElement.textContent)).toBe(ERASE);
    expect(site.asked).not.toContain('erase');
  });

  it('leaves nothing behind, and the banner asks as if the visitor were new', async () => {
    const site = await openReceipt();
    await expect.poll(() => text(site)).toContain('You made your own choice');
    await site.page.evaluate(() => {
      localStorage.samtycke = document.cookie.replace('samtycke=', '');
      localStorage['samtycke.other.1'] = 'another site’s';
    });
    await button(site, ERASE).click();
    await button(site, 'Yes, erase').click();
    await expect.poll(() => text(site)).toContain('Your choices have been erased');
    expect(site.asked).toContain('erase');
    expect(await site.cookie()).toBeUndefined();
    expect(await site.page.evaluate(() => Object.keys(localStorage))).toEqual(['samtycke.other.1']);
    expect(await site.page.getByRole('dialog').count()).toBe(1);
    await site.press('Reject all');
    expect((await site.cookie()).value).not.toContain(record.visitor);
  });

  it('sends nothing afterwards that had waited', async () => {
    const site = await openReceipt({ cookies: [], answer: () => undefined });
    await site.press('Reject all');
    await expect.poll(() => site.posts.length).toBeGreaterThan(0);
    await button(site, ERASE).click();
    await button(site, 'Yes, erase').click();
    await expect.poll(() => text(site)).toContain('Your choices have been erased');
    expect(await site.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('that the server did not confirm is not done, and said', async () => {
    const site = await openReceipt({ server: { erase: () => ({ status: 503 }) } });
    await expect.poll(() => text(site)).toContain('You made your own choice');
    await button(site, ERASE).click();
    await button(site, 'Yes, erase').click();
    await expect.poll(() => text(site)).toContain('The server does not answer');
    expect(await site.cookie()).toBeTruthy();
  });
});

describe('the page around it', () => {
  it('may have a strict policy', async () => {
    const blocked = [];
    const site = await openReceipt({
      headers: { 'Content-Security-Policy': "default-src 'none'; script-src https://consent.shop.example; connect-src https://consent.shop.example; style-src 'none'" },
      notice,
      init: () => document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => console.error('policy', violatedDirective, sample)),
    });
    site.page.on('console', (message) => message.text().startsWith('policy') && blocked.push(message.text()));
    await expect.poll(() => site.page.locator('.samtycke-receipt button').first().evaluate((one) => getComputedStyle(one).minHeight).catch(() => '')).toBe('44px');
    expect(blocked).toEqual([]);
  });

  it('that enforces Trusted Types has the script in its own markup, before the site’s', async () => {
    const site = await openReceipt({
      html: `<!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Shop</h1><div data-samtycke="receipt"></div></main>
        <script src="${API}/w/receipt.js" data-site="shop" data-lang="en"></script>${TAG}</body></html>`,
      headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    });
    await expect.poll(() => text(site)).toContain('You made your own choice');
    await button(site, 'Change my choice').click();
    await expect.poll(() => site.page.getByRole('dialog').count()).toBe(1);
    expect(site.errors).toEqual([]);
  });

  it.each(['light', 'dark'])('lends its widget the looks of the layers, on a phone as well (%s)', async (colorScheme) => {
    const site = await openReceipt({ notice, colorScheme, viewport: { width: 320, height: 640 } });
    const { background } = sample.appearance[colorScheme === 'dark' ? 'colorsDark' : 'colors'];
    await expect.poll(() => site.widget.evaluate((one) => one.style.getPropertyValue('--s-background'))).toBe(background);
    await button(site, 'Verify').click();
    await expect.poll(() => site.verdict.count()).toBe(1);
    await button(site, 'Erase everything').click();
    expect(await violations(site)).toEqual([]);
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('written from the right makes it so', async () => {
    const site = await openReceipt({ config: inLanguage('ar'), lang: 'ar' });
    await expect.poll(() => text(site)).toContain('اخترت بنفسك');
    expect(await site.widget.getAttribute('dir')).toBe('rtl');
    expect(await violations(site)).toEqual([]);
  });

  it.each([
    ['sv', 'sv', 'Du gjorde ett eget val'],
    ['nn', 'nn', 'Du gjorde ditt eige val'],
    ['eo', 'en', 'You made your own choice'],
  ])('in %s makes it speak %s, and says so', async (lang, spoken, words) => {
    const config = { ...sample, languages: ['en', 'sv', 'nn', 'eo'], texts: { ...sample.texts, nn: sample.texts.sv, eo: sample.texts.en } };
    const site = await openReceipt({ config, lang, notice });
    await expect.poll(() => text(site)).toContain(words);
    expect(await site.widget.getAttribute('lang')).toBe(spoken);
    expect(await site.widget.getAttribute('dir')).toBe('ltr');
    // The notice has no names in Nynorsk: what stands in for them says which language it is.
    const name = site.widget.locator('[data-samtycke-record] ul li span').first();
    expect(await name.getAttribute('lang')).toBe(spoken === 'nn' ? 'sv' : null);
  });
});
