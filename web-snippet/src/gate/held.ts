import { painted } from '../lib/painted';
import type { Claim, GatePorts } from './gate';
import { letGo } from './release';
import { BLOCKED } from './terms';

/**
 * The elements that are held, and letting them go: in document order, one after the other.
 *
 * @param blocked told when an element is held; `released` when it is let go, `dropped` when it has got another address
 */
export const createHeld = (
  allows: (claim: Claim) => boolean,
  blocked: (element: HTMLElement, claim: Claim) => void,
  released: (element: HTMLElement) => void,
  dropped: (element: HTMLElement) => void,
) => {
  const held = new Map<HTMLElement, Claim>();
  const free = new WeakSet<Element>();
  let turn: Promise<unknown> = Promise.resolve();

  /** The first in the document of those that may run. */
  const next = (only?: Element): [HTMLElement, Claim] | undefined =>
    [...held]
      .filter(([element, claim]) => (only ? only === element : allows(claim)))
      .sort(([a], [b]) => (a.compareDocumentPosition(b) & 4 /* following */ ? -1 : 1))[0];

  /** Lets go everything that may run by now, or one element alone. */
  const release = (only?: Element): void => {
    turn = turn.then(async () => {
      if (next(only)) await painted();
      for (let found; (found = next(only)); ) {
        const [element, claim] = found;
        held.delete(element);
        free.add(element);
        element.removeAttribute(BLOCKED);
        released(element);
        await letGo(element, claim.async).catch(() => {});
      }
    });
  };

  const ports: GatePorts = {
    allows,
    hold(element, claim, allowed) {
      if (!held.has(element)) {
        held.set(element, claim);
        if (!allowed) blocked(element, claim);
      }
      if (allowed) release();
    },
    free: (element) => free.has(element),
    drop(element) {
      held.delete(element);
      dropped(element);
    },
  };
  return { release, ports };
};
