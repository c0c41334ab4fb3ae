import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config';
import { createRules } from '../../src/gate/rules';
import { fits } from '../../src/lib/glob';

beforeAll(() => {
  (globalThis as any).Document = class {};
  (globalThis as any).document = Object.assign(Document.prototype, { baseURI: 'https://www.shop.example/a/b' });
});

const rules = (...match: unknown[]) => createRules(readConfig({ services: [{ key: 'service', name: 'S', category: 'c', match, cookies: [] }] }));
const matches = (pattern: string, address: unknown) => !!rules(pattern).byAddress(address);

describe('a pattern', () => {
  it.each([
    ['www.example.com', 'https://www.example.com/any/path?x', true],
    ['www.example.com', '//www.example.com/x', true],
    ['www.example.com', 'wss://www.example.com/x', true],
    ['www.example.com', 'https://example.com/', false],
    ['www.example.com', 'https://www.example.com.evil.example/', false],
    ['www.example.com', 'https://evil.example/www.example.com', false],
    ['WWW.Example.com', 'https://www.EXAMPLE.com/', true],
    ['*.example.com', 'https://example.com/', true],
    ['*.example.com', 'https://a.b.example.com/', true],
    ['*.example.com', 'https://badexample.com/', false],
    ['track*.hubspot.com', 'https://track-eu1.hubspot.com/x', true],
    ['track*.hubspot.com', 'https://app.hubspot.com/x', false],
    ['www.googletagmanager.com/gtag/js', 'https://www.googletagmanager.com/gtag/js?id=G-1', true],
    ['www.googletagmanager.com/gtag/js', 'https://www.googletagmanager.com/gtm.js', false],
    ['connect.facebook.net/*/fbevents.js', 'https://connect.facebook.net/sv_SE/fbevents.js?v=1', true],
    ['connect.facebook.net/*/fbevents.js', 'https://connect.facebook.net/sv_SE/sdk.js', false],
    ['x.example/collect?v=*&t=', 'https://x.example/collect?v=2&t=event', true],
    ['127.0.0.1:8081', 'http://127.0.0.1:8081/a.js', true],
    ['127.0.0.1:8081', 'http://127.0.0.1:8082/a.js', false],
    ['www.shop.example/a/tracker.js', 'tracker.js', true],
    ['www.shop.example/tracker.js', '/tracker.js', true],
    ['*', 'data:text/html,x', false],
    ['*', 'https://anything.example/', true],
    ['', 'https://anything.example/', false],
  ])('%s for %s: %s', (pattern, address, expected) => {
    expect(matches(pattern, address)).toBe(expected);
  });

  it('ignores what is no address', () => {
    for (const address of [undefined, null, '', 'http://', {}, Symbol.iterator]) expect(matches('x.example', address)).toBe(false);
  });

  it('takes time that grows with the address only, however many stars it has', () => {
    const start = performance.now();
    expect(fits(('*a'.repeat(2000) + 'b').split('*'), 'a'.repeat(100_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a program text', () => {
  const meta = rules('connect.facebook.net/*/fbevents.js');
  it('belongs to a service whose address it mentions and loads', () => {
    expect(meta.byText("t=b.createElement(e);t.src='https://connect.facebook.net/en_US/fbevents.js'")?.key).toBe('service');
    expect(meta.byText("t=b.createElement(e);t.src='https://connect.facebook.net/en_US/sdk.js'")).toBeUndefined();
    expect(rules('*.hs-scripts.com').byText("s.src='//js.hs-scripts.com/1.js'")?.key).toBe('service');
  });

  it('does not when it is only data, or when the parts are far apart', () => {
    expect(meta.byText('{"url":"https://connect.facebook.net/en_US/fbevents.js"}')).toBeUndefined();
    expect(meta.byText(`a.src='https://connect.facebook.net/${'x'.repeat(500)}/fbevents.js'`)).toBeUndefined();
  });
});

describe('advanced Google mode', () => {
  it('leaves Google out of blocking and nobody else', () => {
    const services = [
      { key: 'ga', match: ['*.google-analytics.com', 'www.googletagmanager.com/gtag/js'] },
      { key: 'x-pixel', match: ['static.ads-twitter.com'] },
    ];
    const advanced = createRules(readConfig({ googleConsentMode: 'advanced', services }));
    expect(advanced.byAddress('https://www.googletagmanager.com/gtag/js?id=1')).toBeUndefined();
    expect(advanced.byAddress('https://www.google-analytics.com/collect')).toBeUndefined();
    expect(advanced.byAddress('https://static.ads-twitter.com/uwt.js')?.key).toBe('x-pixel');
  });
});

describe('an inline script', () => {
  const owner = (config: object, text: string) => createRules(readConfig({ services: [{ key: 'service', category: 'c', ...config }] })).byText(text)?.key;
  const cookies = [
    { name: '_ga_*', party: 'first' },
    { name: 'IDE', party: 'third' },
  ];

  it.each([
    ['names it by a text of its own', { match: ['inline:_partner_id'] }, 'window._partner_id = 1', true],
    ['has another text', { match: ['inline:_partner_id'] }, 'window.partner = 1', false],
    ['writes a listed cookie', { cookies }, 'document.cookie = "_ga_X=1; path=/"', true],
    ['writes a listed key', { cookies }, "localStorage.setItem('_ga_X', 1)", true],
    ['only speaks of one', { cookies }, 'var about = "_ga_X"', false],
    ['writes a cookie that only begins alike', { cookies }, 'document.cookie = "_gat=1"', false],
    ['writes a cookie that is listed for another site', { cookies }, 'document.cookie = "IDE=1"', false],
    ['imports from its address', { match: ['x.example'] }, 'import "https://x.example/a.js"', true],
    ['only mentions its address', { match: ['x.example'] }, 'var data = {"@type":"WebSite","url":"https://x.example/","image":"ImageObject"}', false],
  ])('that %s: %o %s → %s', (_, config, text, expected) => {
    expect(owner(config, text)).toBe(expected ? 'service' : undefined);
  });
});

describe('a host', () => {
  beforeAll(() => {
    (globalThis as any).location = { hostname: 'www.shop.example' };
  });
  const config = { services: [{ key: 'service', category: 'c', match: ['ads.example'] }], allowedHosts: ['*.fonts.example'] };

  it.each([
    ['https://ads.example/a.js', false],
    ['https://a.fonts.example/a.woff', false],
    ['https://static.shop.example/a.js', false],
    ['https://consent.other.example/v1', false],
    ['data:text/css,x', false],
    ['https://cdn.unknown.example/a.js', true],
    ['wss://cdn.unknown.example/', true],
  ])('%s is unknown: %s', (address, expected) => {
    const rules = createRules(readConfig({ ...config, unknownHosts: 'block' }), 'https://consent.other.example');
    expect(rules.unknown(new URL(address))).toBe(expected);
    expect(!!rules.byAddress(address)).toBe(expected || address.includes('ads.example'));
    expect(rules.byAddress(address)?.category).toBe(expected ? 'marketing' : address.includes('ads.example') ? 'c' : undefined);
  });

  it('of Google runs in advanced mode, and is known all the same', () => {
    const google = { services: [{ key: 'google', category: 'c', match: ['*.google-analytics.com'] }], googleConsentMode: 'advanced', unknownHosts: 'block' };
    const rules = createRules(readConfig(google));
    const address = 'https://www.google-analytics.com/collect';
    expect(rules.byAddress(address)).toBeUndefined();
    expect(rules.unknown(new URL(address))).toBe(false);
  });
});
