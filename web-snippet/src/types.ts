export type * from './notice';

/** What the visitor has decided, as pages see it; a copy that changes with no later decision. */
export interface Consent {
  /** Whether there is a decision that still counts: made on a version that has not been replaced materially, and not expired. */
  decided: boolean;
  /** Of the notice that was decided on; of the notice at hand while undecided. */
  version: number;
  /** Random pseudonym of 22 characters, made with the first decision; `null` while undecided. */
  visitor: string | null;
  /** Every category of the site by key: whether it may run. Required ones are always `true`. */
  categories: Record<string, boolean>;
  /** Services decided one by one, against or beyond their category; most visitors have none. */
  services: Record<string, boolean>;
  /** RFC 3339 UTC, `null` while undecided. */
  decidedAt: string | null;
}

/** How a decision was made. */
export type Action = 'accept_all' | 'reject_all' | 'save' | 'withdraw';

/** Where a decision was made; `takeover` means in another tool, before this one came. */
export type Surface = 'banner' | 'preferences' | 'placeholder' | 'api' | 'takeover';

/**
 * Events of {@link SamtyckeApi.on}; on `document` they are `CustomEvent`s with the prefix `samtycke:` whose `detail` is
 * the {@link Consent}.
 *
 * - `ready`: the stored decision is applied, or the visitor is being asked
 * - `show`, `hide`: a layer came, a layer went
 * - `change`: a decision was made, here or in another tab
 * - `block`, `release`: an element was held, an element was let go
 * - `error`: a step failed, and what it would have allowed stays refused; or the server refuses a decision for good
 */
export type EventName = 'ready' | 'show' | 'hide' | 'change' | 'block' | 'release' | 'error';

/**
 * Called with the consent at that moment. What it throws is written to the console and harms nobody else.
 *
 * @param element the one blocked or released, for the events `block` and `release`
 */
export type Listener = (consent: Consent, element?: Element) => void;

/** `window.samtycke`. No call throws; each that decides makes a record of its own, even when nothing changes. */
export interface SamtyckeApi {
  /** What is decided now. */
  readonly consent: Consent;
  /** Version of this script, not of the notice. */
  readonly version: string;
  /** Resolves once the stored decision is applied, or the banner is asked for. Never rejects, and waits for no answer. */
  readonly ready: Promise<Consent>;
  /** Whether a category, or a single service, may run now. A key that the site does not have may not. */
  has(key: string): boolean;
  /** Shows the first layer, decided or not. */
  show(): void;
  /** Shows the second layer: categories, services, cookies. */
  showPreferences(): void;
  /** Takes both layers away and decides nothing. */
  hide(): void;
  /** Decides: every category granted. */
  acceptAll(): void;
  /** Decides: every category that is not required refused. */
  rejectAll(): void;
  /**
   * Decides by category.
   *
   * @param categories `true` grants, `false` refuses; categories left out keep what the visitor decided before, else they
   *   are refused. Required and unknown ones are ignored.
   */
  save(categories: Record<string, boolean>): void;
  /**
   * Refuses everything that had been granted, tells the vendors, and deletes what the refused services have stored in
   * cookies and storage of the page's own domain. Tags that run already stop with the next page.
   */
  withdraw(): void;
  /**
   * Subscribes to an event. Events that have happened are not repeated: use {@link SamtyckeApi.ready} for the start.
   *
   * @returns ends the subscription
   */
  on(event: EventName, listener: Listener): () => void;
  /**
   * Runs a call given as a list. For code that may run before the script has come, whose calls are queued in an array of
   * that name and replayed: `(window.samtycke = window.samtycke || []).push(['on', 'change', listener])`.
   */
  push(call: [string, ...unknown[]]): void;
}

/** How the script was embedded: what the attributes of its tag say where it has one. */
export interface Embedding {
  /** Address of the consent server, without a trailing slash: `https://consent.example.com`. */
  base: string;
  /** `data-lang`: language tag (BCP 47) that the page's owner wants; else `<html lang>`, the browser's, the site's default. */
  language?: string | null;
  /** `data-nonce`: CSP nonce for the style element of browsers without constructed style sheets. */
  nonce?: string | null;
  /** `data-manual`: holds marked-up elements only and leaves unedited tags alone. */
  manual?: boolean;
}

declare global {
  interface Window {
    /** There once the script has run; before, calls may be queued, see {@link SamtyckeApi.push}. */
    samtycke: SamtyckeApi;
  }

  /** Every event also reaches `document`: `samtycke:ready`, `samtycke:change` and so on. */
  interface DocumentEventMap extends Record<`samtycke:${EventName}`, CustomEvent<Consent>> {}
}
