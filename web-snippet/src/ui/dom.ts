import { plain } from '../config';

type Attributes = Record<string, string | boolean | null | undefined>;

/**
 * Makes an element; `div.head` has the class `samtycke-head`. Children that are texts stay texts:
 * nothing is ever parsed as markup.
 */
export const h = (tag: string, attributes: Attributes, ...children: (Node | string | false | undefined)[]): HTMLElement => {
  const [name, kind] = tag.split('.');
  const element: HTMLElement = Document.prototype.createElementNS.call(document, 'http://www.w3.org/1999/xhtml', name!) as HTMLElement;
  if (kind) element.className = 'samtycke-' + kind;
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value as string);
  element.append(...(children.filter(Boolean) as (Node | string)[]));
  return element;
};

/** Fills the `{name}` places of a text. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => plain(values[name]));
