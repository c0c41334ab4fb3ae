import { safely } from '../../lib/safely';
import type { View } from '../../lib/view';
import { patch } from '../patch';
import { ADDRESSES, type Gate } from '../terms';

/** Ways that hardly any tag takes: attribute nodes, ranges, tables, and the text of a script that is in the page already. */
export const watchRare = (gate: Gate, view: View): void => {
  patch<Element>(view, 'Element', 'setAttributeNode setAttributeNodeNS', (run, [{ name, value }], self) =>
    ADDRESSES.includes(name) && gate.readdress(self, name, value) ? null : run(),
  );
  patch<Attr>(view, 'Attr', 'value', (run, [value], { name, ownerElement }) => {
    if (!ownerElement || !ADDRESSES.includes(name) || !gate.readdress(ownerElement, name, value)) run();
  });
  // The list of attributes does not say whose it is.
  const owners = new WeakMap<NamedNodeMap, Element>();
  const list = Object.getOwnPropertyDescriptor(view.Element.prototype, 'attributes')!;
  Object.defineProperty(view.Element.prototype, 'attributes', {
    ...list,
    get(this: Element) {
      const attributes = list.get!.call(this);
      owners.set(attributes, this);
      return attributes;
    },
  });
  patch<NamedNodeMap>(view, 'NamedNodeMap', 'setNamedItem setNamedItemNS', (run, [{ name, value }], self) =>
    ADDRESSES.includes(name) && gate.readdress(owners.get(self)!, name, value) ? null : run(),
  );

  patch(view, 'Range HTMLTableElement Document', 'insertNode surroundContents caption tHead tFoot body', (run, [node]) => {
    safely(() => gate.inspectAll(node));
    return run();
  });

  // A script that is in the page without a text runs as soon as it has one.
  const tell = (self: Node, text: string) => {
    if (self.isConnected && (self as Element).localName === 'script') gate.inspect(self as Element, 'text', text);
  };
  patch<Node>(view, 'Node Element', 'appendChild append', (run, nodes, self) => {
    tell(self, nodes.map((node) => node?.data ?? node).join(''));
    return run();
  });
  for (const [name, { prototype }] of Object.entries({ textContent: view.Node, innerText: view.HTMLElement, innerHTML: view.Element }))
    Object.defineProperty(view.HTMLScriptElement.prototype, name, Object.getOwnPropertyDescriptor(prototype, name)!);
  patch<Node>(view, 'HTMLScriptElement', 'textContent innerText innerHTML', (run, [text], self) => {
    tell(self, '' + text);
    run();
  });
};
