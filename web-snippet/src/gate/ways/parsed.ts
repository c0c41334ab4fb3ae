import type { View } from '../../lib/view';
import type { Gate } from '../terms';

/**
 * Elements that the parser makes. The observer runs before a parsed script is prepared, so changing its
 * type still stops it; the browser's preload scanner may have asked for it all the same.
 */
export const watchParser = (gate: Gate, view: View, grown?: () => void): void => {
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      // A long inline script arrives in pieces: its text decides.
      if ((target as Element).localName === 'script') gate.inspect(target as Element);
      addedNodes.forEach(gate.inspectAll);
    }
    grown?.();
  }).observe(view.document, { childList: true, subtree: true });
};
