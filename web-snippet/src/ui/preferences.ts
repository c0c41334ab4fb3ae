import { allowsCategory, type Decision } from '../decision';
import { painted } from '../lib/painted';
import type { Category } from '../types';
import { fill, h } from './dom';
import { formatDate } from './formats';
import { bothAnswers, button, buttons, paragraph, switchRow } from './parts';
import { renderService } from './services';
import { config, language, local, text } from './view';

const renderCategory = ({ key, required, name, description }: Category, decision: Decision | undefined): HTMLElement => {
  const services = config.services.filter((service) => service.category === key);
  const id = 'samtycke-' + key;
  const details = `${text('details')} (${services.length})`;
  const list = h('ul', {});
  // What is folded up may wait until the rest can be seen, and is work enough for a task each.
  services.reduce((before, service) => before.then(painted).then(() => list.append(renderService(service, decision))), Promise.resolve());
  return h(
    'li',
    {},
    switchRow(
      'category',
      key,
      allowsCategory(config, decision, key),
      { 'aria-describedby': id, disabled: required },
      h('h3', {}, local(name), required && ' · ' + text('alwaysOn')),
    ),
    h('p', { id }, local(description)),
    services[0] &&
      h(
        'details',
        {},
        h('summary', { 'aria-label': `${details} ${local(name)}` }, details),
        list,
      ),
  );
};

/** The second layer: a modal dialog with a switch per category. Closing it decides nothing. */
export const renderPreferences = (decision: Decision | undefined): HTMLDialogElement => {
  const title = text('settingsTitle');
  const { name, address, contact } = Object(config.controller);
  // A space keeps its place.
  const version = paragraph('\u00a0');
  void painted().then(() => {
    version.textContent = fill(text('version'), { version: '' + config.version, date: formatDate(config.publishedAt, language) });
  });
  return h(
    'dialog',
    { 'aria-label': title },
    // The heading takes the focus first: no answer is suggested.
    h('div.head', {}, h('h2', { tabindex: '-1', autofocus: true }, title), button('close', 'close')),
    h(
      'div.body',
      {},
      paragraph(text('settingsIntro')),
      h('ul', {}, ...config.categories.map((category) => renderCategory(category, decision))),
      paragraph(text('rights')),
      paragraph(`${text('controller')}: ` + [name, address, contact].filter(Boolean).join(', ')),
      version,
    ),
    buttons(
      ...bothAnswers('plain'),
      button('save', 'main'),
      decision && [...decision.granted, ...decision.services.values()].some(Boolean) && button('withdraw', 'plain'),
    ),
  ) as HTMLDialogElement;
};

/** How the switches of an open second layer stand, by category or by service key. */
export const switches = (root: Element, kind: 'category' | 'service'): Record<string, boolean> => {
  const attribute = 'data-samtycke-' + kind;
  return Object.fromEntries(
    [...root.querySelectorAll<HTMLInputElement>(`[${attribute}]`)].map((input) => [input.getAttribute(attribute), input.checked]),
  );
};
