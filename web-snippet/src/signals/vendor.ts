import { page } from '../lib/page';

/** What a vendor may do now. */
export interface Grant {
  /** Whether a Google Consent Mode signal is granted; every vendor's own switches follow from these. */
  signal(name: string): boolean;
  /** Whether the site's service of this vendor may run. */
  service: boolean;
  /** Granted or refused, by category. */
  categories: Record<string, boolean>;
}

/** One vendor's own consent call. Used in addition to blocking, never instead of it. */
export interface Vendor {
  /** Found in the `match` patterns of the vendor's services: it is told only on sites that use it. */
  hosts: RegExp;
  /** Before anything else on the page runs: everything refused. */
  deny(): void;
  /** On a decision, and on every later page. */
  tell(grant: Grant): void;
}

/** How Google and Microsoft spell it. */
export const word = (granted: unknown): string => (granted ? 'granted' : 'denied');

/** A command queue of the page, made if it is missing. */
export const queue = (name: string): unknown[] => (page[name] = page[name] || []);
