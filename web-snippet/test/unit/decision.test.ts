import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config';
import { allowsCategory, allowsService, decide, describe as tell, mustAsk, type Decision } from '../../src/decision';

const category = (key: string, required = false) => ({ key, required, name: {}, description: {} });
const service = (key: string, of: string) => ({ key, name: key, category: of, match: [], cookies: [] });
const config = readConfig({
  site: 'shop',
  version: 5,
  reconsentFrom: 4,
  consentLifetimeDays: 10,
  refusalLifetimeDays: 20,
  languages: ['sv'],
  categories: [category('necessary', true), category('analytics'), category('social')],
  services: [service('youtube', 'social'), service('orphan', 'gone'), service('shop-cart', 'necessary')],
});
const NOW = 1_800_000_000;
const made = (granted: string[], services: [string, boolean][] = [], version = 5, at = NOW): Decision => ({
  version,
  at,
  visitor: 'q1w2e3r4t5y6u7i8o9p0aA',
  granted,
  services: new Map(services),
});

describe('asking', () => {
  it.each([
    ['an undecided visitor', undefined, true],
    ['one who decided on this notice', made([]), false],
    ['one who decided on the oldest notice that still counts', made([], [], 4), false],
    ['one who decided before the material change', made([], [], 3), true],
    ['one whose consent is as old as it may be', made(['analytics'], [], 5, NOW - 864_000), false],
    ['one whose consent is a second too old', made(['analytics'], [], 5, NOW - 864_001), true],
    ['one whose consent to a single service is a second too old', made([], [['youtube', true]], 5, NOW - 864_001), true],
    ['one whose refusal is as old as it may be', made([], [], 5, NOW - 1_728_000), false],
    ['one whose refusal is a second too old', made([], [], 5, NOW - 1_728_001), true],
    ['one whose refusal meets a material change', made([], [], 3, NOW - 1), true],
  ])('%s: %#', (_, decision, asked) => {
    expect(mustAsk(config, decision, NOW)).toBe(asked);
  });
});

describe('what may run', () => {
  it('is the required category alone for an undecided visitor', () => {
    expect(['necessary', 'analytics', 'gone', 'constructor', ''].map((key) => allowsCategory(config, undefined, key))).toEqual([true, false, false, false, false]);
    expect(allowsService(config, undefined, 'shop-cart')).toBe(true);
  });

  it('never includes a category the site does not have', () => {
    expect(allowsCategory(config, made(['gone']), 'gone')).toBe(false);
    expect(allowsService(config, made(['gone']), 'orphan')).toBe(false);
  });

  it('follows the choice on a service before its category', () => {
    expect(allowsService(config, made([], [['youtube', true]]), 'youtube')).toBe(true);
    expect(allowsService(config, made(['social'], [['youtube', false]]), 'youtube')).toBe(false);
    expect(allowsService(config, made(['social']), 'youtube')).toBe(true);
  });

  it('follows the category written on a marked-up element', () => {
    expect(allowsService(config, made(['analytics']), 'youtube', 'analytics')).toBe(true);
  });
});

describe('deciding', () => {
  const before = made(['analytics'], [['youtube', true]]);
  it('accepts and refuses everything, choices on single services included', () => {
    expect(decide(config, before, 'accept_all')).toEqual({ granted: ['analytics', 'social'], services: new Map() });
    expect(decide(config, before, 'reject_all')).toEqual({ granted: [], services: new Map() });
    expect(decide(config, before, 'withdraw')).toEqual({ granted: [], services: new Map() });
  });

  it('keeps what a save leaves out, and takes nothing but yes for a yes', () => {
    expect(decide(config, before, 'save', { social: true }).granted).toEqual(['analytics', 'social']);
    expect(decide(config, undefined, 'save', { social: true }).granted).toEqual(['social']);
    expect(decide(config, undefined, 'save', { social: 'true', analytics: 1, gone: true }).granted).toEqual([]);
    expect(decide(config, before, 'save', {}, { youtube: false })).toEqual({ granted: ['analytics'], services: new Map([['youtube', false]]) });
  });
});

describe('the consent that pages see', () => {
  it('names every category', () => {
    expect(tell(config, undefined)).toEqual({
      decided: false,
      version: 5,
      visitor: null,
      categories: { necessary: true, analytics: false, social: false },
      services: {},
      decidedAt: null,
    });
    expect(tell(config, made(['social'], [['youtube', false]], 4))).toEqual({
      decided: true,
      version: 4,
      visitor: 'q1w2e3r4t5y6u7i8o9p0aA',
      categories: { necessary: true, analytics: false, social: true },
      services: { youtube: false },
      decidedAt: '2027-01-15T08:00:00.000Z',
    });
  });
});
