import type { Answer, Pending } from './outbox';

/** Two last labels of a host name: near enough to its registrable domain to decide on cookies. */
const ending = (host: string) => host.split('.').slice(-2).join('.');

/** Whether the answer may set the consent cookie over HTTP: only a server of the page's own domain can. */
export const sharesCookies = (api: string, page: string): boolean => api === page || ending(api) === ending(page);

/**
 * Posts a decision without a preflight (`text/plain`), outliving the page (`keepalive`). Takes the
 * browser's own `fetch`, so that neither our gate nor a page's wrapper sits in between.
 */
export const createPost =
  (send: typeof fetch, base: string, site: string, version: string) =>
  (pending: Pending): Promise<Answer> =>
    send(`${base}/v1/sites/${site}/consents?sv=${version}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify(pending),
      keepalive: true,
      credentials: sharesCookies(new URL(base).hostname, location.hostname) ? 'include' : 'omit',
    }).then(
      (answer) => ({ status: answer.status, retryAfter: +(answer.headers.get('Retry-After') || NaN) }),
      () => ({ status: 0, retryAfter: NaN }),
    );
