import { COOKIE } from '../cookie';
import { ownDocument, page } from '../lib/page';
import { safely } from '../lib/safely';
import type { Config } from '../types';

/** The hosts of a pattern as a Content-Security-Policy writes them: a star only in front (CSP3 §2.3.1). */
export const sources = (pattern: string): string[] => {
  const host = pattern.split('/')[0]!.replace(/^.*\*[^.]*\./, '*.');
  return /^(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?$/.test(host) ? [host, host.replace('*.', '')] : [];
};

/** The policy: the site itself, its consent server, and the services that may run. Inline code stays possible. */
export const policy = (
  { services, allowedHosts, cookieDomain }: Config,
  page: string,
  server: string,
  allows: (service: string) => boolean,
): string => {
  const hosts = [...allowedHosts!, ...services.filter(({ key }) => allows(key)).flatMap(({ match }) => match)].flatMap(sources);
  // Firefox forgets what 'self' is in the frames of a page's empty frames.
  const list = [`'self'`, page, server, cookieDomain ? '*.' + cookieDomain : '', ...new Set(hosts)].join(' ');
  return `default-src 'unsafe-inline' 'unsafe-eval' data: blob: ${list}; form-action ${list}`;
};

/** Whether the next page will know the decision. Where nothing is kept, a page that decides by itself would load forever. */
const kept = (): unknown => {
  const mark = `!${Date.parse(page.samtycke.consent.decidedAt) / 1000}!`;
  return [() => document.cookie, () => localStorage[COOKIE]].some((read) => safely(read)?.includes(mark));
};

/**
 * Strict mode: a policy of the browser closes what a script cannot, such as `import()`, workers and style sheets. It
 * can only be tightened, so a decision that changes it needs a new page.
 *
 * @returns called after each decision; true when what it allows has to wait for the next page
 */
export const strict = (config: Config, server: string, allows: (service: string) => boolean): (() => boolean) => {
  const now = () => policy(config, location.origin, server, allows);
  const content = now();
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = content;
  // Anywhere but in a head it would not count (HTML, "Content-Security-Policy" pragma).
  ownDocument('head').prepend(meta);
  return () => {
    const changed = now() !== content;
    if (changed && kept()) {
      // Firefox brings frames back as they were, without an address, if they are there when it reloads.
      document.querySelectorAll('iframe[data-samtycke-blocked]').forEach((frame) => frame.remove());
      location.reload();
    }
    return changed;
  };
};
