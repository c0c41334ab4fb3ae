import { h } from '../../ui/dom';
import { utf8 } from '../../verify/bytes';
import { canonical } from '../../verify/canonical';
import { verify, type Steps, type Verdict } from '../../verify/judge';
import type { Log } from '../../verify/keys';
import type { Shown } from './server';
import type { Texts } from './texts/en';
import type { Words } from './words';

const STEPS: [step: keyof Steps, text: keyof Texts][] = [
  ['record', 'stepRecord'],
  ['tree', 'stepTree'],
  ['signature', 'stepSignature'],
];

/** What the page shows of a record. */
const shownOf = ({ id, version, action, receivedAt, categories, services, language }: Shown): string =>
  canonical([id, version, action, Date.parse(receivedAt), categories, services || {}, language]);

/** Judges a receipt, and that it is of the record that the visitor sees: a proof of another one is worth nothing here. */
export const check = async (receipt: string, shown: Shown, log: Log): Promise<Verdict> => {
  const verdict = await verify(utf8(receipt), log);
  const own = verdict.content === undefined || shownOf(JSON.parse(verdict.content)) === shownOf(shown);
  return own ? verdict : { ...verdict, code: 'other-record', steps: { ...verdict.steps, record: 'failed' } };
};

/** A verdict, step by step. */
export const drawVerdict = ({ code, steps, values }: Verdict, { say }: Words, ownKey: boolean): Node[] => {
  const result = code === 'proven' ? say('proven') : code === 'unknown' ? say('unchecked') : say('unproven', { code });
  const lines = STEPS.map(([step, text]) => {
    const state = steps[step];
    return h('li', { 'data-samtycke-step': step, 'data-samtycke-state': state }, h('strong', {}, say(state)), ': ' + say(text, values));
  });
  return [h('ol', {}, ...lines), h('p', { 'data-samtycke-verdict': code }, h('strong', {}, result)), ...(ownKey && steps.signature === 'held' ? [h('p', {}, say('ownKey'))] : [])];
};
