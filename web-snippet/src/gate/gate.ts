import type { Service } from '../types';
import { letGo } from './release';
import type { Rules } from './rules';

/** Elements that load something, and the attribute that says what. */
export const LOADING: Record<string, string> = {
  script: 'src',
  iframe: 'src',
  img: 'src',
  link: 'href',
  embed: 'src',
  object: 'data',
  video: 'src',
  audio: 'src',
  source: 'src',
};

const SELECTOR = Object.keys(LOADING).join();

/** Types a browser runs as a script; others are data. */
export const RUNS = /^(module|(text|application)\/(x-)?(java|ecma)script.*)?$/i;

/** The type of scripts that must not run: the one that pages use to mark them up. */
const INERT = 'text/plain';

/** Links that load something by themselves. */
const FETCHES = /style|pre|icon/i;

/** Marks a held element with its service, or its category if no service is named. */
export const BLOCKED = 'data-samtycke-blocked';

/** Whose element it is: what must be allowed before it is let go. */
export interface Claim {
  category: string;
  service: string;
  /** Scripts: later ones need not wait for this one. */
  async?: boolean;
}

/** What the gate asks of the rest of the script, and tells it when an element is held, let go, or given another address. */
export type GatePorts = [
  allows: (claim: Claim) => boolean,
  blocked: (element: HTMLElement, claim: Claim) => void,
  released: (element: HTMLElement) => void,
  forgotten: (element: HTMLElement) => void,
];

/** The gate: what is held, why, and letting it go. How elements come to it is told by its neighbours. */
export type Gate = ReturnType<typeof createGate>;

/** Creates a gate that holds nothing yet; `automatic` says whether unedited tags are held too. */
export const createGate = (
  rules: Rules,
  automatic: boolean,
  allows: GatePorts[0],
  blocked: GatePorts[1],
  released: GatePorts[2],
  forgotten: GatePorts[3],
) => {
  const held = new Map<HTMLElement, Claim>();
  const free = new WeakSet<Element>();
  let turn: Promise<unknown> = Promise.resolve();

  const denied = (service: Service | undefined) =>
    service && !allows({ service: service.key, category: service.category }) ? service : undefined;

  const claimOf = (element: HTMLElement, address: string | null): Claim | undefined => {
    const { consent = '', service, samtyckeBlocked } = element.dataset;
    if (consent || service || samtyckeBlocked) return { category: consent, service: service || samtyckeBlocked || '' };
    const name = element.localName;
    if (!automatic || (name === 'link' && !FETCHES.test((element as HTMLLinkElement).rel))) return undefined;
    const found = denied(address ? rules.byAddress(address) : name === 'script' ? rules.byText(element.textContent!) : undefined);
    return found && { category: '', service: found.key };
  };

  /** Holds one element if it must be; true when it is held. `address` is one about to be set. */
  const inspect = (element: any, address?: unknown): boolean => {
    const attribute = LOADING[element.localName];
    if (!attribute || free.has(element)) return false;
    const current = address ?? element.getAttribute(attribute);
    const script = element.localName === 'script';
    const type: string = script ? element.getAttribute('type') || '' : '';
    const runs = RUNS.test(type);
    const claim = claimOf(element, current);
    // A data block stays one; a marked tag that is not disguised and may run is none of our business.
    if (!claim || !(runs || type === INERT)) return false;
    const allowed = allows(claim);
    if (allowed && runs && !element.hasAttribute('data-' + attribute)) return false;

    claim.async = element.async;
    if (script && runs) {
      if (type) element.setAttribute('data-type', type);
      element.type = INERT;
    } else if (!script && current) {
      element.setAttribute('data-' + attribute, current);
      element.removeAttribute(attribute);
    }
    element.setAttribute(BLOCKED, claim.service || claim.category);
    if (!held.has(element)) {
      held.set(element, claim);
      if (!allowed) blocked(element, claim);
    }
    if (allowed) release();
    return true;
  };

  /** Inspects a node and everything below it. */
  const inspectAll = (node: any): void => {
    inspect(node);
    node.querySelectorAll?.(SELECTOR).forEach((element: Element) => inspect(element));
  };

  /** The first in the document of those that may run. */
  const next = (only?: Element): [HTMLElement, Claim] | undefined =>
    [...held]
      .filter(([element, claim]) => (only ? only === element : allows(claim)))
      .sort(([a], [b]) => (a.compareDocumentPosition(b) & 4 /* following */ ? -1 : 1))[0];

  /** Lets go, in document order, everything that may run by now, or one element alone. */
  const release = (only?: Element): void => {
    turn = turn.then(async () => {
      for (let found; (found = next(only)); ) {
        const [element, claim] = found;
        held.delete(element);
        free.add(element);
        element.removeAttribute(BLOCKED);
        released(element);
        await letGo(element, LOADING[element.localName]!, claim.async).catch(() => {});
      }
    });
  };

  return {
    inspect,
    inspectAll,
    /** Elements that were there before us. Their scripts have run or will; only marked ones can be held. */
    inspectPresent(): void {
      for (const element of document.querySelectorAll<HTMLScriptElement>(SELECTOR))
        if (element.localName !== 'script' || !RUNS.test(element.type)) inspect(element);
    },
    release,
    /** The service that an address must not be contacted for yet. */
    refuses: (address: unknown) => (automatic ? denied(rules.byAddress(address)) : undefined),
    refusesText: (text: string) => denied(rules.byText(text)),
    /** Forgets an element whose address the page has replaced. */
    forget(element: Element): void {
      if (held.delete(element as HTMLElement)) {
        element.removeAttribute(BLOCKED);
        element.removeAttribute('data-' + LOADING[element.localName]);
        forgotten(element as HTMLElement);
      }
    },
  };
};
