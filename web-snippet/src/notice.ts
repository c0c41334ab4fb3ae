/**
 * The published notice: what a site asks its visitors, and how. Types of `@samtycke/web-snippet`; the rules that the server
 * holds a notice to are in `docs/configuration.md`.
 *
 * @module notice
 */
/** Text by language tag (BCP 47): `{ sv: 'Nödvändiga', en: 'Necessary' }`. */
export type Localized = Record<string, string>;

/** A purpose group that a visitor decides on. */
export interface Category {
  /** `necessary`, `preferences`, `analytics`, `marketing`, `social`, or one of the site's own: `[a-z0-9-]{2,40}`. */
  key: string;
  /** Always on: the visitor is told, not asked. Default `false`. */
  required?: boolean;
  /** Order in the second layer, from 0. Default 0. */
  position?: number;
  /** Google Consent Mode signals that follow this category, such as `analytics_storage`; other vendors' follow from them. */
  signals?: string[];
  /** What it is called, plain text. */
  name: Localized;
  /** The purpose, in the visitor's words; plain text. */
  description: Localized;
}

/** What a service stores on the visitor's device. */
export interface StoredItem {
  /** Of the cookie, storage key or database; may hold `*` for any characters, as in `_ga_*`. */
  name: string;
  /** A cookie, or a key of local or session storage, or a database. */
  kind: 'cookie' | 'local' | 'session' | 'indexeddb';
  /** `first`: of the site's own domain, deleted on withdrawal; `third`: of the provider's, which no page can delete. */
  party: 'first' | 'third';
  /** ISO 8601 period or duration (`P2Y`, `PT30M`), or `session`. */
  lifetime: string;
  /** What it is for, plain text. */
  purpose: Localized;
}

/** The company that receives what a service collects. */
export interface Provider {
  /** Its full name, as in its imprint. */
  name: string;
  /** ISO 3166-1 alpha-2 code of its seat; shown as a name in the visitor's language. */
  country?: string;
  /** Its privacy policy, http or https. */
  privacyUrl?: string;
}

/** A transfer outside the EEA (GDPR chapter V). */
export interface Transfer {
  /** ISO 3166-1 alpha-2 code; shown as a name in the visitor's language. */
  country: string;
  /** Such as an adequacy decision or standard contractual clauses; shown as it is. */
  basis: string;
}

/** Who is responsible for the processing (GDPR art. 4(7)); shown in the second layer. */
export interface Controller {
  /** Its full name. */
  name?: string;
  /** Its postal address, on one line. */
  address?: string;
  /** Where visitors reach it: an e-mail address, a link, a telephone number. */
  contact?: string;
}

/** A third-party product on the site, in exactly one category. */
export interface Service {
  /** Its name in code, marks and decisions: `[a-z0-9-]{2,40}`. */
  key: string;
  /** Its name for people, the same in every language. */
  name: string;
  /** Key of its category. */
  category: string;
  /** The company that receives what the service collects. */
  provider?: Provider;
  /** Absent when the data stays in the EEA. */
  transfer?: Transfer;
  /**
   * Addresses the service is reached at: `host[/path-prefix]`, without scheme, both with `*` for any characters;
   * `*.example.com` includes `example.com`. `inline:` and a text stand for inline scripts with that text.
   */
  match: string[];
  /** Everything it stores; what is listed here is also deleted on withdrawal, if it is first-party. */
  cookies: StoredItem[];
}

/** The five colours of a theme, as CSS colours. The buttons that accept and reject share `primary`. */
export type Colors = Partial<Record<'background' | 'text' | 'primary' | 'primaryText' | 'border', string>>;

/** Looks of both layers. */
export interface Appearance {
  /** Shape of the first layer. Default `box`. */
  layout?: 'box' | 'bar' | 'dialog';
  /** `top`, `bottom` or `center`, perhaps with `-left` or `-right`: `bottom-left`. What a layout cannot use it ignores. */
  position?: string;
  /** Of the light theme. */
  colors?: Colors;
  /** For visitors who prefer a dark theme; without it, `colors` serve them too. */
  colorsDark?: Colors;
  /** Of corners, in CSS pixels. */
  radius?: number;
  /** A CSS `font-family` list; no font is ever loaded. */
  font?: string;
  /** Address of a picture: https or a path. */
  logo?: string | null;
}

/**
 * The published notice of one site, as `GET /v1/sites/{site}/config` gives it; scripts carry it shortened. What does not
 * fit is left out when it is read, and what is left out is never allowed: a broken notice refuses everything.
 */
export interface Config {
  /** The site key, its name in addresses: `[a-z0-9-]{2,40}`. */
  site: string;
  /** Name of the site, for people. */
  name?: string;
  /** Number of the notice version, from 1; it goes into every decision. */
  version: number;
  /** SHA-256 of the canonical notice (RFC 8785), in hexadecimal. */
  noticeHash?: string;
  /** Decisions on an older version than this are asked again. */
  reconsentFrom?: number;
  /** Day or time of publication (RFC 3339), shown in the second layer. */
  publishedAt?: string;
  /** Language tags (BCP 47) of the site. */
  languages: string[];
  /** One of `languages`: shown to visitors who read none of them. */
  defaultLanguage: string;
  /** Shares one decision between all hosts of this domain; else it counts for the page's host alone. */
  cookieDomain?: string | null;
  /** Days after which a visitor is asked again. Default 180. */
  consentLifetimeDays?: number;
  /** Days after which a visitor who refused everything is asked again. Default 180. */
  refusalLifetimeDays?: number;
  /** Who is responsible for the processing. */
  controller?: Controller;
  /**
   * `basic`, the default, holds Google's scripts until consent; `advanced` runs them at once with everything denied;
   * `off` tells Google nothing and holds its scripts like any other.
   */
  googleConsentMode?: 'basic' | 'advanced' | 'off';
  /**
   * ISO 3166-2 codes such as `SE`, `NO`, `US-CA`: in advanced mode Google's default is denied there only. Empty or
   * absent: everywhere.
   */
  googleRegion?: string[];
  /** Whether unedited tags are held, not only marked-up ones. Default `true`. */
  autoBlock?: boolean;
  /**
   * What happens to third-party hosts that no service claims. `report`, the default: they run, and the own server is told
   * their names; `allow`: they run; `block`: they are held as marketing is.
   */
  unknownHosts?: 'report' | 'allow' | 'block';
  /** Hosts that are the site's own or harmless, as in {@link Service.match}: never held and never reported. */
  allowedHosts?: string[];
  /**
   * Adds a Content-Security-Policy that closes what no script can close, and reloads the page after a decision that
   * changes it. Default `false`.
   */
  strictMode?: boolean;
  /**
   * Cookies of other tools whose consents are taken over: `CookieConsent`, `OptanonConsent`, `CookieInformationConsent`,
   * `cookieyes-consent`, `cc_cookie`. Default none.
   */
  takeOver?: string[];
  /** Whether this is a draft that is tried out: decisions count for the page, and are neither kept nor recorded. Default `false`. */
  draft?: boolean;
  /** The purpose groups of the site. */
  categories: Category[];
  /** The third-party products of the site. */
  services: Service[];
  /** Every text of both layers, by language, then by the text's key; plain text. Languages left out are fetched. */
  texts: Record<string, Record<string, string>>;
  /** Looks of both layers. */
  appearance?: Appearance;
}
