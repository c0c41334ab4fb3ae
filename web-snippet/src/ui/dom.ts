import { plain } from '../config';

type Attributes = Record<string, string | boolean | null | undefined>;

/** Makes an element. Children that are texts stay texts: nothing is ever parsed as markup. */
export const h = (name: string, attributes: Attributes = {}, ...children: (Node | string | false | undefined)[]): HTMLElement => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value || value === '') element.setAttribute(key, value === true ? '' : value);
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
};

/** Fills `{name}` places of a text. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.prototype.hasOwnProperty.call(values, name) ? plain(values[name]) : place));
