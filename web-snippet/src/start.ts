import { publish, VERSION } from './api';
import { cleanUp } from './cleanup';
import { readConfig } from './config';
import { formatValue } from './cookie';
import { allowsCategory, allowsService, decide, describe, mustAsk, type Decision } from './decision';
import { createEvents } from './events';
import { createGate } from './gate/gate';
import { createHeld } from './gate/held';
import { createRules } from './gate/rules';
import { BLOCKED } from './gate/terms';
import { watch } from './gate/watch';
import { chooseLanguage } from './language';
import { visitorId } from './lib/ids';
import { page } from './lib/page';
import { painted } from './lib/painted';
import { safely } from './lib/safely';
import { createOutbox } from './outbox';
import type { Parts } from './parts';
import { createRecord } from './record';
import { reportSightings } from './sightings';
import { createSignals } from './signals/signals';
import { createStore } from './store';
import { createForbids } from './stored';
import { createPost } from './transport';
import type { Action, Embedding, SamtyckeApi, Surface } from './types';
import { watchClicks } from './ui/clicks';
import { createPlaceholders } from './ui/placeholder';
import { createUi } from './ui/ui';
import { language, openView } from './ui/view';
import { loadWidgets } from './widgets/load';

/** How long vendors' own timers may bring cookies back after a withdrawal, in milliseconds (GA4 writes late). */
const SECOND_LOOK = 5000;

/** Longest wait for a page to be loaded before its frames have their placeholders, in milliseconds. */
const LOADED = 5000;

/**
 * Starts Samtycke on this page. The only place that holds the decision; everything else asks for it.
 * Throws nothing into the page: a step that fails leaves everything it would have allowed refused.
 */
