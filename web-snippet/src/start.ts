import { publish, VERSION } from './api';
import { cleanUp } from './cleanup';
import { readConfig } from './config';
import { formatCookie, readCookie } from './cookie';
import { allowsCategory, allowsService, decide, describe, mustAsk, type Decision } from './decision';
import { createEvents } from './events';
import { installGate } from './gate/install';
import { chooseLanguage } from './language';
import { visitorId } from './lib/ids';
import { safely } from './lib/safely';
import { createOutbox } from './outbox';
import { createRecord } from './record';
import { createSignals } from './signals/signals';
import { createPost } from './transport';
import type { Action, Embedding, SamtyckeApi, Surface } from './types';
import { watchClicks } from './ui/clicks';
import { createPlaceholders } from './ui/placeholder';
import { createUi } from './ui/ui';
import { language, openView } from './ui/view';

/**
 * Starts Samtycke on this page. The only place that holds the decision; everything else asks for it.
 * Throws nothing into the page: a step that fails leaves everything it would have allowed refused.
 */
export const start = (raw: unknown, { base, language: wish, nonce, manual }: Embedding): SamtyckeApi => {
  const send = fetch.bind(window);
  const config = readConfig(raw);
  const seconds = () => Math.floor(Date.now() / 1000);
  let known: Decision | undefined;
  let decision: Decision | undefined;

  const consent = () => describe(config, decision);
  const { on, emit } = createEvents(consent);
  const step = <T>(work: () => T): T | undefined =>
    safely(work, (error) => {
      console.error(error);
      emit('error');
    });

  const signals = createSignals(config);
  signals.deny();

  step(() => {
    known = readCookie(document.cookie, seconds());
    if (!mustAsk(config, known, seconds())) decision = known;
  });

  const site = `${base}/v1/sites/${config.site}/`;
  openView(
    config,
    chooseLanguage([wish, document.documentElement.lang, ...navigator.languages], config.languages, config.defaultLanguage),
    () => send(`${site}config?version=${config.version}`).then((answer) => answer.json()),
  );
  const placeholders = createPlaceholders(nonce, (frame, { service, category }, once) =>
    once ? gate?.release(frame) : answer('save', 'placeholder', service ? {} : { [category]: true }, service ? { [service]: true } : {}),
  );

  const outbox = createOutbox(safely(() => localStorage) || {}, `samtycke.${config.site}.`, createPost(send, `${site}consents?sv=${VERSION}`), () => emit('error'));

  const answer = (action: Action, surface: Surface, categories?: Record<string, unknown>, services?: Record<string, boolean>): void =>
    step(() => {
      if (!config.version) return;
      decision = known = {
        version: config.version,
        at: seconds(),
        visitor: known ? known.visitor : visitorId(),
        ...decide(config, decision, action, categories, services),
      };
      const made: Decision = decision;
      step(() => {
        document.cookie = formatCookie(made, config.consentLifetimeDays!, config.cookieDomain, location);
      });
      signals.tell(made);
      cleanUp(config, (service) => allowsService(config, made, service));
      step(ui.decided);
      emit('change');
      gate?.release();
      outbox.add(createRecord(config, made, action, surface, language));
    });

  const ui = createUi(nonce, () => decision, answer, emit);

  const gate = step(() =>
    installGate(
      config,
      ui.drawWaiting,
      !manual && config.autoBlock !== false,
      ({ service, category }) => allowsService(config, decision, service, category),
      (element, claim) => {
        // Scripts hand us their elements before they are in the document.
        if (element.localName === 'iframe') queueMicrotask(() => step(() => placeholders.add(element, claim)));
        emit('block', element);
      },
      (element) => {
        placeholders.remove(element);
        emit('release', element);
      },
      placeholders.remove,
    ),
  );

  if (decision) signals.tell(decision);

  watchClicks(ui);

  const api: SamtyckeApi = {
    get consent() {
      return consent();
    },
    version: VERSION,
    // By then everything below has run.
    ready: Promise.resolve().then(consent),
    has: (key) => allowsCategory(config, decision, key) || allowsService(config, decision, key),
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
    if (!decision && config.categories[0]) ui.show();
  });

  const deliver = () => void outbox.flush();
  addEventListener('online', deliver);
  addEventListener('pagehide', outbox.leave);
  deliver();
  emit('ready');
  return api;
};
