import { describe, expect, it } from 'vitest';
import { formatCookie, formatValue, parseValue, readCookie } from '../../src/cookie';
import type { Decision } from '../../src/decision';

const NOW = 1_800_000_000;
const VISITOR = 'q1w2e3r4t5y6u7i8o9p0aA';
const decision: Decision = {
  version: 3,
  at: NOW - 100,
  visitor: VISITOR,
  granted: ['analytics', 'social'],
  services: new Map([
    ['youtube', true],
    ['vimeo', false],
  ]),
};
const VALUE = `1!3!1799999900!${VISITOR}!analytics.social!+youtube!-vimeo`;

describe('the cookie value', () => {
  it('has the documented form', () => {
    expect(formatValue(decision)).toBe(VALUE);
    expect(formatValue({ ...decision, granted: [], services: new Map() })).toBe(`1!3!1799999900!${VISITOR}!`);
  });

  it('reads back as it was written', () => {
    expect(parseValue(VALUE, NOW)).toEqual(decision);
    expect(parseValue(`1!3!1799999900!${VISITOR}!`, NOW)).toEqual({ ...decision, granted: [], services: new Map() });
  });

  it.each([
    ['nothing', ''],
    ['another format', VALUE.replace(/^1/, '2')],
    ['version zero', VALUE.replace('!3!', '!0!')],
    ['a version with a sign', VALUE.replace('!3!', '!+3!')],
    ['a version too long to be one', VALUE.replace('!3!', '!3333333333!')],
    ['a time from the future', VALUE.replace('1799999900', '1899999900')],
    ['a time that is not a number', VALUE.replace('1799999900', '17e8')],
    ['a short visitor id', VALUE.replace(VISITOR, VISITOR.slice(1))],
    ['a visitor id with other characters', VALUE.replace(VISITOR, VISITOR.slice(1) + '+')],
    ['markup', VALUE.replace('analytics', '<script>')],
    ['an empty key', VALUE.replace('analytics.', 'analytics..')],
    ['a service without a sign', VALUE.replace('+', '')],
    ['more after the end', VALUE + '!'],
    ['a line break', VALUE + '\n'],
    ['percent escapes', VALUE.replace('analytics', 'analytics%00')],
    ['capital letters', VALUE.replace('analytics', 'Analytics')],
  ])('is ignored with %s', (_, value) => {
    expect(parseValue(value, NOW)).toBeUndefined();
  });

  it('is read in time that grows with its length only', () => {
    const hostile = VALUE + '-'.repeat(200_000) + '!' + 'a.'.repeat(200_000);
    const start = performance.now();
    parseValue(hostile, NOW);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('document.cookie', () => {
  it('may hold several: the newest valid one counts', () => {
    const at = (seconds: number, granted: string) => `samtycke=1!3!${seconds}!${VISITOR}!${granted}`;
    const cookies = ['a=b', at(1_700_000_000, 'social'), 'samtycke=broken', at(1_750_000_000, 'analytics'), 'xsamtycke=' + VALUE, at(1_760_000_000, 'BAD')];
    expect(readCookie(cookies.join('; '), NOW)?.granted).toEqual(['analytics']);
    expect(readCookie('', NOW)).toBeUndefined();
  });

  it('is written with lifetime, domain and security', () => {
    expect(formatCookie(decision, 15_552_000, 'shop.example', { hostname: 'www.shop.example', protocol: 'https:' })).toBe(`samtycke=${VALUE}; Path=/; Max-Age=15552000; SameSite=Lax; Domain=shop.example; Secure`);
    expect(formatCookie(decision, 2_592_000, null, { hostname: 'www.shop.example', protocol: 'http:' })).toBe(`samtycke=${VALUE}; Path=/; Max-Age=2592000; SameSite=Lax`);
  });

  it.each(['x; Path=/evil', 'localhost', 'hop.example', '.www.shop.example', ''])('leaves out a domain that is not the page’s: %s', (domain) => {
    expect(formatCookie(decision, 86_400, domain, { hostname: 'www.shop.example', protocol: 'http:' })).toBe(`samtycke=${VALUE}; Path=/; Max-Age=86400; SameSite=Lax`);
  });
});
