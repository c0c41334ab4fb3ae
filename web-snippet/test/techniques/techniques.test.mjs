import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from './cases/cases.mjs';
import { browsers, findFirefox, NO_FIREFOX } from './drivers.mjs';
import { HOLES, mayExecute, mayMiss, mayRequest } from './holes.mjs';
import { certain, inert, measureBrowser } from './measure.mjs';
import { casesOf, MODES } from './modes.mjs';
import { startServers } from './servers.mjs';

if (!findFirefox()) console.warn(NO_FIREFOX);

const measured = {};
let servers;

beforeAll(async () => {
  servers = await startServers();
  await Promise.all(Object.entries(browsers()).map(async ([browser, launch]) => (measured[browser] = await measureBrowser(browser, launch, servers))));
}, 300_000);
afterAll(() => servers?.close());

const titled = (test, cases = CASES) => cases.filter(test).map((one) => [`${one.group}: ${one.name}`, one]);

it('names every hole after a case, and every case once', () => {
  const names = titled(() => true).map(([title]) => title);
  expect(new Set(names).size).toBe(names.length);
  for (const lists of Object.values(HOLES))
    for (const list of Object.values(lists)) for (const [group, holes] of Object.entries(list)) for (const name of holes) expect(names).toContain(`${group}: ${name}`);
});

describe.each(Object.keys(browsers()))('%s', (browser) => {
  const seen = (mode, { id }) => measured[browser].modes[mode].get(id);
  /** What the case does in this browser without protection. */
  const normally = (one) => seen('none', one);

  it.each(titled((one) => certain(one, browser)))('without protection, requests, executes and stores as the case says: %s', (_, one) => {
    expect(normally(one)).toMatchObject({ complete: true, own: true });
  });

  it.each(titled((one) => inert(one, browser)))('never requests or executes: %s', (_, one) => {
    for (const mode of Object.keys(MODES).filter((name) => seen(name, one))) expect(seen(mode, one)).toMatchObject({ requested: false, executed: 0 });
  });

  describe.each(Object.keys(HOLES))('in mode %s', (mode) => {
    const cases = casesOf(MODES[mode]);

    it.each(titled((one) => !mayExecute(mode, one), cases))('before consent, executes and stores nothing: %s', (_, one) => {
      expect(seen(mode, one)).toMatchObject({ executed: 0, stored: false });
    });

    it.each(titled((one) => !mayRequest(mode, one), cases))('before consent, requests nothing: %s', (_, one) => {
      expect(seen(mode, one)).toMatchObject({ requested: false });
    });

    it.each(titled(() => true, cases))('lets the page itself do the same: %s', (_, one) => {
      expect(seen(mode, one).own).toBe(normally(one).own);
    });

    it.each(titled((one) => !mayMiss(mode, one), cases))('after consent, does what was held, once: %s', (_, one) => {
      const { complete, executed } = normally(one);
      expect(seen(mode, one).released).toMatchObject({ complete, ...(!mayExecute(mode, one) && { executed }) });
    });
  });

  it.each(titled(() => true))('with an earlier consent, does what it does without us: %s', (_, one) => {
    const { complete, executed, own } = normally(one);
    expect(seen('allowed', one)).toMatchObject({ complete, executed, own });
  });

  it.each(titled(() => true, casesOf(MODES.marked)))('marked up, is not even requested, and is released: %s', (_, one) => {
    expect(seen('marked', one)).toMatchObject({ requested: false, executed: 0, released: { complete: normally(one).complete } });
  });
});
