import { byKey, readConfig } from '../config';
import { GOOGLE_HOSTS } from '../gate/rules';
import { LOADS } from '../gate/terms';
import type { Config } from '../types';
import { FILTER } from './njs';

const INLINE = 'inline:';

/** Text as the source of a regular expression, in which a line must not end. */
const quote = (text: string): string => text.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replace(/[\n\r\u2028\u2029]/g, '\\s');

/** A pattern as the source of a regular expression for addresses; `hostOnly` leaves its path out. */
const address = (pattern: string, hostOnly: boolean): string => {
  const slash = (pattern + '/').indexOf('/');
  const host = pattern.slice(0, slash);
  const path = pattern.slice(slash);
  const name = quote(host)
    .replace(/^\*\\\./, '(?:*\\.)?')
    .replace(/\*/g, '[^\\/?#]*');
  const port = host.includes(':') ? '' : '(?::\\d+)?';
  return name + port + (hostOnly || !path ? '(?=[\\/?#]|$)' : quote(path).replace(/\*/g, '[^#]*'));
};

/** A pattern as the source of a regular expression for the text of programs. */
const mention = (pattern: string): string =>
  pattern
    .replace(INLINE, '')
    .replace(/^[*.]+/, '')
    .split('*')
    .filter(Boolean)
    .map(quote)
    .join('[\\s\\S]{0,80}?');

/** One expression for all; `null` where there is none. */
const either = (sources: string[], begin = '', flags = ''): string => {
  const given = sources.filter(Boolean);
  return given.length ? `/${begin}(?:${given.join('|')})/${flags}` : 'null';
};

/**
 * The site's services as a module for nginx with njs: a header filter and a body filter that mark up tags the way
 * {@link rewriteHtml} does, with simpler eyes. It holds for the notice it was made from: make it anew after each
 * publication.
 *
 * @param config the published notice, as `GET /v1/sites/{site}/config` gives it
 * @returns the text of the module; it exports `headers` and `body`
 */
export const nginxRules = (config: Config): string => {
  const { categories, services, site, version, googleConsentMode } = readConfig(config);
  const rows = services.flatMap(({ key, category: owner, match }) => {
    const category = byKey(categories, owner);
    const known = match.filter((pattern) => pattern && (googleConsentMode !== 'advanced' || !GOOGLE_HOSTS.test(pattern)));
    const hosts = known.filter((pattern) => !pattern.startsWith(INLINE));
    const begin = '^\\s*(?:https?:|wss?:)?\\/\\/';
    const row = [
      either(hosts.map((pattern) => address(pattern, false)), begin, 'i'),
      either(hosts.map((pattern) => address(pattern, true)), begin, 'i'),
      either(hosts.map(mention)),
      either(known.filter((pattern) => !hosts.includes(pattern)).map(mention)),
      JSON.stringify(category?.required ? '' : `${category ? ` data-consent=${category.key}` : ''} data-service=${key}`),
    ];
    return known.length ? [`  [${row.join(', ')}],`] : [];
  });
  const name = String(site).replace(/[^a-z0-9-]/g, '');
  return [
    `// Site ${name}, version ${version}. Generated: make it anew after each publication.`,
    '// Address, host, what a loading program mentions, what any program mentions, marks.',
    'var SERVICES = [',
    ...rows,
    '];',
    `var LOADS = ${LOADS};`,
    FILTER,
  ].join('\n');
};
