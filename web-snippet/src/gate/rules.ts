import { fits, mentions } from '../lib/glob';
import { ending } from '../lib/hosts';
import { ownDocument } from '../lib/page';
import { safely } from '../lib/safely';
import type { Config, Service, StoredItem } from '../types';
import { LOADS, OURS } from './terms';

/** Whom an address or a program belongs to; a host that no service claims has a category only. */
export interface Owner {
  key: string;
  category: string;
}

/** Which service an address or a program belongs to. */
export type Rules = ReturnType<typeof createRules>;

/** Google's own tags, which advanced mode lets run. */
export const GOOGLE_HOSTS = /google(tagmanager|-analytics|syndication|adservices)|analytics\.google|doubleclick/;

/** A pattern for the text of inline programs, not for addresses. */
const INLINE = 'inline:';

interface Pattern {
  owner: Owner;
  host: string[];
  path: string[];
  text: string[];
  inline: boolean;
  /** Claimed, and let run all the same: Google's own tags in advanced mode. */
  runs: boolean;
}

const compile = (pattern: string, owner: Owner, runs = false): Pattern => {
  const slash = (pattern + '/').indexOf('/');
  const inline = pattern.startsWith(INLINE);
  return {
    owner,
    runs,
    inline,
    host: pattern.slice(0, slash).toLowerCase().split('*'),
    path: (pattern.slice(slash) + '*').split('*'),
    text: pattern.slice(inline ? INLINE.length : 0).replace(/^[*.]+/, '').split('*').filter(Boolean),
  };
};

/** Whether one of the names is an item that is stored for this site. */
const lists = ({ name, party }: StoredItem, names: string[]) => {
  const parts = String(name).split('*');
  return party !== 'third' && names.some((one) => one && fits(parts, one));
};

/** With and without its port, and with a dot before it: `*.x.com` is also x.com itself. */
const namesOf = ({ host, hostname }: URL): string[] => (host ? [host, hostname, '.' + host, '.' + hostname] : []);

/** Program text that can store something. */
const STORES = /cookie|Storage|indexedDB/;

/** What `createRules` reads of a notice. */
export type RulesConfig = Partial<Pick<Config, 'googleConsentMode' | 'unknownHosts' | 'allowedHosts'>> & {
  services: Pick<Service, 'key' | 'category' | 'match' | 'cookies'>[];
};

/**
 * Compiles the `match` patterns of the site's services.
 *
 * @param server address of the consent server, which is never anybody else's
 */
export const createRules = (config: RulesConfig, server = '', base = () => ownDocument('baseURI') as string) => {
  const patterns = config.services.flatMap((service) =>
    service.match.map((pattern) => compile(pattern, service, config.googleConsentMode === 'advanced' && GOOGLE_HOSTS.test(pattern))),
  );
  const harmless = [...(config.allowedHosts || []), server.replace(/^\w+:\/\//, '')].map((pattern) => compile(pattern, { key: '', category: '' }));

  const claims = (list: Pattern[], url: URL) => {
    const names = namesOf(url);
    return list.find(
      ({ host, path, inline }) => !inline && names.some((name) => fits(host, name)) && fits(path, url.pathname + url.search),
    );
  };

  /** Whether a host is somebody else's, and no service and no setting knows it. */
  const unknown = (url: URL): boolean =>
    /^(http|ws)/.test(url.protocol) && ending(url.hostname) !== ending(location.hostname) && !claims(patterns, url) && !claims(harmless, url);

  return {
    byAddress: (address: unknown): Owner | undefined =>
      safely(() => {
        const url = new URL(address as string, base());
        const found = claims(patterns, url);
        if (found) return found.runs ? undefined : found.owner;
        return config.unknownHosts === 'block' && unknown(url) ? { key: '', category: 'marketing' } : undefined;
      }),
    byText: (text: string): Owner | undefined => {
      // A program that asks us decides by the answer.
      if (OURS.test(text)) return undefined;
      const loads = LOADS.test(text);
      // `document.cookie = "_ga=1"`: a text in quotes that begins with a listed name.
      const names = STORES.test(text) ? text.split(/["'`]/).map((part) => part.split('=')[0]!.trim()) : [];
      return (
        patterns.find((pattern) => !pattern.runs && (loads || pattern.inline) && mentions(pattern.text, text))?.owner ||
        config.services.find(({ cookies }) => cookies.some((item) => lists(item, names)))
      );
    },
    /** Whether markup may name an address that is somebody's: worth a closer look. */
    mentioned: (html: string): boolean =>
      config.unknownHosts === 'block' ? /\/\//.test(html) : patterns.some(({ text }) => mentions(text, html)),
    unknown,
  };
};
