import { safeLink } from '../lib/links';
import { h } from './dom';
import type { View } from './view';

/** A button that does something; `look` is `main`, `plain`, `quiet` or `close`. */
export const button = (action: string, look: string, label: string, name?: string): HTMLElement =>
  h('button.' + look, { type: 'button', 'data-samtycke-action': action, 'aria-label': name }, label);

/** The row of buttons of a layer. */
export const buttons = (...row: (HTMLElement | false | undefined)[]): HTMLElement => h('div.buttons', {}, ...row);

/** A link of the configuration, as plain text if its address is not safe. */
export const link = (address: unknown, label: string): HTMLElement | string => {
  const href = safeLink(address);
  return href ? h('a', { href, target: '_blank', rel: 'noopener' }, label) : label;
};

/** A paragraph per line of a text; nothing for an empty one. */
export const paragraphs = (text: string): HTMLElement[] => text.split(/\n+/).filter(Boolean).map((line) => h('p', {}, line));

/** "Accept all" and "reject all": same size, same look, side by side. */
export const bothAnswers = ({ text }: View, look: string): HTMLElement[] => [
  button('accept-all', look, text('acceptAll')),
  button('reject-all', look, text('rejectAll')),
];

/** A row with a switch at its end; the whole row toggles it. */
export const switchRow = (
  kind: 'category' | 'service',
  key: string,
  checked: boolean,
  attributes: Record<string, string | boolean | undefined>,
  ...label: (HTMLElement | false | undefined)[]
): HTMLElement =>
  h('label', {}, ...label, h('input', { type: 'checkbox', role: 'switch', ['data-samtycke-' + kind]: key, checked, ...attributes }));
