import { COOKIE } from './cookie';
import { fits } from './lib/glob';
import { safely } from './lib/safely';
import type { Config, StoredItem } from './types';

/** The domains a page of this host may have set a cookie for: none given, itself, and every parent. */
export const cookieDomains = (host: string): string[] => {
  const labels = host.split('.');
  return ['', ...labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))];
};

/**
 * Deletes what denied services stored for this site, as far as a script can: first-party cookies,
 * local and session storage. What an allowed service also lists stays.
 */
export const cleanUp = (config: Config, allows: (service: string) => boolean): void => {
  const listed = (kind: StoredItem['kind'], allowed: boolean) =>
    config.services
      .filter((service) => allows(service.key) === allowed)
      .flatMap((service) => service.cookies)
      .filter((item) => item.kind === kind && item.party !== 'third')
      .map((item) => item.name.split('*'));

  const doomed = (kind: StoredItem['kind'], names: string[]) => {
    const denied = listed(kind, false);
    const kept = listed(kind, true);
    const has = (patterns: string[][], name: string) => patterns.some((pattern) => fits(pattern, name));
    return names.filter((name) => name !== COOKIE && has(denied, name) && !has(kept, name));
  };

  safely(() => {
    const names = document.cookie.split('; ').map((pair) => pair.split('=')[0]!);
    for (const name of doomed('cookie', names))
      for (const domain of cookieDomains(location.hostname))
        document.cookie = `${name}=; Path=/; Max-Age=0` + (domain && '; Domain=' + domain);
  });
  safely(() => doomed('local', Object.keys(localStorage)).forEach((name) => localStorage.removeItem(name)));
  safely(() => doomed('session', Object.keys(sessionStorage)).forEach((name) => sessionStorage.removeItem(name)));
};
