import { inp, longest, median, table } from './figures.mjs';
import { TAGS } from './server.mjs';
import { sizes } from './size.mjs';
import { CLICK, CLICK_WITH_TAGS, FIRST_LAYER, TASK } from './targets.mjs';

/** Tables of what was measured, and which targets the first tool misses. */
export const report = (tools, samples, asked) => {
  const of = (n, kind, act, rate) => samples.filter((seen) => seen.tool === n && seen.kind === kind && (!act || seen.act === act) && seen.rate === rate);
  const middle = (seen, figure) => (seen.length ? median(seen.map(figure)) : undefined);
  const ratio = (value, base) => (value === undefined || !base ? '' : ` (${(value / base).toFixed(2)})`);
  const missed = [];
  const hold = (what, value, target) => value > target && missed.push(`${what}: ${Math.round(value)}, at most ${target}`);

  const [ours] = tools.keys();
  const firstLayer = (n) => middle(of(n, 'plain', undefined, 4), ({ banner }) => banner);
  const clicks = [
    ['accept', 'plain', 'accept', CLICK],
    ['reject', 'plain', 'reject', CLICK],
    ['settings', 'plain', 'settings', CLICK],
    [`accept, ${TAGS} external tags`, 'external', 'accept', CLICK_WITH_TAGS],
    [`accept, ${TAGS} inline tags`, 'inline', 'accept', CLICK_WITH_TAGS],
  ];
  const clicked = (n, [, kind, act]) => (tools[n][act] ? middle(of(n, kind, act, 4), inp) : undefined);
  const whole = (n) => middle(of(n, 'plain', undefined, 4), longest);
  const shifts = (n, member) => Math.max(...of(n, 'plain', undefined, 4).map((seen) => seen[member])).toFixed(3);
  const empty = tools.length - 1;
  const cpu = (n, act, member) => middle(of(n, 'plain', act, 1), (seen) => seen[member]) - middle(of(empty, 'plain', act, 1), (seen) => seen[member]);

  hold('first layer, ms', firstLayer(ours), FIRST_LAYER);
  for (const click of clicks) hold(`${click[0]}, ms`, clicked(ours, click), click[3]);
  for (const [name, kind, act] of clicks) hold(`longest task, ${name}, ms`, middle(of(ours, kind, act, 4), longest), TASK);
  hold('layout shift', Number(shifts(ours, 'shifted')), 0);
  for (const [n, { name }] of tools.entries())
    for (const { kind, ran, ranBefore } of samples.filter(({ tool }) => tool === n))
      if (kind !== 'plain' && (ranBefore || ran !== TAGS)) throw new Error(`${name}, ${kind}: ${ranBefore} of ${TAGS} tags ran before consent, ${ran} after`);

  const ms = (value) => (value === undefined ? '–' : String(Math.round(value)));
  const title = tools.map(({ name }) => name);
  const compared = (value) => title.map((_, n) => ms(value(n)) + (n === ours ? '' : ratio(value(n), value(ours))));
  const rows = [
    ['first layer', ...compared(firstLayer)],
    ...clicks.map((click) => [click[0], ...compared((n) => clicked(n, click))]),
    ...clicks.map(([name, kind, act]) => [`longest task, ${name}`, ...title.map((_, n) => ms(middle(of(n, kind, act, 4), longest)))]),
    ['layout shift, worst', ...title.map((_, n) => shifts(n, 'shifted'))],
    ['layout shift after a click, worst', ...title.map((_, n) => shifts(n, 'shiftedByInput'))],
  ];
  const busy = [
    ['load', ...compared((n) => cpu(n, undefined, 'load'))],
    ...['accept', 'reject', 'settings'].map((act) => [act, ...compared((n) => (tools[n][act] ? cpu(n, act, 'click') : undefined))]),
  ];
  const text = [
    sizes(tools.slice(0, empty), asked),
    `Milliseconds, 4 times throttled, medians (and how many times ours):\n\n${table(['', ...title], rows)}`,
    `Milliseconds of the main thread's processor time, not throttled, over the empty page:\n\n${table(['', ...title], busy)}`,
  ].join('\n\n');
  return { text, missed };
};
