import { page } from '../../lib/page';
import { painted } from '../../lib/painted';
import { safely } from '../../lib/safely';
import { h } from '../../ui/dom';
import { drawEntry } from './entry';
import { drawErase } from './erase';
import { isOnItsWay, keptDecision, wasErased } from './kept';
import { save } from './save';
import type { Server, Shown } from './server';
import type { Words } from './words';

/** Seconds between looks for a decision that was just made: the script sends it once the page has been painted. */
const LOOKS = [1, 2, 4, 8];

let widgets = 0;

/** Asks the site's script, be it here already or still to come. */
const ask = (call: 'show' | 'showPreferences') => (page.samtycke ||= []).push([call]);

/** Whether a record is of the decision made then: the script's cookie has its own time, the server's that of arrival. */
const isOf = ({ decidedAt, receivedAt }: Shown, at: number): boolean => [decidedAt, receivedAt].some((time) => Math.floor(Date.parse(time) / 1000) === at);

/** Draws a visitor's history into an element of the page, and keeps it up to date while it is there. */
export const drawHistory = (place: Element, site: string, server: Server, words: Words): HTMLElement => {
  const { say, button } = words;
  const prefix = `samtycke-receipt-${widgets++}-`;
  const status = h('div', { role: 'status' });
  const list = h('ol', { role: 'list' });
  const entries = new Map<string, HTMLElement>();
  let whole = '';
  let looking = 0;

  const show = (...content: (Node | string)[]) => status.replaceChildren(...content);
  const failed = () => show(h('p', {}, say('away')), h('div.buttons', {}, button('again', () => void look())));

  /** Entries that are there already stay: somebody may be reading what was verified. */
  const fillList = (records: Shown[], visitor: string): true => {
    for (const record of records)
      if (!entries.has(record.id)) entries.set(record.id, drawEntry(record, visitor, prefix + record.id, server, words, place.getAttribute('data-key')));
    const wanted = records.map(({ id }) => entries.get(id)!);
    if (wanted.some((entry, at) => list.children[at] !== entry) || list.children.length !== wanted.length) list.replaceChildren(...wanted);
    return true;
  };

  /** Shows what the server has; looks again while the decision at hand is not among it. */
  const look = async (attempt = 0): Promise<void> => {
    const turn = ++looking;
    const decision = keptDecision();
    tools.hidden = !decision;
    if (!decision) {
      list.replaceChildren();
      const erased = attempt === 0 && wasErased();
      return show(h('p', {}, say(erased ? 'erased' : 'none')), h('div.buttons', {}, button('decide', () => ask('show'))));
    }
    if (!entries.size) show(say('loading'));
    const { status: code, text } = await server.history(decision.visitor);
    if (turn !== looking) return;
    const records: Shown[] | undefined = code === 200 ? safely(() => JSON.parse(text).items) : undefined;
    if (!records) return failed();
    whole = text;
    if (!safely(() => fillList(records, decision.visitor))) return failed();
    if (records.some((record) => isOf(record, decision.at))) return show();
    if (!isOnItsWay(site, decision)) return show(h('p', {}, say('gone')));
    const next = LOOKS[attempt];
    show(h('p', {}, say('pending')), ...(next ? [] : [h('div.buttons', {}, button('again', () => void look()))]));
    if (next) setTimeout(() => turn === looking && list.isConnected && void look(attempt + 1), next * 1000);
  };

  const tools = h(
    'div.tools',
    {},
    h(
      'div.buttons',
      {},
      button('change', () => ask('showPreferences')),
      button('everything', () => whole && save(`samtycke-${site}.json`, whole, 'application/json')),
    ),
    drawErase(site, () => keptDecision()?.visitor, server, words, failed),
  );
  document.addEventListener('samtycke:change', () => list.isConnected && void look());
  // A status is read out only where it changes.
  void painted().then(() => look());
  return h('div.receipt', { lang: words.language, dir: words.direction }, status, list, tools);
};
