import { safely } from '../../lib/safely';
import type { View } from '../../lib/view';
import { patch } from '../patch';
import type { Gate } from '../terms';

/** Nodes that scripts put into the document. A script would run during the call, before any observer. */
export const watchInsertion = (gate: Gate, view: View, grown?: (view: View) => void): void =>
  patch<Node>(
    view,
    'Node Element Document DocumentFragment CharacterData',
    'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement moveBefore',
    (run, nodes, self) => {
      if (self.isConnected) safely(() => nodes.forEach(gate.inspectAll));
      const result = run();
      grown?.(view);
      return result;
    },
  );
