// The page that verifies, as it is built: served, and opened from a disk.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/verify/sentences';
import { browser as findBrowser } from '../browser.mjs';
import { violations } from './people.mjs';

const { proofs, keys } = JSON.parse(readFileSync(new URL('../../../docs/log-vectors.json', import.meta.url), 'utf8'));
const good = proofs.cases.find(({ why }) => why === 'carries its record');
const SITE = 'https://consent.example.com';
const html = (language) => readFileSync(new URL(`../../dist/verify/${language}.html`, import.meta.url), 'utf8');

let browser;
let folder;
beforeAll(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

let page;
let errors;
let asked;

/** @param vkeys what the server says of its keys; nothing when it is away */
const open = async ({ language = 'en', vkeys = good.log.keys.join('\n') + '\n', init, path = '/verify', ...options } = {}) => {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  if (init) await context.addInitScript(init);
  await context.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url());
    asked.push(origin + pathname);
    if (pathname === path) return route.fulfill({ contentType: 'text/html', body: html(language) });
    return vkeys === undefined ? route.abort() : route.fulfill({ contentType: 'text/plain', body: vkeys });
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(SITE + path);
};
const fromDisk = async (language = 'en') => {
  const file = join(folder, `${language}.html`);
  writeFileSync(file, html(language));
  page = await (await browser.newContext({ offline: true })).newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(file).href);
};
const verify = async (content, key) => {
  if (key !== undefined) await page.locator('#key').fill(key);
  await page.locator('#file').setInputFiles({ name: 'a.tlog-proof', mimeType: 'text/plain', buffer: Buffer.from(content) });
  await page.locator('#result').evaluate((result) => result.replaceChildren());
  await page.locator('button').click();
  await expect.poll(() => page.locator('#result').innerText()).not.toBe('');
};
const code = () => page.locator('#verdict').getAttribute('data-code');
const states = () => page.locator('[data-step]').evaluateAll((steps) => steps.map(({ dataset }) => dataset.state));

beforeEach(() => {
  errors = [];
  asked = [];
});
afterEach(() => page.context().close());

describe('the page', () => {
  it('starts with the keys of its server, and says whose they are', async () => {
    await open({ vkeys: 'a+b+c\nd+e+f\n' });
    await expect.poll(() => page.locator('#key').inputValue()).toBe('a+b+c\nd+e+f');
    expect(await page.locator('#key-own').isVisible()).toBe(true);
    await page.locator('#key').fill('x');
    expect(await page.locator('#key-own').isVisible()).toBe(false);
    expect(asked).toEqual([SITE + '/verify', SITE + '/log/vkeys']);
    expect(errors).toEqual([]);
  });

  it('finds them below a path, too', async () => {
    await open({ path: '/consent/verify' });
    await expect.poll(() => asked).toContain(SITE + '/consent/log/vkeys');
  });

  it('can do without a server’s keys', async () => {
    await open({ vkeys: undefined });
    await verify(good.file, good.log.keys[0]);
    expect(await code()).toBe('proven');
  });

  it('says the verdict, each step and the record, in words that are the command’s', async () => {
    await open();
    await expect.poll(() => page.locator('#key').inputValue()).not.toBe('');
    await verify(good.file);
    expect(await page.locator('#verdict').innerText()).toMatch(/^Proven: entry 4 of the log consent\.example\.com\/log\. .* signed a tree of 7 entries/);
    expect(await states()).toEqual(['held', 'held', 'held']);
    expect(await page.locator('#record').innerText()).toContain('"action":"save"');
  });

  it('takes a file that is dropped on it', async () => {
    await open();
    await expect.poll(() => page.locator('#key').inputValue()).not.toBe('');
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'a.tlog-proof'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, good.file);
    await expect.poll(() => page.locator('#verdict').count()).toBe(1);
    expect(await code()).toBe('proven');
  });

  it('asks for what is missing', async () => {
    await open();
    await page.locator('button').click();
    await expect.poll(() => page.locator('#result').innerText()).toBe('Choose a file first.');
    await verify(good.file, 'no key');
    expect(await page.locator('#result').innerText()).toContain('The key cannot be read');
  });
});

describe('from a disk, without a network', () => {
  it('judges what Go made as every other program does', async () => {
    await fromDisk();
    for (const verdict of ['proven', 'forged', 'wrong-key', 'wrong-origin', 'other-log', 'not-in-tree', 'truncated', 'malformed', 'no-record']) {
      const { file, log } = proofs.cases.find((one) => one.verdict === verdict && one.file && !one.entry && !one.record);
      await verify(file, log.keys.join('\n'));
      expect(await code()).toBe(verdict);
      expect(await page.locator('#verdict').innerText()).toMatch(verdict === 'proven' ? /\.$/ : new RegExp(` \\[${verdict}\\]$`));
    }
    expect(await page.locator('nav').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('knows the keys of witnesses among the others', async () => {
    const { file, log } = proofs.cases.find(({ why }) => why === 'two keys and a witness signed');
    await fromDisk();
    await verify(file, [...log.keys, ...keys.cases.filter(({ time }) => time).map(({ vkey }) => vkey)].join('\n'));
    expect(await code()).toBe('proven');
  });

  it('shows what a file says as text', async () => {
    await fromDisk();
    await verify(good.file.replace(/\nconsent\.example\.com\/log\n/, '\n<img src=x>\n'), good.log.keys[0]);
    expect(await page.locator('#result').innerText()).toContain('<img src=x>');
    expect(await page.locator('img').count()).toBe(0);
  });
});

it('says that it cannot tell where the browser knows no Ed25519', async () => {
  await open({
    init: () => {
      const { importKey } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) {
        return algorithm.name === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : importKey.call(this, format, key, algorithm, ...rest);
      };
    },
  });
  await verify(good.file, good.log.keys[0]);
  expect(await code()).toBe('unknown');
  expect(await states()).toEqual(['held', 'held', 'unknown']);
});

describe.each(['en', 'nb', 'sv'])('in %s', (language) => {
  it('says every sentence, with every place of the English one', async () => {
    await fromDisk(language);
    const texts = JSON.parse(await page.locator('#texts').textContent());
    const places = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [name, sentence] of Object.entries(english)) expect([name, places(texts.sentences[name])]).toEqual([name, places(sentence)]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.title()).toContain(texts.title);
  });

  it.each(['light', 'dark'])('axe finds nothing (%s)', async (colorScheme) => {
    await open({ language, colorScheme, bypassCSP: true, viewport: { width: 320, height: 640 } });
    await verify(good.file, good.log.keys[0]);
    expect(await violations({ page })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

it('asks nobody else, and lets nothing else run', async () => {
  await open();
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'; connect-src 'self';/);
  // The name of HTML's own namespace, which nobody fetches.
  expect(html('en').match(/https?:\/\/[^/]*/g)).toEqual(['http://www.w3.org']);
});
