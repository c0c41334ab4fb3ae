import { page } from '../lib/page';

/** One vendor's own consent call. Used in addition to blocking, never instead of it. */
export interface Vendor {
  /** Found in the `match` patterns of the vendor's services: it is told only on sites that use it. */
  hosts: RegExp;
  /** Before anything else on the page runs: everything refused. */
  deny?(): void;
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

/** A command queue of the page, made if it is missing. */
export const queue = (name: string): unknown[] => (page[name] ||= []);
