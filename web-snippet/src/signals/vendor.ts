import { page } from '../lib/page';
import { safely } from '../lib/safely';
import type { Config } from '../types';

/** One vendor's own consent call. Used in addition to blocking, never instead of it. */
export interface Vendor {
  /** Found in the `match` patterns of the vendor's services: sites without one do not carry the vendor at all. */
  hosts: RegExp;
  /**
   * Before anything else on the page runs: everything refused.
   *
   * @param service whether a service of this vendor may run before any decision, its category being a required one
   */
  deny?(service: boolean, config: Config): void;
  /**
   * On a decision, and on every later page.
   *
   * @param granted whether a Google Consent Mode signal is; every vendor's own switches follow from these
   * @param service whether a service of this vendor may run
   * @param categories granted or refused
   */
  tell(granted: (signal: string) => boolean, service: boolean, categories: Record<string, boolean>): void;
}

/** How Google and Microsoft spell it. */
export const word = (granted: unknown): string => (granted ? 'granted' : 'denied');

/** A command queue of the page, made if it is missing: for vendors whose own code takes over the one it finds. */
export const queue = (name: string): unknown[] => (page[name] ||= []);

/**
 * Hands over a vendor's global: now, or at the end of the script that makes it, `fresh` then. Until then it reads as
 * undefined, for a placeholder of ours would keep base codes such as Meta's from loading anything. What was asked for
 * last counts.
 */
export const whenMade = (name: string, use: (made: any, fresh?: boolean) => void): void => {
  const made = page[name];
  if (made) use(made);
  else
    Object.defineProperty(page, name, {
      configurable: true,
      get() {},
      set(value) {
        Object.defineProperty(page, name, { value, configurable: true, enumerable: true, writable: true });
        Promise.resolve()
          .then(() => use(page[name], true))
          .catch(() => {});
      },
    });
};

/** Runs something once the scripts of the page's HTML have run, those that are `async` excepted. */
export const whenParsed = (work: () => void): void => {
  const { readyState } = document;
  if (readyState === 'complete') work();
  else addEventListener(readyState === 'loading' ? 'DOMContentLoaded' : 'load', () => safely(work));
};
