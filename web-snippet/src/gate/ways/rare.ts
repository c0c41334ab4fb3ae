import { safely } from '../../lib/safely';
import type { View } from '../../lib/view';
import { patch } from '../patch';
import { ADDRESSES, type Gate } from '../terms';

/** Ways that hardly any tag takes: attribute nodes, ranges, and the text of a script that is in the page already. */
export const watchRare = (gate: Gate, view: View): void => {
  patch(view.Element.prototype, 'setAttributeNode setAttributeNodeNS', (run, [{ name, value }], self) =>
    self.isConnected && ADDRESSES.includes(name) && gate.readdress(self, name, value) ? null : run(),
  );
  patch(view.Range.prototype, 'insertNode surroundContents', (run, [node]) => {
    safely(() => gate.inspectAll(node));
    return run();
  });
  for (const owner of [view.Node, view.Element])
    patch<Node>(owner.prototype, 'textContent append appendChild', (run, nodes, self) => {
      if ((self as Element).localName === 'script' && self.isConnected)
        gate.inspect(self as Element, 'text', nodes.map((node) => node?.data ?? node).join(''));
      return run();
    });
};