export const start = (raw: unknown, { base, language: wish, nonce, manual }: Embedding, { vendors, features }: Parts): SamtyckeApi => {
  const send = fetch.bind(window);
  const config = readConfig(raw);
  const seconds = () => Math.floor(Date.now() / 1000);
  const storage: Record<string, string> = safely(() => localStorage) || {};
  const store = (features.draft || createStore)(config, storage);
  const early = page.samtycke?.handOver;
  let known: Decision | undefined;
  let decision: Decision | undefined;

  const consent = () => describe(config, decision);
  const allows = (service: string, category?: string) => allowsService(config, decision, service, category);
  const { on, emit } = createEvents(consent);
  const step = <T>(work: () => T): T | undefined =>
    safely(work, (error) => {
      console.error(error);
      emit('error');
    });

  const signals = createSignals(config, vendors);
  signals.deny();

  /** Takes up what is stored; false when it is what we know. */
  const recall = (): boolean => {
    const found = store.read(seconds());
    if (!found || (known && formatValue(known) === formatValue(found))) return false;
    known = found;
    decision = mustAsk(config, found, seconds()) ? undefined : found;
    return true;
  };
  recall();

  const site = `${base}/v1/sites/${config.site}/`;
  openView(
    config,
    chooseLanguage([wish, document.documentElement.lang, ...navigator.languages], config.languages, config.defaultLanguage),
    () => send(`${site}config?version=${config.version}`).then((answer) => answer.json()),
  );
  const placeholders = createPlaceholders(nonce, (frame, { service, category }, once) =>
    once ? held.release(frame) : answer('save', 'placeholder', service ? {} : { [category!]: true }, service ? { [service]: true } : {}),
  );

  /**
   * Frameworks compare the page with what their server has sent, and a placeholder is not in that. Until they have
   * taken over, the empty frame keeps its place.
   */
  const settled = new Promise((done) => {
    // Of its three states `complete` is the first in the alphabet.
    setTimeout(done, document.readyState > 'd' ? LOADED : 0);
    addEventListener('load', done);
  }).then(painted);

  const mail = `samtycke.${config.site}.`;
  const outbox = createOutbox(storage, mail, createPost(send, `${site}consents?sv=${VERSION}`), () => emit('error'));

  const forbids = createForbids(config.services, allows);
  const sweep = () => cleanUp(forbids);

  /** Third-party cookies of services that lose their permission: only the visitor can delete those. */
  const undeletable = (before: Decision | undefined): string[] =>
    config.services
      .filter(({ key }) => allowsService(config, before, key) && !allows(key))
      .flatMap(({ cookies }) => cookies.filter(({ party }) => party === 'third').map(({ name }) => name));

  /** Makes the page follow a new decision, ours or another tab's. */
  const follow = (before?: Decision): void => {
    if (decision) signals.tell(decision);
    // Where nothing was allowed there is little to find, and that can wait until the answer is seen.
    if (before) sweep();
    else void painted().then(sweep);
    setTimeout(sweep, SECOND_LOOK);
    step(() => ui.decided(undeletable(before)));
    emit('change');
    // What the next page may run is not started on this one.
    if (!renewed?.()) held.release();
  };

  const answer = (action: Action, surface: Surface, categories?: Record<string, unknown>, services?: Record<string, boolean>): void =>
    step(() => {
      if (!config.version) return;
      const before = decision;
      const made: Decision = {
        version: config.version,
        at: seconds(),
        visitor: known ? known.visitor : visitorId(),
        ...decide(config, before, action, categories, services),
      };
      decision = known = made;
      store.write(made);
      follow(before);
      features.draft || outbox.add(createRecord(config, made, action, surface, language));
      void painted().then(outbox.flush);
    });

  const renewed = step(() => features.strict?.(config, base, allows));

  const ui = createUi(nonce, () => decision, answer, emit);

  const grown = () => {
    ui.drawWaiting();
    loadWidgets(base, nonce);
  };

  const automatic = !manual && config.autoBlock !== false && !!(config.services[0] || config.unknownHosts === 'block');
  const rules = createRules(config, base);
  const held = createHeld(
    ({ service, category }) => allows(service!, category),
    (element, claim) => {
      // Scripts hand us their elements before they are in the document.
      if (element.localName === 'iframe') void settled.then(() => step(() => placeholders.add(element, claim)));
      emit('block', element);
    },
    (element) => {
      placeholders.remove(element);
      emit('release', element);
    },
    placeholders.remove,
  );
  let late: unknown;
  step(() => {
    const gate = createGate(rules, automatic, held.ports);
    watch(gate, automatic, forbids, grown, (form) => {
      emit('block', form);
      ui.showPreferences();
    });
    // What was written as markup is known by its mark alone; what is in no window was only looked at.
    if (early)
      for (const element of new Set<HTMLElement>([...early(), ...document.querySelectorAll(`[${BLOCKED}]`)]))
        if (element.ownerDocument.defaultView) gate.adopt(element) || held.release(element);
    late = gate.inspectPresent();
    // The inline bootstrap stands in time, and names services itself.
    if (early) late = undefined;
    if (late) console.warn('Samtycke came too late for', late, '- put it first in <head>');
  });

  if (decision) signals.tell(decision);

  watchClicks(ui);

  const api: SamtyckeApi = {
    get consent() {
      return consent();
    },
    version: VERSION,
    // By then everything below has run.
    ready: Promise.resolve().then(consent),
    has: (key) => allowsCategory(config, decision, key) || allows(key),
    show: ui.show,
    showPreferences: ui.showPreferences,
    hide: ui.hide,
    acceptAll: () => answer('accept_all', 'api'),
    rejectAll: () => answer('reject_all', 'api'),
    save: (categories) => answer('save', 'api', Object(categories)),
    withdraw: () => answer('withdraw', 'api'),
    on,
    push: ([name, ...args]) => step(() => api.hasOwnProperty(name) && (api as any)[name](...args)),
  };
  step(() => publish(api));
  step(() => {
    const taken = !known && features.takeOver?.(config);
    if (taken) answer('save', 'takeover', taken);
  });
  step(() => {
    if (!decision && config.categories[0]) ui.show();
  });

  grown();

  /** Another tab may have decided, and so may the visitor before coming back to a page kept alive (bfcache). */
  const refresh = (): void => {
    const before = decision;
    if (recall() && decision) follow(before);
  };
  const deliver = () => void outbox.flush();
  for (const [event, listen] of Object.entries({ online: deliver, pagehide: outbox.leave, pageshow: refresh, focus: refresh }))
    addEventListener(event, listen);
  // To listen for it takes Chromium as long as to draw the first layer: it fetches what is stored.
  void painted().then(() => {
    addEventListener('storage', refresh);
    deliver();
  });
  // What is written past us, as `localStorage.x = 1`, or was there before we came.
  if (automatic) addEventListener('load', sweep);
  if (automatic && config.version && (config.unknownHosts || 'report') === 'report')
    reportSightings(rules.unknown, () => !!late, (body) => send(site + 'hosts', { method: 'POST', body, keepalive: true, credentials: 'omit' }).catch(() => {}));
  emit('ready');
  return api;
};
