import { safeLink } from '../lib/links';
import { h } from './dom';
import { text } from './view';

/** A button that does what its text is called: `acceptAll` has that text and the action `accept-all`. */
export const button = (key: string, look: string, name?: string): HTMLElement =>
  h('button.' + look, { type: 'button', 'data-samtycke-action': key.replace(/[A-Z]/, '-$&').toLowerCase(), 'aria-label': name }, text(key));

/** The row of buttons of a layer. */
export const buttons = (...row: (HTMLElement | false | undefined)[]): HTMLElement => h('div.buttons', {}, ...row);

/** A link of the configuration; nothing if its address is not safe. */
export const link = (address: unknown, label: string): HTMLElement | undefined => {
  const href = safeLink(address);
  return href ? h('a', { href, target: '_blank' }, label) : undefined;
};

/** A paragraph; its style keeps the line breaks of the text. */
export const paragraph = (...children: (HTMLElement | string | undefined)[]): HTMLElement => h('p', {}, ...children);

/** "Accept all" and "reject all": same size, same look, side by side. */
export const bothAnswers = (look: string): HTMLElement[] => [button('acceptAll', look), button('rejectAll', look)];

/** A row with a switch at its end; the whole row toggles it. */
export const switchRow = (
  kind: 'category' | 'service',
  key: string,
  checked: boolean,
  attributes: Record<string, string | boolean | undefined>,
  ...label: (HTMLElement | string | false | undefined)[]
): HTMLElement =>
  h('label', {}, ...label, h('input', { type: 'checkbox', role: 'switch', ['data-samtycke-' + kind]: key, checked, ...attributes }));
