import { safeLink } from '../lib/links';
import { h } from './dom';
import type { View } from './view';

/** A button that does something; `look` is `main`, `plain` or `quiet`. */
export const button = (action: string, label: string, look: string): HTMLElement =>
  h('button', { type: 'button', 'data-samtycke-action': action, class: 'samtycke-' + look }, label);

/** A link of the configuration, as plain text if its address is not safe. */
export const link = (address: unknown, label: string): HTMLElement | string => {
  const href = safeLink(address);
  return href ? h('a', { href, target: '_blank', rel: 'noopener' }, label) : label;
};

/** A paragraph per line of a text; nothing for an empty one. */
export const paragraphs = (text: string): HTMLElement[] =>
  text
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => h('p', {}, line));

/** "Accept all" and "reject all": same size, same look, side by side. */
export const bothAnswers = ({ text }: View, look: string): HTMLElement[] => [
  button('accept-all', text('acceptAll'), look),
  button('reject-all', text('rejectAll'), look),
];
