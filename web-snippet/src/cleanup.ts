import { COOKIE } from './cookie';
import { fits } from './lib/glob';
import { page } from './lib/page';
import { safely } from './lib/safely';
import type { Config } from './types';

/** The domains a page of this host may have set a cookie for: none given, itself, and every parent. */
export const cookieDomains = (host: string): string[] => ['', ...host.split('.').map((_, index, labels) => labels.slice(index).join('.'))];

/**
 * Deletes what denied services stored for this site, as far as a script can: first-party cookies,
 * local and session storage. What an allowed service also lists stays.
 */
export const cleanUp = ({ services }: Config, allows: (service: string) => boolean): void => {
  const forget = (kind: string, names: string[], remove: (name: string) => void) => {
    const lists = (allowed: boolean, name: string) =>
      services.some(
        ({ key, cookies }) =>
          allows(key) === allowed &&
          cookies.some((item) => item.kind === kind && item.party !== 'third' && fits(String(item.name).split('*'), name)),
      );
    for (const name of names) if (name !== COOKIE && lists(false, name) && !lists(true, name)) remove(name);
  };

  safely(() =>
    forget(
      'cookie',
      document.cookie.split('; ').map((pair) => pair.split('=')[0]!),
      (name) => {
        for (const domain of cookieDomains(location.hostname))
          document.cookie = `${name}=; Path=/; Max-Age=0; Domain=` + domain;
      },
    ),
  );
  for (const kind of ['local', 'session'])
    safely(() => {
      const storage = page[kind + 'Storage'] as Storage;
      forget(kind, Object.keys(storage), (name) => storage.removeItem(name));
    });
};
