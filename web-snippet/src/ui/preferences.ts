import { allowsCategory } from '../decision';
import type { Category } from '../types';
import { fill, h } from './dom';
import { formatDate } from './formats';
import { bothAnswers, button, buttons, paragraphs, switchRow } from './parts';
import { renderService } from './services';
import type { View } from './view';

const renderCategory = (view: View, { key, required, name, description }: Category): HTMLElement => {
  const { text, local, config } = view;
  const services = config.services.filter((service) => service.category === key);
  const id = 'samtycke-' + key;
  return h(
    'li.category',
    {},
    switchRow(
      'category',
      key,
      allowsCategory(config, view.decision(), key),
      { 'aria-describedby': id, disabled: required },
      h('h3', {}, local(name)),
      required && h('span', {}, text('alwaysOn')),
    ),
    h('p', { id }, local(description)),
    services[0] &&
      h(
        'details',
        {},
        h('summary', {}, `${text('details')} (${services.length})`, h('span.hidden', {}, ' ' + local(name))),
        h('ul', {}, ...services.map((service) => renderService(view, service))),
      ),
  );
};

/** The second layer: a modal dialog with a switch per category. Closing it decides nothing. */
export const renderPreferences = (view: View): HTMLDialogElement => {
  const { text, config, language } = view;
  const title = text('settingsTitle');
  const decision = view.decision();
  const { name, address, contact } = Object(config.controller);
  const who = [name, address, contact].filter(Boolean).join(', ');
  const version = fill(text('version'), { version: '' + config.version, date: formatDate(config.publishedAt, language) });
  return h(
    'dialog',
    { 'aria-label': title },
    // The heading takes the focus first: no answer is suggested.
    h('div.head', {}, h('h2', { tabindex: '-1', autofocus: true }, title), button('close', 'close', '✕', text('close'))),
    h(
      'div.text',
      {},
      ...paragraphs(text('settingsIntro')),
      h('ul', {}, ...config.categories.map((category) => renderCategory(view, category))),
      ...paragraphs(text('rights')),
      who && h('p', {}, `${text('controller')}: ${who}`),
      h('p', {}, version.replace(/[\s,]+$/, '')),
    ),
    buttons(
      ...bothAnswers(view, 'plain'),
      button('save', 'main', text('save')),
      decision && [...decision.granted, ...decision.services.values()].some(Boolean) && button('withdraw', 'quiet', text('withdraw')),
    ),
  ) as HTMLDialogElement;
};

/** How the switches of an open second layer stand, by category or by service key. */
export const switches = (root: Element, kind: 'category' | 'service'): Record<string, boolean> => {
  const attribute = 'data-samtycke-' + kind;
  return Object.fromEntries(
    Array.from(root.querySelectorAll<HTMLInputElement>(`[${attribute}]`), (input) => [input.getAttribute(attribute), input.checked]),
  );
};
