import { allowsCategory } from '../decision';
import type { Category } from '../types';
import { fill, h } from './dom';
import { formatDate } from './formats';
import { bothAnswers, button, paragraphs } from './parts';
import { renderService } from './services';
import type { View } from './view';

const renderCategory = (view: View, { key, required, name, description }: Category): HTMLElement => {
  const { text, local, config } = view;
  const services = config.services.filter((service) => service.category === key);
  const id = 'samtycke-' + key;
  return h(
    'li',
    { class: 'samtycke-category' },
    h(
      'label',
      {},
      h('h3', {}, local(name)),
      required && h('span', {}, text('alwaysOn')),
      h('input', {
        type: 'checkbox',
        role: 'switch',
        'data-samtycke-category': key,
        'aria-describedby': id,
        checked: allowsCategory(config, view.decision(), key),
        disabled: required,
      }),
    ),
    h('p', { id }, local(description)),
    services[0] &&
      h(
        'details',
        {},
        h('summary', {}, `${text('details')} (${services.length})`, h('span', { class: 'samtycke-hidden' }, ' ' + local(name))),
        h('ul', {}, ...services.map((service) => renderService(view, service))),
      ),
  );
};

/** The second layer: a modal dialog with a switch per category. Closing it decides nothing. */
export const renderPreferences = (view: View): HTMLDialogElement => {
  const { text, config, language } = view;
  const decision = view.decision();
  const { name, address, contact } = Object(config.controller);
  const who = [name, address, contact].filter(Boolean).join(', ');
  const date = config.publishedAt ? formatDate(config.publishedAt, language) : '';
  return h(
    'dialog',
    { 'aria-labelledby': 'samtycke-settings-title' },
    h(
      'div',
      { class: 'samtycke-head' },
      h('h2', { id: 'samtycke-settings-title', tabindex: '-1', autofocus: true }, text('settingsTitle')),
      h('button', { type: 'button', 'data-samtycke-action': 'close', class: 'samtycke-close', 'aria-label': text('close') }, '✕'),
    ),
    h(
      'div',
      { class: 'samtycke-text' },
      ...paragraphs(text('settingsIntro')),
      h('ul', {}, ...config.categories.map((category) => renderCategory(view, category))),
      ...paragraphs(text('rights')),
      who && h('p', {}, `${text('controller')}: ${who}`),
      h('p', {}, fill(text('version'), { version: String(config.version), date }).replace(/[\s,.]+$/, '')),
    ),
    h(
      'div',
      { class: 'samtycke-buttons' },
      ...bothAnswers(view, 'plain'),
      button('save', text('save'), 'main'),
      decision && (decision.granted[0] || [...decision.services.values()].includes(true)) && button('withdraw', text('withdraw'), 'quiet'),
    ),
  ) as HTMLDialogElement;
};

/** How the switches of an open second layer stand, by category or by service key. */
export const switches = (root: Element, kind: 'category' | 'service'): Record<string, boolean> =>
  Object.fromEntries(
    Array.from(root.querySelectorAll<HTMLInputElement>(`[data-samtycke-${kind}]`), (input) => [
      input.getAttribute('data-samtycke-' + kind)!,
      input.checked,
    ]),
  );
