import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from './cases/cases.mjs';
import { browsers, findFirefox, NO_FIREFOX } from './drivers.mjs';
import { allHoles, mayExecute, mayRequest } from './holes.mjs';
import { certain, inert, measureBrowser } from './measure.mjs';
import { BUILT } from './modes.mjs';
import { startServers } from './servers.mjs';

if (!findFirefox()) console.warn(NO_FIREFOX);

const measured = {};
let servers;

beforeAll(async () => {
  servers = await startServers();
  await Promise.all(Object.entries(browsers()).map(async ([browser, launch]) => (measured[browser] = await measureBrowser(browser, launch, servers))));
}, 300_000);
afterAll(() => servers?.close());

it('names every hole after a case', () => {
  for (const { group, name } of allHoles) expect(CASES.filter((one) => one.group === group && one.name === name), `${group}: ${name}`).toHaveLength(1);
  expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
});

const titled = CASES.map((one) => [`${one.group}: ${one.name}`, one]);

describe.each(Object.keys(browsers()))('%s', (browser) => {
  const seen = (mode, { id }) => measured[browser].modes[mode].get(id);
  const happening = titled.filter(([, one]) => certain(one, browser));
  const kept = happening.filter(([, one]) => !one.lost);

  it.each(happening)('without protection, does what the case says: %s', (_, one) => {
    expect(seen('none', one)).toMatchObject({ complete: true, own: true });
  });

  it.each(titled.filter(([, one]) => inert(one, browser)))('never does: %s', (_, one) => {
    for (const mode of BUILT) expect(seen(mode, one) ?? { requested: false, executed: 0 }).toMatchObject({ requested: false, executed: 0 });
  });

  const protections = BUILT.filter((mode) => !['none', 'allowed', 'marked'].includes(mode));
  describe.each(protections)('in mode %s, before consent', (mode) => {
    it.each(titled.filter(([, one]) => !mayExecute(one)))('executes and stores nothing: %s', (_, one) => {
      expect(seen(mode, one)).toMatchObject({ executed: 0, stored: false });
    });

    it.each(titled.filter(([, one]) => !mayRequest(one)))('requests nothing: %s', (_, one) => {
      expect(seen(mode, one).requested).toBe(false);
    });

    it.each(happening)('lets the page reach its own origin: %s', (_, one) => {
      expect(seen(mode, one).own).toBe(true);
    });
  });

  it.each(kept)('after consent, does once what was held: %s', (_, one) => {
    expect(seen('automatic', one).released).toEqual({ complete: true, executed: seen('none', one).executed });
  });

  it.each(happening)('with an earlier consent, does what it does without us: %s', (_, one) => {
    expect(seen('allowed', one)).toMatchObject({ complete: true, own: true, executed: seen('none', one).executed });
  });

  it.each(happening.filter(([, one]) => one.marked))('marked up, is not even requested, and is released: %s', (_, one) => {
    const { requested, executed, released } = seen('marked', one);
    expect({ requested, executed, released: released.complete }).toEqual({ requested: false, executed: 0, released: true });
  });
});
