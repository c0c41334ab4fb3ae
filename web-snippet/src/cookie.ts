import type { Decision } from './decision';

/** Name of the cookie that holds the decision; any server of the site may read it. */
export const COOKIE = 'samtycke';

/** A day of slack for devices whose clock was set back since. */
const CLOCK_SLACK = 86400;

const VALUE = /^1!([1-9]\d{0,8})!([1-9]\d{8,10})!([\w-]{22})!([a-z0-9-]*(?:\.[a-z0-9-]+)*)((?:![+-][a-z0-9-]+)*)$/;

/** `1!<version>!<unix seconds>!<visitor>!<granted, joined by dots>`, then `!+key` or `!-key` per service decided alone. */
export const formatValue = ({ version, at, visitor, granted, services }: Decision): string =>
  [1, version, at, visitor, granted.join('.'), ...[...services].map(([key, on]) => (on ? '+' : '-') + key)].join('!');

/** Reads one value; nothing if it deviates in any way. */
export const parseValue = (value: string, now: number): Decision | undefined => {
  const [, version, at, visitor, granted, services] = VALUE.exec(value) || [];
  return version && +at! < now + CLOCK_SLACK
    ? {
        version: +version,
        at: +at!,
        visitor: visitor!,
        granted: granted ? granted.split('.') : [],
        services: new Map(services!.split('!').slice(1).map((part) => [part.slice(1), part[0] === '+'])),
      }
    : undefined;
};

/** The newest valid decision in a `document.cookie` text: old domains and paths may have left others. */
export const readCookie = (cookies: string, now: number): Decision | undefined =>
  cookies
    .split('; ')
    .flatMap((pair) => parseValue(pair.replace(COOKIE + '=', ''), now) || [])
    .sort((a, b) => b.at - a.at)[0];

/** The text to assign to `document.cookie`. A domain that is not this page's, as on a test server, is left out. */
export const formatCookie = (
  decision: Decision,
  seconds: number,
  domain: string | null | undefined,
  { hostname, protocol }: Pick<Location, 'hostname' | 'protocol'>,
): string =>
  `${COOKIE}=${formatValue(decision)}; Path=/; Max-Age=${seconds}; SameSite=Lax` +
  (domain && ('.' + hostname).endsWith('.' + domain) ? '; Domain=' + domain : '') +
  (protocol === 'https:' ? '; Secure' : '');
