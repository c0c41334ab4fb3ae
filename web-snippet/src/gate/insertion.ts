import { safely } from '../lib/safely';
import type { Gate } from './gate';
import { patch } from './patch';

const METHODS =
  'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement'.split(' ');

/** Nodes that scripts put into the document. A script would run during the call, before any observer. */
export const watchInsertion = (gate: Gate): void => {
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData])
    for (const method of METHODS)
      patch(
        prototype,
        method,
        (native) =>
          function (...nodes) {
            if (this.isConnected) safely(() => nodes.forEach(gate.inspectAll));
            return native.apply(this, nodes);
          },
      );
};
