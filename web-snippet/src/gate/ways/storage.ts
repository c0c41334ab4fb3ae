import type { View } from '../../lib/view';
import { patch } from '../patch';

/** Whether a name of that kind is stored by denied services only. */
export type Forbids = (kind: string, name: string) => boolean;

/** Cookies, storage and databases that the page's own code writes for a service: listed names are not written. */
export const watchStorage = (forbids: Forbids, view: View): void => {
  // Without a value it is being deleted.
  const nameOf = (cookie: unknown) => /^\s*([^=;]+)=[^;]/.exec(String(cookie))?.[1];

  patch(view, 'Document', 'cookie', (run, [cookie]) => {
    const name = nameOf(cookie);
    if (!name || !forbids('cookie', name)) run();
  });
  patch(view, 'CookieStore', 'set', (run, [cookie]) =>
    forbids('cookie', cookie?.name ?? cookie) ? Promise.resolve() : run(),
  );
  patch(view, 'Storage', 'setItem', (run, [name], self) =>
    forbids(self === view.localStorage ? 'local' : 'session', '' + name) || run(),
  );
  patch(view, 'IDBFactory', 'open', (run, [name]) => {
    const request: IDBOpenDBRequest = run();
    if (forbids('indexeddb', '' + name))
      request.addEventListener('upgradeneeded', (event) => {
        // The page hears that it failed, not that it may build.
        event.stopImmediatePropagation();
        request.transaction!.abort();
      });
    return request;
  });
};
