// Measures groups of cases in one browser and one mode: what was requested, what ran, what was stored.
import { PAGES } from './cases/cases.mjs';
import { mayMiss } from './holes.mjs';
import { casesOf, MODES } from './modes.mjs';

/** How long a page must be silent to be over, and how long to be given up, in milliseconds. */
const SILENCE = 200;
const PATIENCE = 6000;

/** How often a page is opened at most, when something did not come that should have. */
const ATTEMPTS = 3;

const pause = () => new Promise((done) => setTimeout(done, 20));

/** Names of everything that the page has stored. */
const STORED = `(async()=>[...document.cookie.split('; ').map(pair=>pair.split('=')[0]),...Object.keys(localStorage),...Object.keys(sessionStorage),...(await indexedDB.databases()).map(({name})=>name)])()`;

/** Whether a case never happens in this browser: the control of the suite holds it to that. */
export const inert = (one, browser) => !!(one.inert || one.absent?.includes(browser));

/** Whether a case happens in every build of this browser, so that it can be waited for. */
export const certain = (one, browser) => !inert(one, browser) && !one.varies?.includes(browser);

/** Whether a side of a case has done all that it does in an unprotected page. */
const complete = (one, { requested, executed, stored }) => !!((requested || one.stores) && (executed || !one.runs) && (stored || !one.stores));

/** Waits until every given case is complete on a side and nothing moves any more. */
async function settle(visit, side, cases, look) {
  visit.last = Date.now();
  for (;;) {
    const waiting = cases.filter((one) => !complete(one, visit.seen[side][one.id]));
    if (Date.now() - visit.last > (waiting.length ? PATIENCE : SILENCE)) return;
    if (waiting.length && waiting.every((one) => one.stores)) await look();
    await pause();
  }
}

async function visitPage(driver, servers, mode, cases, happens) {
  if (!cases.length) return [];
  const visit = await servers.open(cases, mode);
  const page = await driver.visit(visit.url);
  const look = async () => {
    const names = await page.evaluate(STORED);
    for (const [side, prefix] of [['tracker', 'trk_'], ['own', 'own_']])
      for (const { id } of cases) visit.seen[side][id].stored = names.includes(prefix + id.replace(/-/g, '_'));
  };
  const happening = cases.filter(happens);
  await settle(visit, 'own', happening, look);
  if (mode.free) await settle(visit, 'tracker', happening, look);
  if (cases.some((one) => one.stores)) await look();
  const seen = structuredClone(visit.seen);
  // After consent everything that was held, and is not lost, does what it does without us.
  if (!mode.free && !mode.peer) {
    visit.answer();
    while (!(await page.evaluate('window.samtycke.ready && (window.samtycke.acceptAll(), true)'))) await pause();
    await settle(visit, 'tracker', happening.filter((one) => !one.lost), look);
  }
  await page.close();
  const result = (one, side, from = visit.seen) => ({ complete: complete(one, from[side][one.id]), executed: from[side][one.id].executed });
  return cases.map((one) => [
    one.id,
    {
      ...result(one, 'tracker', seen),
      requested: seen.tracker[one.id].requested > 0,
      stored: !!seen.tracker[one.id].stored,
      own: result(one, 'own', seen).complete,
      released: result(one, 'tracker'),
    },
  ]);
}

/** Two measurements of a case as one: what it did too much counts from either, what a busy browser dropped from neither. */
const both = (one, other) => ({
  complete: one.complete || other.complete,
  executed: Math.max(one.executed, other.executed),
  requested: one.requested || other.requested,
  stored: one.stored || other.stored,
  own: one.own || other.own,
  released: { complete: one.released.complete || other.released.complete, executed: Math.max(one.released.executed, other.released.executed) },
});

/** All cases of one mode, as a map from the case's id; those that happen are waited for. */
async function measureMode(driver, servers, [name, mode], happens) {
  const found = new Map();
  const lacks = (one) => {
    const { complete, own, released } = found.get(one.id);
    return happens(one) && !(own && (mode.free ? complete : mode.peer || mayMiss(name, one) || released.complete));
  };
  for (const groups of PAGES) {
    const cases = casesOf(mode).filter((one) => groups.includes(one.group));
    for (let attempt = 1; attempt === 1 || (attempt <= ATTEMPTS && cases.some(lacks)); attempt++)
      for (const [id, result] of await visitPage(driver, servers, mode, cases, happens)) found.set(id, found.has(id) ? both(found.get(id), result) : result);
  }
  return found;
}

/** The given modes in one browser, and no protection for comparison: `{version, modes: {none: Map, …}}`. */
export async function measureBrowser(browser, launch, servers, modes = MODES) {
  const driver = await launch();
  try {
    const found = { none: await measureMode(driver, servers, ['none', MODES.none], (one) => certain(one, browser)) };
    const happens = ({ id }) => found.none.get(id).complete;
    for (const [name, mode] of Object.entries(modes)) found[name] ??= await measureMode(driver, servers, [name, mode], happens);
    return { version: driver.version, modes: found };
  } finally {
    await driver.close();
  }
}
