import { ending } from './lib/hosts';
import type { Answer } from './outbox';

/** Whether the answer may set the consent cookie over HTTP: only a server of the page's own domain can. */
export const sharesCookies = (api: string, page: string): boolean => ending(api) === ending(page);

/**
 * Posts a record without a preflight (a text goes as `text/plain`), outliving the page (`keepalive`). Takes the
 * browser's own `fetch`, so that neither our gate nor a page's wrapper sits in between.
 */
export const createPost =
  (send: typeof fetch, url: string) =>
  (body: string): Promise<Answer> =>
    send(url, {
      method: 'POST',
      body,
      keepalive: true,
      credentials: sharesCookies(new URL(url).hostname, location.hostname) ? 'include' : 'omit',
    }).then(
      ({ status, headers }) => [status, +headers.get('Retry-After')!],
      () => [0],
    );
