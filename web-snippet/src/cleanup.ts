import { page } from './lib/page';
import { safely } from './lib/safely';

/** The domains a page of this host may have set a cookie for: none given, itself, and every parent. */
export const cookieDomains = (host: string): string[] => ['', ...host.split('.').map((_, index, labels) => labels.slice(index).join('.'))];

/** The paths a page of this address may have set a cookie for: the root and every folder, with and without its slash. */
export const cookiePaths = (path: string): string[] => [
  '/',
  ...path.split('/').flatMap((_, index, parts) => [parts.slice(0, index + 1).join('/'), parts.slice(0, index).join('/') + '/']),
];

/**
 * Deletes what is stored for this site and forbidden by now, as far as a script can: first-party cookies, local and
 * session storage, databases.
 */
export const cleanUp = (forbids: (kind: string, name: string) => boolean): void => {
  safely(() => {
    for (const pair of document.cookie.split('; ')) {
      const name = pair.split('=')[0]!;
      if (forbids('cookie', name))
        for (const domain of cookieDomains(location.hostname))
          for (const path of cookiePaths(location.pathname)) document.cookie = `${name}=; Path=${path}; Max-Age=0; Domain=` + domain;
    }
  });
  for (const kind of ['local', 'session'])
    safely(() => {
      const storage = page[kind + 'Storage'] as Storage;
      for (const name of Object.keys(storage)) if (forbids(kind, name)) storage.removeItem(name);
    });
  safely(() =>
    indexedDB
      .databases()
      .then((found) => found.forEach(({ name }) => forbids('indexeddb', name!) && indexedDB.deleteDatabase(name!)))
      .catch(() => {}),
  );
};
