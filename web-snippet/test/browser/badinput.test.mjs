// Configurations and pages that are broken, or mean harm: everything stays refused, nothing is thrown, and who has
// texts to ask with still asks.
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, open, sample, script, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const GA = 'https://www.google-analytics.com/';
const shown = ({ page }) => page.locator('.samtycke-banner').count();
/** A tag of a service, its address out of reach of whoever looks at the text of the page. */
const late = `<script>var s=Document.prototype.createElement.call(document,'script');s.src='https://www.google-'+'analytics.com/b.js';document.scripts[0].after(s)</script>`;
const page = (body = '', head = '') => `<!doctype html><html lang="en"><head><title>x</title>${TAG}<script src="${GA}a.js"></script>${head}</head><body>${body}<h1>x</h1></body></html>`;

describe('a script', () => {
  it('that was cut off anywhere lets the page go on, and leaves nothing half done', async () => {
    const whole = script(sample);
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      const site = await open({ html: page('<script>window.own = true</script>'), serve: () => ({ body: whole.slice(0, whole.length * part) }) });
      expect(await site.page.evaluate(() => [window.own, document.querySelectorAll('#samtycke').length, typeof window.samtycke])).toEqual([true, 0, 'undefined']);
      // One complaint at most, and it is the parser's.
      expect(site.errors.filter((error) => !/SyntaxError/.test(error))).toEqual([]);
    }
  });
});

