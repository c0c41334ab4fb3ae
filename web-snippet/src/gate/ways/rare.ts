import { safely } from '../../lib/safely';
import type { View } from '../../lib/view';
import { patch } from '../patch';
import { ADDRESSES, type Gate } from '../terms';

/** Ways that hardly any tag takes: attribute nodes, ranges, tables, and the text of a script that is in the page already. */
export const watchRare = (gate: Gate, view: View): void => {
  patch(view.Element.prototype, 'setAttributeNode setAttributeNodeNS', (run, [{ name, value }], self) =>
    ADDRESSES.includes(name) && gate.readdress(self, name, value) ? null : run(),
  );
  patch(view.Attr.prototype, 'value', (run, [value], { name, ownerElement }) => {
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
  patch(view.NamedNodeMap.prototype, 'setNamedItem setNamedItemNS', (run, [{ name, value }], self) =>
    ADDRESSES.includes(name) && gate.readdress(owners.get(self)!, name, value) ? null : run(),
  );

  for (const { prototype } of [view.Range, view.HTMLTableElement, view.Document])
    patch<object>(prototype, 'insertNode surroundContents caption tHead tFoot body', (run, [node]) => {
      safely(() => gate.inspectAll(node));
      return run();
    });

  // A script that is in the page without a text runs as soon as it has one.
  const tell = (self: Node, text: string) => {
    if (self.isConnected && (self as Element).localName === 'script') gate.inspect(self as Element, 'text', text);
  };
  for (const { prototype } of [view.Node, view.Element])
    patch<Node>(prototype, 'appendChild append', (run, nodes, self) => {
      tell(self, nodes.map((node) => node?.data ?? node).join(''));
      return run();
    });
  const { prototype: script } = view.HTMLScriptElement;
  for (const [name, { prototype }] of Object.entries({ textContent: view.Node, innerText: view.HTMLElement, innerHTML: view.Element }))
    Object.defineProperty(script, name, Object.getOwnPropertyDescriptor(prototype, name)!);
  patch<Node>(script, 'textContent innerText innerHTML', (run, [text], self) => {
    tell(self, '' + text);
    run();
  });
};
