import { safely } from '../lib/safely';
import type { Gate } from './gate';
import { patch } from './patch';

/** Nodes that scripts put into the document. A script would run during the call, before any observer. */
export const watchInsertion = (gate: Gate): void => {
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData])
    patch(
      prototype,
      'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement',
      (run, nodes, self) => {
        if (self.isConnected) safely(() => nodes.forEach(gate.inspectAll));
        return run();
      },
    );
};
