import { beforeAll, describe, expect, it } from 'vitest';
import { cookieDomains } from '../../src/cleanup';
import { pick, plain } from '../../src/config';
import { chooseLanguage } from '../../src/language';
import { recordId, visitorId } from '../../src/lib/ids';
import { safeLink } from '../../src/lib/links';
import { sharesCookies } from '../../src/transport';
import { fill } from '../../src/ui/dom';
import { formatCountry, formatLifetime } from '../../src/ui/formats';

beforeAll(() => {
  (globalThis as any).location = new URL('https://www.shop.example/a/b?c');
});

describe('the language', () => {
  it.each([
    ['the first wish the site has', ['fi', 'sv', 'en'], ['en', 'sv'], 'sv'],
    ['a region’s base language', ['sv-FI'], ['en', 'sv'], 'sv'],
    ['the exact tag before its base', ['pt-BR'], ['pt', 'pt-BR'], 'pt-BR'],
    ['bokmål for nynorsk', ['nn'], ['sv', 'nb'], 'nb'],
    ['nynorsk for plain Norwegian', ['no'], ['sv', 'nn'], 'nn'],
    ['chosen in any case of letters', ['SV-se'], ['en', 'sv'], 'sv'],
    ['nynorsk itself first', ['nn-NO'], ['nb', 'nn'], 'nn'],
    ['the default when no wish fits', ['fi', '', null, undefined], ['sv', 'en'], 'en'],
    ['any when the default is missing', [], ['sv'], 'sv'],
  ])('is %s', (_, wishes, languages, expected) => {
    expect(chooseLanguage(wishes, languages, 'en')).toBe(expected);
  });
});

describe('texts', () => {
  it('are texts, of bearable length', () => {
    expect(plain({ toString: () => 'x' })).toBe('');
    expect(plain('x'.repeat(1_000_000))).toHaveLength(5000);
  });

  it('fall back to the default language and never to a prototype', () => {
    expect(pick({ sv: 'hej' }, 'en', 'sv')).toBe('hej');
    expect(pick({ sv: 'hej' }, '__proto__', 'constructor')).toBe('');
    expect(pick(null, 'en', 'sv')).toBe('');
  });

  it('have their places filled once, with what is known', () => {
    expect(fill('{a} {b} {constructor} {', { a: '{b}', b: '$&' })).toBe('{b} $&  {');
  });
});

describe('formats', () => {
  it.each([
    ['P2Y', 'sv', '2 år'],
    ['P1Y6M', 'en', '1 year 6 months'],
    ['P90D', 'nb', '90 døgn'],
    ['PT30M', 'en', '30 minutes'],
    ['P1DT12H', 'en', '1 day 12 hours'],
    ['P2W', 'fi', '2 viikkoa'],
  ])('tell the lifetime %s in %s', (period, language, expected) => {
    expect(formatLifetime(period, language)?.replace(/\u00a0/g, ' ')).toBe(expected);
  });

  it('leave what they do not understand', () => {
    expect(formatLifetime('forever', 'en')).toBe('');
    expect(formatCountry('<b>', 'en')).toBe('<b>');
    expect(formatCountry('SE', 'nb')).toBe('Sverige');
  });
});

describe('links', () => {
  it.each([
    ['https://shop.example/x', true],
    ['HTTPS://shop.example/x', true],
    ['mailto:privacy@shop.example', true],
    ['/cookies', true],
    ['http://shop.example/x', false],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['/\t/evil.example', false],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['cookies', false],
    ['', false],
    [null, false],
    [{}, false],
  ])('%j may be followed: %s', (link, allowed) => {
    expect(safeLink(link) !== undefined).toBe(allowed);
  });
});

describe('ids', () => {
  it('are random, and a record’s begin with its time', () => {
    const visitors = new Set(Array.from({ length: 200 }, visitorId));
    expect(visitors.size).toBe(200);
    for (const visitor of visitors) expect(visitor).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const id = recordId(0x0192f0c1abcd);
    expect(id).toMatch(/^0192f0c1-abcd-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(recordId()).not.toBe(recordId());
  });
});

describe('domains', () => {
  it('of a cookie are none, the host and its parents', () => {
    expect(cookieDomains('www.shop.example')).toEqual(['', 'www.shop.example', 'shop.example', 'example']);
    expect(cookieDomains('localhost')).toEqual(['', 'localhost']);
  });

  it('share cookies when they end alike', () => {
    expect(sharesCookies('consent.shop.example', 'www.shop.example')).toBe(true);
    expect(sharesCookies('localhost', 'localhost')).toBe(true);
    expect(sharesCookies('consent.vendor.example', 'www.shop.example')).toBe(false);
  });
});
