// What a browser makes of a page, read with the full HTML parser, which the code under test does not use.
import { parse } from 'parse5';

/** Every element of a document, templates included, in order. */
export function elements(html) {
  const found = [];
  const walk = (node) => {
    if (node.attrs) found.push(node);
    (node.content ?? node).childNodes?.forEach(walk);
  };
  walk(parse(html));
  return found;
}

export const attributes = (element) => Object.fromEntries(element.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));

const LOADING = /^(src|srcset|href|data|poster|srcdoc|type|imagesrcset)$/;
const MOVED = /^(data-)*(xlink:)?(?=(src|srcset|href|data|poster|srcdoc|type|imagesrcset)$)/;

/**
 * The document as text, with marks taken off: equal for a page and its rewritten form, if nothing but marks came in.
 */
export function unmarked(html) {
  const walk = (node) => {
    const shown = { name: node.nodeName, text: node.value ?? node.data, space: node.namespaceURI };
    if (node.attrs) {
      const given = Object.entries(attributes(node));
      const marked = given.some(([name]) => name === 'data-service');
      const own = marked ? given.filter(([name, value]) => !/^data-(service|consent)$/.test(name) && (name !== 'type' || value !== 'text/plain')) : given;
      const plain = own.map(([name, value]) => [name.replace(MOVED, ''), value]);
      // Attributes that load come in any order, since what a page kept under our name is moved as well.
      shown.attributes = [...plain.filter(([name]) => !LOADING.test(name)), ...plain.filter(([name]) => LOADING.test(name)).sort((a, b) => (a.join() < b.join() ? -1 : 1))];
    }
    shown.children = (node.content ?? node).childNodes?.map(walk);
    return shown;
  };
  return JSON.stringify(walk(parse(html)));
}
