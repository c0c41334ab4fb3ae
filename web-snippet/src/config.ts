import type { Category, Config, Service, StoredItem } from './types';

/** Longest text that is shown; what is longer is cut, so that a broken text cannot freeze the page. */
const LONGEST = 5000;

const list = (value: unknown): any[] => (Array.isArray(value) ? value : []);
const keyed = (value: unknown): any[] => list(value).filter((item) => item && /^[a-z0-9-]{2,40}$/.test(item.key));

/** What a service stores: as an object, or as the row that the script of a site carries. */
const storedItem = (given: unknown): StoredItem => {
  const [name, lifetime, purpose, party = 'first', kind = 'cookie'] = list(given);
  return { name, lifetime, purpose, party, kind, ...(given as object) };
};

/** The category or service of that key. */
export const byKey = <T extends { key: string }>(items: T[], key: string | undefined): T | undefined =>
  items.find((item) => item.key === key);

/** Reads the embedded notice. What does not fit is left out, and what is left out is never allowed. */
export const readConfig = (raw: unknown): Config => {
  const given = Object(raw);
  return {
    ...given,
    version: given.version | 0,
    languages: list(given.languages).map(String),
    allowedHosts: list(given.allowedHosts).map(String),
    categories: (keyed(given.categories) as Category[]).sort((a, b) => (a.position || 0) - (b.position || 0)),
    services: (keyed(given.services) as Service[]).map((service) => ({
      ...service,
      match: list(service.match).map(String),
      cookies: list(service.cookies).map(storedItem),
    })),
    texts: Object(given.texts),
    appearance: Object(given.appearance),
  };
};

/** A text of the notice as plain text; empty when it is missing or not a text. */
export const plain = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');

/** Picks the text of a language, else of the site's default language; a text alone serves every language. */
export const pick = (texts: unknown, language: string, fallback: string): string =>
  plain(texts) || plain(Object(texts)[language]) || plain(Object(texts)[fallback]);
