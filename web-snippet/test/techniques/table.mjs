// The measurement as Markdown: a row per technique, a column per mode.
import { CASES, GROUPS } from './cases/cases.mjs';

/** Headings of the columns, in their order. */
const COLUMNS = { none: 'No protection', automatic: 'Automatic', bootstrap: 'Inline bootstrap', strict: 'Strict', marked: 'Marked up' };

const STOPPED = '–';

const did = (result) => (!result ? '' : result.executed ? 'runs' : result.stored ? 'stores' : result.requested ? 'requested' : STOPPED);

/** What several browsers did, once if they agree. */
const together = (words) => (new Set(words).size > 1 ? words.join(' / ') : words[0]);

const released = (one, result) => (one.inert || !result ? '' : one.lost ? 'not repeated' : result.released.complete ? 'released' : 'no');

/** The worst of several measurements of the same case. */
export const worst = (results) => ({
  requested: results.some(({ requested }) => requested),
  executed: Math.max(...results.map(({ executed }) => executed)),
  stored: results.some(({ stored }) => stored),
  released: { complete: results.every((each) => each.released.complete) },
});

const row = (cells) => `| ${cells.join(' | ')} |`;

const totals = (measured, modes) => {
  const count = (modes, mode, test) => [...modes[mode].values()].filter(test).length;
  const browsers = Object.values(measured);
  const line = (label, test) => row([label, ...modes.map((mode) => together(browsers.map(({ modes: found }) => `${count(found, mode, test)} of ${found[mode].size}`)))]);
  return [
    line('requested', ({ requested }) => requested),
    line('of these, run', ({ executed }) => executed),
    line('stored', ({ stored }) => stored),
  ];
};

/** What the peers stop of tags that nobody edited: a column each. */
export function peersTable(measured) {
  const peers = Object.keys(Object.values(measured)[0].modes);
  return [row(['Peers, unedited tags', ...peers.map((peer) => COLUMNS[peer] ?? peer)]), row(['', ...peers].map(() => '---')), ...totals(measured, peers)].join('\n');
}

/** The techniques. `measured` is by browser: `{version, modes: {none: Map of case id to result, …}}`. */
export function table(measured) {
  const browsers = Object.values(measured);
  const modes = Object.keys(COLUMNS);
  const head = (first, last = []) => [row([first, ...modes.map((mode) => COLUMNS[mode]), ...last]), row([first, ...modes, ...last].map(() => '---'))];
  const groups = Object.keys(GROUPS).flatMap((group) => [
    '',
    `#### ${group}`,
    '',
    ...head('Technique', ['After consent']),
    ...CASES.filter((one) => one.group === group).map((one) => {
      const cell = (mode) => together(browsers.map((browser) => did(browser.modes[mode].get(one.id))));
      return row([one.name, ...modes.map(cell), together(browsers.map((browser) => released(one, browser.modes.automatic.get(one.id))))]);
    }),
  ]);
  return [
    `Measured with ${browsers.map(({ version }) => version).join(' and ')}, ${CASES.length} techniques. Where they differ: first / second.`,
    '',
    ...head('All techniques'),
    ...totals(measured, modes),
    ...groups,
  ].join('\n');
}
