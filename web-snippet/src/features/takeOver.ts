import { choices } from '../decision';
import { safely } from '../lib/safely';
import type { Config } from '../types';

/** Categories of ours by what other tools call them; what they have no word for stays refused. */
const NAMES: Record<string, RegExp> = {
  preferences: /prefer|function|C0003/i,
  analytics: /analy|statis|perform|C0002/i,
  marketing: /market|advert|target|C0004/i,
  social: /social|C0005/i,
};

/** What a visitor answered, by the names of a tool: allowed, and refused as far as the tool tells. */
type Answers = [allowed: string[], refused?: string[]];

const all = (value: string, pattern: RegExp): string[] => [...value.matchAll(pattern)].map(([, name]) => name!);

/** Names that stand before a yes and before a no. */
const pairs = (value: string, yes: RegExp, no: RegExp): Answers => [all(value, yes), all(value, no)];

/**
 * How each tool's cookie names what the visitor allowed. Nothing when the visitor did not choose, as some tools write
 * their cookie before anybody is asked, and nothing when the value is cut off or has no category that we know.
 */
const TOOLS: Record<string, (value: string, raw: string, cookies: string) => Answers | undefined | false | ''> = {
  // Cookiebot: {stamp:'…',necessary:true,statistics:false,…,method:'explicit',…}
  CookieConsent: (value) => /^{stamp:.*,method:'explicit'.*}$/.test(value) && pairs(value, /,(\w+):true/g, /,(\w+):false/g),
  // OneTrust: …&landingPath=https%3A…&groups=C0001%3A1%2CC0002%3A0%2C…&AwaitingReconsent=false&…, where a page's address
  // could pass for a group. Sites may number their groups in another way, which tells us nothing.
  OptanonConsent(_, raw, cookies) {
    const members = new URLSearchParams(raw);
    const groups = members.get('groups') || '';
    return (
      /(^|; )OptanonAlertBoxClosed=\w/.test(cookies) &&
      members.get('AwaitingReconsent') === 'false' &&
      /C0001:1/.test(groups) &&
      pairs(groups, /(C\d+):1/g, /(C\d+):0/g)
    );
  },
  // Cookie Information: {"consents_approved":["cookie_cat_necessary",…],"consents_denied":[…],…}
  CookieInformationConsent(value) {
    const { consents_approved: allowed, consents_denied: refused } = JSON.parse(value);
    return [allowed, refused];
  },
  // CookieYes: consentid:…,consent:yes,action:yes,necessary:yes,analytics:no,…
  'cookieyes-consent': (value) =>
    /,action:yes,.*:(yes|no|\d+)$/.test(value) && pairs(value.replace(/.*,action:yes/, ''), /(\w+):yes/g, /(\w+):no/g),
  // vanilla-cookieconsent: {"categories":["necessary",…],"consentTimestamp":…,…}
  cc_cookie: (value) => [JSON.parse(value).categories],
};

/**
 * What a returning visitor allowed in the tool before us. A category of ours that has several names there is granted
 * only if none of them was refused.
 *
 * @param tools names of cookies, in the order they are looked for
 * @param keys categories of the site
 * @returns categories that were granted; nothing if no such cookie holds a choice
 */
export const taken = (tools: string[], cookies: string, keys: string[]): Record<string, boolean> | undefined => {
  for (const tool of tools) {
    const [, raw] = cookies.split('; ').map((pair) => pair.split(/=(.*)/s)).find(([name]) => name === tool) || [];
    const [allowed, refused] = (raw && safely(() => TOOLS[tool]!(decodeURIComponent(raw), raw, cookies))) || [];
    if (Array.isArray(allowed)) {
      const names = (list: unknown, key: string) => Array.isArray(list) && list.some((name) => name === key || NAMES[key]?.test(name));
      return Object.fromEntries(keys.map((key) => [key, names(allowed, key) && !names(refused, key)]));
    }
  }
  return undefined;
};

/** The same, on this page and for this site. */
export const takeOver = (config: Config): Record<string, boolean> | undefined =>
  taken(
    [config.takeOver!].flat(),
    document.cookie,
    choices(config).map(({ key }) => key),
  );