describe('a configuration', () => {
  it.each([
    ['of a newer format, with members that we do not know', { ...sample, format: 9, layers: [{ kind: 'video' }], appearance: { ...sample.appearance, layout: 'hologram', position: 'behind', motion: { in: 'spin' } }, categories: sample.categories.map((category) => ({ ...category, kind: { nested: [1] }, signals: ['quantum_storage', ...category.signals] })) }],
    ['whose known members are of other kinds', { ...sample, consentLifetimeDays: { days: 1 }, reconsentFrom: 'never', appearance: 'dark', controller: [], publishedAt: { at: 1 }, unknownHosts: ['block'], allowedHosts: 'all', googleRegion: 7 }],
    ['whose services are half there', { ...sample, services: [{ key: 'ga', match: ['*.google-analytics.com'] }, { key: 'youtube' }, 'x', ...sample.services] }],
  ])('%s: asks, and holds what it can', async (_, config) => {
    const site = await open({ config, html: page() });
    expect(await until(() => shown(site))).toBe(1);
    expect(await site.ran()).toEqual([]);
    await site.press('Settings');
    expect(await site.page.getByRole('dialog', { name: 'Cookie settings' }).isVisible()).toBe(true);
    await site.page.getByRole('dialog', { name: 'Cookie settings' }).getByRole('button', { name: 'Reject all' }).click();
    expect(await until(() => site.posts.length)).toBe(1);
    expect(await site.ran()).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('with every text a megabyte long is shown and answered in time, cut short', async () => {
    const long = 'word '.repeat(200_000);
    const texts = { en: { ...Object.fromEntries(Object.keys(sample.texts.en).map((key) => [key, long])), acceptAll: 'Accept all', rejectAll: 'Reject all', settings: 'Settings' } };
    const services = sample.services.map((service) => ({ ...service, name: long, provider: { name: long, country: 'SE' } }));
    const site = await open({ config: { ...sample, texts, services }, html: page() });
    expect((await site.page.locator('#samtycke').innerText()).length).toBeLessThan(20_000);
    await site.press('Reject all');
    expect(await until(() => site.posts.length)).toBe(1);
    expect(await site.ran()).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('with keys of prototypes takes none for a grant', async () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const listed = keys.map((key) => `{"key":"${key}","name":{"en":"x"},"category":"${key}","match":["x.example"]}`);
    const config = JSON.stringify(sample).replace('"categories":[', `"categories":[${listed},`).replace('"services":[', `"services":[${listed},`);
    const site = await open({ config, html: page() });
    const granted = () => site.page.evaluate((keys) => keys.filter((key) => window.samtycke.has(key)), keys);
    expect(await granted()).toEqual([]);
    await site.page.evaluate(() => window.samtycke.save(JSON.parse('{"__proto__":{"analytics":true},"toString":true}')));
    expect(await granted()).toEqual([]);
    expect((await site.consent()).categories.analytics).toBe(false);
    expect(await site.page.evaluate(() => ({}).analytics)).toBeUndefined();
    expect(await site.ran()).toEqual([]);
    expect(site.errors).toEqual([]);
  });
});

const clobbered = (names) => names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');

/** What old libraries do to the prototypes of a page, some of it to be seen by whoever goes through an object's names. */
const patched = `<script>
  Object.prototype.inherited = { key: 'x' }; Array.prototype.each = function (f) { this.forEach(f) };
  String.prototype.trim = Array.from = JSON.parse = null;
  for (const name of ['append', 'remove', 'setAttribute', 'insertBefore']) {
    const owner = name === 'insertBefore' ? Node.prototype : Element.prototype, native = owner[name];
    owner[name] = function () { return native.apply(this, arguments) };
  }
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function () { return listen.apply(this, arguments) };
  window.Promise = class extends Promise {}; window.MutationObserver = class extends MutationObserver {};
  const native = window.fetch; window.fetch = (...args) => native(...args);
</script>`;
const frozen = '<script>for (const { prototype } of [Node, Element, Document, HTMLScriptElement, XMLHttpRequest, Storage]) Object.freeze(prototype)</script>';
const members = 'querySelectorAll matches getAttribute setAttribute isConnected localName ownerDocument dataset append remove parentNode action submit nodeType contains closest'.split(' ');
const ofDocument =
  'body head createElement createElementNS querySelector addEventListener cookie documentElement readyState currentScript adoptedStyleSheets createRange baseURI getElementById dispatchEvent defaultView title'.split(' ');

describe('a page', () => {
  it.each([
    ['without a head, a body or an element', TAG + `<script src="${GA}a.js"></script>`],
    ['whose head is removed', page('<script>document.head.remove()</script>' + late)],
    ['whose elements are named like members of the document', page(clobbered(ofDocument) + late)],
    ['whose elements were so named before we came', `<!doctype html><html lang="en"><head><title>x</title></head><body>${clobbered(ofDocument)}${TAG}<script src="${GA}a.js"></script>${late}</body></html>`],
    ['whose elements have our names', page(`<form id="samtycke"><input name="has"><input name="push"></form><a id="dataLayer"></a><img id="localStorage" alt=""><form id="fetch"></form>` + late)],
    ['whose fields are named like members of their form', page(`<form>${members.map((name) => `<input name="${name}">`).join('')}<script src="${GA}c.js"></script></form><script>document.body.append(document.querySelector("form").cloneNode(true))</script>${late}`)],
    ['whose prototypes are patched before we come', page(late).replace(TAG, patched + TAG)],
    ['whose prototypes are patched after us', page(late, patched)],
    ['whose prototypes are frozen', page('', '').replace(TAG, frozen + TAG)],
    ['that enforces Trusted Types', page(), { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" }],
  ])('%s is asked, answered and obeyed', async (_, html, headers = {}) => {
    const site = await open({ html, headers });
    expect(await until(() => shown(site))).toBe(1);
    await site.page.waitForTimeout(100);
    expect(await site.ran()).toEqual([]);
    // By their marks: what is named like `getAttribute` stands in the way of looking for roles, too.
    const press = (action) => site.page.evaluate((action) => Document.prototype.querySelector.call(document, `#samtycke [data-samtycke-action=${action}]`).click(), action);
    await press('settings');
    expect(await site.page.locator('#samtycke dialog').isVisible()).toBe(true);
    await press('accept-all');
    expect(await until(() => site.posts.length)).toBe(1);
    expect(await until(async () => (await site.ran()).length, 8000)).toBeTruthy();
    expect(await shown(site)).toBe(0);
    expect(site.errors).toEqual([]);
  });
});
