import type { Config } from '../../types';
import { h } from '../../ui/dom';
import { readLog } from '../../verify/keys';
import { Unreadable } from '../../verify/unreadable';
import { check, drawVerdict } from './check';
import { save } from './save';
import type { Answer, Server, Shown } from './server';
import type { Words } from './words';

/** In seconds: a server that names another day is asked before. */
const LONGEST_WAIT = 30;

const wait = (seconds: number) => new Promise((done) => setTimeout(done, Math.min(seconds, LONGEST_WAIT) * 1000));

/** What was decided, each category and service on its own. */
const drawChoices = (record: Shown, { categories, services, defaultLanguage }: Config, { say, name }: Words): HTMLElement => {
  const named: { key: string; name: unknown }[] = [...categories, ...services];
  const place = (key: string) => named.findIndex((one) => one.key === key);
  const lines = Object.entries({ ...record.categories, ...record.services })
    .sort(([one], [other]) => place(one) - place(other))
    .map(([key, granted]) => h('li', {}, name(named[place(key)]?.name, defaultLanguage, key), ': ' + say(granted ? 'allowed' : 'refused')));
  return h('ul', {}, ...lines);
};

/**
 * One decision in the history, with what its visitor may do about it.
 *
 * @param told the keys that the page itself names; without them those that the log publishes
 */
export const drawEntry = (record: Shown, visitor: string, id: string, server: Server, words: Words, told: string | null): HTMLElement => {
  const { say, button } = words;
  const status = h('div', { role: 'status' });
  const show = (...content: (Node | string)[]) => status.replaceChildren(...content);
  let busy = false;

  /** The receipt once its record is in the log, while the visitor still looks. */
  const proven = async (): Promise<Answer | undefined> => {
    for (;;) {
      const answer = await server.receipt(record.id, visitor);
      if (answer.status === 200) return answer;
      if (answer.status !== 202) {
        show(say(answer.status === 404 ? 'gone' : 'away'));
        return undefined;
      }
      show(say('waiting'));
      await wait(answer.retryAfter);
      if (!status.isConnected) return undefined;
    }
  };
  const once = (work: () => Promise<void>) => () => {
    if (busy) return;
    busy = true;
    show(say('checking'));
    void work()
      .catch(() => show(say('away')))
      .then(() => (busy = false));
  };
  const saved = (end: string, type: string, part: (receipt: string) => string) =>
    once(async () => {
      const answer = await proven();
      if (!answer) return;
      save(record.id + end, part(answer.text), type);
      show();
    });

  const verifyNow = once(async () => {
    const answer = await proven();
    if (!answer) return;
    const keys = told ? { status: 200, text: told } : await server.keys();
    const log = keys.status === 200 ? await readLog(keys.text) : undefined;
    if (!log || log instanceof Unreadable) return show(say('away'));
    show(...drawVerdict(await check(answer.text, record, log), words, !told));
  });
  const about = { 'aria-describedby': id };
  const choices = h('div', {});
  void server.notice(record.version).then((notice) => choices.replaceChildren(drawChoices(record, notice, words)));
  return h(
    'li',
    { 'data-samtycke-record': record.id },
    h('p', { id }, h('strong', {}, say(record.action as 'save')), ' ', h('time', { datetime: record.receivedAt }, words.time(record.receivedAt))),
    choices,
    h('p', {}, say('notice', { version: `${record.version}`, language: words.languageName(record.language) })),
    h(
      'div.buttons',
      {},
      button('verify', verifyNow, about),
      button('receipt', saved('.json', 'application/json', (receipt) => receipt), about),
      button('proof', saved('.tlog-proof', 'text/plain', (receipt) => JSON.parse(receipt).proof), about),
    ),
    status,
  );
};
