/** Text by language tag: `{ sv: 'Nödvändiga', en: 'Necessary' }`. */
export type Localized = Record<string, string>;

/** A purpose group a visitor decides on. */
export interface Category {
  key: string;
  required?: boolean;
  position?: number;
  /** Google Consent Mode signals that follow this category. */
  signals?: string[];
  name: Localized;
  description: Localized;
}

/** What a service stores on the visitor's device. */
export interface StoredItem {
  /** May hold `*` for any characters, as in `_ga_*`. */
  name: string;
  kind: 'cookie' | 'local' | 'session' | 'indexeddb';
  party: 'first' | 'third';
  /** ISO 8601 period or duration, or `session`. */
  lifetime: string;
  purpose: Localized;
}

/** A third-party product on the site, in exactly one category. */
export interface Service {
  key: string;
  name: string;
  category: string;
  provider?: { name: string; country: string; privacyUrl?: string };
  /** Absent when the data stays in the EEA. */
  transfer?: { country: string; basis: string };
  /** Addresses the service is reached at: `host[/path-prefix]`, both may hold `*`. */
  match: string[];
  cookies: StoredItem[];
}

/** Looks of both layers. Colours are CSS colours, the radius is in pixels. */
export interface Appearance {
  layout?: 'box' | 'bar' | 'dialog';
  position?: string;
  colors?: Colors;
  /** For visitors who prefer a dark theme; without it, `colors` serve them too. */
  colorsDark?: Colors;
  radius?: number;
  font?: string;
  logo?: string | null;
}

/** The five colours of a theme. */
export type Colors = Partial<Record<'background' | 'text' | 'primary' | 'primaryText' | 'border', string>>;

/** The published notice of one site, as the server embeds it. */
export interface Config {
  site: string;
  name?: string;
  version: number;
  noticeHash?: string;
  /** Decisions on an older version than this are asked again. */
  reconsentFrom?: number;
  /** RFC 3339 time of publication. */
  publishedAt?: string;
  languages: string[];
  defaultLanguage: string;
  cookieDomain?: string | null;
  consentLifetimeDays?: number;
  controller?: { name?: string; address?: string; contact?: string };
  googleConsentMode?: 'basic' | 'advanced' | 'off';
  /** ISO 3166-2 codes: in advanced mode Google's default is denied there only. */
  googleRegion?: string[];
  autoBlock?: boolean;
  /** What happens to hosts of others that no service claims; by default they are reported to the own server. */
  unknownHosts?: 'report' | 'allow' | 'block';
  /** Hosts that are the site's own or harmless, as in `match`. */
  allowedHosts?: string[];
  /** Adds a Content-Security-Policy that closes what no script can close, and reloads after a decision. */
  strictMode?: boolean;
  /** Cookies of other tools whose consents are taken over. */
  takeOver?: string[];
  categories: Category[];
  services: Service[];
  texts: Record<string, Record<string, string>>;
  appearance?: Appearance;
}

/** What the visitor has decided, as pages see it. */
export interface Consent {
  decided: boolean;
  version: number;
  visitor: string | null;
  categories: Record<string, boolean>;
  services: Record<string, boolean>;
  /** RFC 3339 UTC, `null` while undecided. */
  decidedAt: string | null;
}

/** How a decision was made. */
export type Action = 'accept_all' | 'reject_all' | 'save' | 'withdraw';

/** Where a decision was made; `takeover` means in another tool, before this one came. */
export type Surface = 'banner' | 'preferences' | 'placeholder' | 'api' | 'takeover';

/** Events of {@link SamtyckeApi.on}; on `document` they carry the prefix `samtycke:`. */
export type EventName = 'ready' | 'show' | 'hide' | 'change' | 'block' | 'release' | 'error';

/** Called with the consent; `element` is the one blocked or released, if the event is about one. */
export type Listener = (consent: Consent, element?: Element) => void;

/** `window.samtycke`. */
export interface SamtyckeApi {
  readonly consent: Consent;
  /** Version of this script. */
  readonly version: string;
  /** Resolves once the stored decision is applied, or the banner is asked for. */
  readonly ready: Promise<Consent>;
  /** Whether a category, or a single service, may run. */
  has(key: string): boolean;
  show(): void;
  showPreferences(): void;
  hide(): void;
  acceptAll(): void;
  rejectAll(): void;
  /** Categories left out keep what the visitor decided before, else they are refused. */
  save(categories: Record<string, boolean>): void;
  withdraw(): void;
  /** Returns the function that ends the subscription. */
  on(event: EventName, listener: Listener): () => void;
  /** Runs a queued call, as `['on', 'change', fn]`. */
  push(call: [string, ...unknown[]]): void;
}

/** How the script was embedded. */
export interface Embedding {
  /** Address of the server, without a trailing slash. */
  base: string;
  /** Language asked for by the page's owner. */
  language?: string | null;
  /** CSP nonce for the style element of browsers without constructed style sheets. */
  nonce?: string | null;
  /** Leave unedited tags alone. */
  manual?: boolean;
}

declare global {
  interface Window {
    /** There once the script has run; until then calls may be queued in an array of that name. */
    samtycke: SamtyckeApi;
  }
  interface DocumentEventMap extends Record<`samtycke:${EventName}`, CustomEvent<Consent>> {}
}
