import { safely } from '../lib/safely';
import type { Owner, Rules } from './rules';
import { ADDRESSES, BLOCKED, EAGER, INERT, RUNS, SELECTOR, type Gate } from './terms';

/** Links that load something by themselves. */
const FETCHES = /style|pre|icon|manifest/i;

/** Whose element it is, a service's or that of a category alone: what must be allowed before it is let go. */
export interface Claim {
  category?: string | undefined;
  service?: string | undefined;
  /** Scripts: later ones need not wait for this one. */
  async?: boolean;
}

/** What the gate asks of the rest of the script, and what it tells it. */
export interface GatePorts {
  allows(claim: Claim): boolean;
  /** An element is held from now on; `allowed` when it may go at once, in its turn. */
  hold(element: HTMLElement, claim: Claim, allowed: boolean): void;
  /** Whether it was let go before, and is the page's own business since. */
  free(element: Element): boolean;
  /** Its address was replaced by the page; it is not held any more. */
  drop(element: HTMLElement): void;
}

/** What else the page's gate is asked and told. */
export interface PageGate extends Gate {
  /** Takes over an element that the inline bootstrap holds; false when it is nobody's and may go at once. */
  adopt(element: HTMLElement): boolean;
  /** The page has given a program of its own an address. */
  program(address: string, text: string): void;
  /**
   * Inspects elements that were there before us. Their scripts have run or will; only marked ones can be held.
   *
   * @returns a script that should have been held
   */
  inspectPresent(): Element | undefined;
}

/**
 * Creates the gate: what is held, and why. How elements come to it is told by the files in `ways`.
 *
 * @param automatic whether unedited tags are held too
 */
export const createGate = (rules: Rules, automatic: boolean, { allows, hold, free, drop }: GatePorts): PageGate => {
  const claimOn = (owner: Owner | undefined): Claim | undefined => owner && { category: owner.category, service: owner.key };
  const denied = (claim: Claim | undefined) => (claim && !allows(claim) ? claim : undefined);

  /** Texts of programs that the page has given an address (`blob:`). */
  const programs = new Map<unknown, string>();

  const ownerOfText = (text: string) => (automatic ? claimOn(rules.byText(text)) : undefined);
  const ownerOf = (address: unknown): Claim | undefined => {
    if (!automatic) return undefined;
    const text = programs.get('' + address) ?? (/^(javascript|data):/i.test(address as string) && safely(() => decodeURIComponent(address as string)));
    return text ? ownerOfText(text) : claimOn(rules.byAddress(address));
  };

  /** Whose element it is by what it loads or runs; those who are refused first. */
  const ownerOfElement = (element: Element, valueOf: (attribute: string) => string | null | undefined): Claim | undefined => {
    if (element.localName === 'link' && !FETCHES.test((element as HTMLLinkElement).rel)) return undefined;
    const owners = ADDRESSES.map((attribute) => {
      const address = valueOf(attribute);
      return address ? (attribute === 'srcdoc' ? ownerOfText : ownerOf)(address) : undefined;
    });
    if (element.localName === 'script' && !valueOf('src')) owners.push(ownerOfText(valueOf('text') ?? element.textContent!));
    return owners.find(denied) || owners.find(Boolean);
  };

  const claimOf = (element: HTMLElement, runs: boolean, name?: string, value?: string): Claim | undefined => {
    const { consent, service, samtyckeBlocked } = element.dataset;
    if (consent || service) return { category: consent, service };
    if (samtyckeBlocked) return { service: samtyckeBlocked };
    // A text without a mark is a text.
    return runs ? denied(ownerOfElement(element, (attribute) => (attribute === name ? value : element.getAttribute(attribute)))) : undefined;
  };

  /** Holds one element if it must be; true when it is held. `name` and `value` are an attribute about to be set. */
  const inspect = (element: Element, name?: string, value?: string): boolean => {
    // A form may have a field of that name (DOM clobbering).
    if (!element.matches?.call?.(element, SELECTOR) || free(element)) return false;
    const script = element.localName === 'script';
    const type = (script && element.getAttribute('type')) || '';
    const runs = RUNS.test(type);
    // A data block stays one.
    const claim = runs || type === INERT ? claimOf(element as HTMLElement, runs, name, value) : undefined;
    if (!claim) return false;
    const allowed = allows(claim);
    // A marked tag that is not disguised and may run is none of our business.
    if (allowed && runs && !ADDRESSES.some((attribute) => element.hasAttribute('data-' + attribute))) return false;

    // A browser asks for the address of an SVG script whatever its type is.
    if (!script || !('text' in element)) {
      for (const attribute of ADDRESSES) {
        const address = attribute === name ? value : element.getAttribute(attribute);
        if (address) {
          element.setAttribute('data-' + attribute, address);
          element.removeAttribute(attribute);
        }
      }
    }
    if (script) {
      claim.async = runs ? (element as HTMLScriptElement).async : element.hasAttribute('async');
      if (type && runs) element.setAttribute('data-type', type);
      element.setAttribute('type', INERT);
    }
    element.setAttribute(BLOCKED, (claim.service || claim.category)!);
    // In a document without a window it is only looked at: what comes of it will be another element.
    if (element.ownerDocument.defaultView) hold(element as HTMLElement, claim, allowed);
    return true;
  };

  return {
    inspect,
    inspectAll: (node: any): boolean =>
      [node, ...(node.querySelectorAll?.call?.(node, SELECTOR) || [])].map((element) => inspect(element)).some(Boolean),
    inspectPresent(): Element | undefined {
      let late: Element | undefined;
      for (const element of document.querySelectorAll<HTMLScriptElement>(SELECTOR))
        if (element.localName !== 'script' || !RUNS.test(element.type)) inspect(element);
        else if (!free(element) && claimOf(element, true)) late = element;
      return late;
    },
    adopt(element: HTMLElement): boolean {
      const claim = ownerOfElement(element, (attribute) => element.getAttribute(attribute) || element.getAttribute('data-' + attribute));
      const { async } = element as HTMLScriptElement;
      element.setAttribute(BLOCKED, claim?.service || claim?.category || '');
      hold(element, { ...claim, async }, !!claim && allows(claim));
      return !!claim;
    },
    refuses: (address) => denied(ownerOf(address)),
    refusesText: (text) => denied(ownerOfText(text)),
    program: (address: string, text: string) => void programs.set(address, text),
    mentioned: (html: string) => automatic && rules.mentioned(html),
    readdress(element: Element, name: string, value: string): boolean {
      if (!element.isConnected && !EAGER.test(element.localName)) return false;
      if (element.hasAttribute(BLOCKED) && element.localName !== 'script') {
        element.removeAttribute(BLOCKED);
        element.removeAttribute('data-' + name);
        drop(element as HTMLElement);
      }
      // A script may have it: it is held by its type.
      return inspect(element, name, value) && element.localName !== 'script';
    },
  };
};
