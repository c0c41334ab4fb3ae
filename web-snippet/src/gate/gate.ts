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

/** What the gate asks of the rest of the script. */
export interface GatePorts {
  rules: Rules;
  /** Whether unedited tags are held too. */
  automatic: boolean;
  allows(claim: Claim): boolean;
  blocked(element: HTMLElement, claim: Claim): void;
  released(element: HTMLElement): void;
  /** The page gave the element another address, or took the decision itself. */
  forgotten(element: HTMLElement): void;
}

/** The gate: what is held, why, and letting it go. How elements come to it is told by its neighbours. */
export type Gate = ReturnType<typeof createGate>;

/** Creates a gate that holds nothing yet. */
export const createGate = ({ rules, automatic, allows, blocked, released, forgotten }: GatePorts) => {
  const held = new Map<HTMLElement, Claim>();
  const free = new WeakSet<Element>();
  let turn: Promise<unknown> = Promise.resolve();

  const denied = (service: Service | undefined) =>
    service && !allows({ service: service.key, category: service.category }) ? service : undefined;

  const claimOf = (element: HTMLElement, address: string | null): Claim | undefined => {
    const { consent, service, samtyckeBlocked } = element.dataset;
    if (consent || service || samtyckeBlocked) return { category: consent || '', service: service || samtyckeBlocked || '' };
    if (!automatic || (element.localName === 'link' && !FETCHES.test((element as HTMLLinkElement).rel))) return undefined;
    const found = denied(
      address ? rules.byAddress(address) : element.localName === 'script' ? rules.byText(element.textContent!) : undefined,
    );
    return found && { category: '', service: found.key };
  };

  const hold = (element: HTMLElement, claim: Claim, attribute: string, address: string | null) => {
    if (element.localName === 'script') {
      const type = element.getAttribute('type') || '';
      if (RUNS.test(type)) {
        claim.async = claim.category ? element.hasAttribute('async') : (element as HTMLScriptElement).async;
        if (type) element.setAttribute('data-type', type);
        element.setAttribute('type', 'text/plain');
      } else claim.async = element.hasAttribute('async');
    } else if (address) {
      element.setAttribute('data-' + attribute, address);
      element.removeAttribute(attribute);
    }
    element.setAttribute(BLOCKED, claim.service || claim.category);
    const before = held.get(element);
    held.set(element, before || claim);
    if (!before && !allows(claim)) blocked(element, claim);
  };

  /** Holds one element if it must be; true when it is held. `address` is one about to be set. */
  const inspect = (node: Element, address?: string): boolean => {
    const element = node as HTMLElement;
    const attribute = LOADING[element.localName];
    if (!attribute || free.has(element) || !element.dataset) return false;
    const current = address ?? element.getAttribute(attribute);
    const type = element.localName === 'script' ? element.getAttribute('type') || '' : '';
    const claim = claimOf(element, current);
    // A data block stays one; a marked tag that is not disguised and may run is none of our business.
    const disguised = type === 'text/plain' || element.hasAttribute('data-' + attribute);
    if (!claim || (!RUNS.test(type) && type !== 'text/plain') || (!disguised && allows(claim))) return false;
    hold(element, claim, attribute, current);
    if (allows(claim)) release();
    return true;
  };

  /** Inspects a node and everything below it. */
  const inspectAll = (node: unknown): void => {
    if (!(node instanceof Element || node instanceof DocumentFragment || node instanceof Document)) return;
    if (node instanceof Element) inspect(node);
    if (node.firstElementChild) node.querySelectorAll(SELECTOR).forEach((element) => inspect(element));
  };

  /** The first in the document of those that may run. */
  const next = (only?: Element): [HTMLElement, Claim] | undefined =>
    [...held]
      .filter(([element, claim]) => (only ? only === element : allows(claim)))
      .sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];

  /** Lets go, in document order, everything that may run by now, or one element alone. */
  const release = (only?: Element): void => {
    turn = turn.then(async () => {
      for (let found = next(only); found; found = next(only)) {
        const [element, claim] = found;
        held.delete(element);
        free.add(element);
        element.removeAttribute(BLOCKED);
        released(element);
        await letGo(element, LOADING[element.localName]!, claim.async);
      }
    });
  };

  return {
    inspect,
    inspectAll,
    /** Elements that were there before us. Their scripts have run or will; only marked ones can be held. */
    inspectPresent(): void {
      for (const element of document.querySelectorAll<HTMLElement>(SELECTOR))
        if (element.localName !== 'script' || !RUNS.test(element.getAttribute('type') || '')) inspect(element);
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
