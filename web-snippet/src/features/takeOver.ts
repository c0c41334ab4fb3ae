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

const all = (value: string, pattern: RegExp): string[] => [...value.matchAll(pattern)].map(([, name]) => name!);

/**
 * How each tool's cookie names what the visitor allowed. Nothing when the visitor did not choose: some tools write
 * their cookie before anybody is asked.
 */
const TOOLS: Record<string, (value: string, cookies: string) => string[] | undefined | false> = {
  // Cookiebot: {stamp:'…',necessary:true,statistics:false,…,method:'explicit',…}
  CookieConsent: (value) => /method:'explicit'/.test(value) && all(value, /(\w+):true/g),
  // OneTrust: …&groups=C0001:1,C0002:0,…
  OptanonConsent: (value, cookies) => /OptanonAlertBoxClosed=/.test(cookies) && all(value, /(C\d+):1/g),
  // Cookie Information: {"consents_approved":["cookie_cat_necessary",…],"consents_denied":[…],…}
  CookieInformationConsent: (value) => JSON.parse(value).consents_approved,
  // CookieYes: consentid:…,consent:yes,action:yes,necessary:yes,analytics:no,…
  'cookieyes-consent': (value) => /action:yes/.test(value) && all(value, /(\w+):yes/g),
  // vanilla-cookieconsent: {"categories":["necessary",…],"consentTimestamp":…,…}
  cc_cookie: (value) => JSON.parse(value).categories,
};

/**
 * What a returning visitor allowed in the tool before us.
 *
 * @param tools names of cookies, in the order they are looked for
 * @param keys categories of the site
 * @returns categories that were granted; nothing if no such cookie holds a choice
 */
export const taken = (tools: string[], cookies: string, keys: string[]): Record<string, boolean> | undefined => {
  for (const tool of tools) {
    const [, value] = cookies.split('; ').map((pair) => pair.split(/=(.*)/s)).find(([name]) => name === tool) || [];
    const granted = value && safely(() => TOOLS[tool]!(decodeURIComponent(value), cookies));
    if (Array.isArray(granted))
      return Object.fromEntries(keys.map((key) => [key, granted.some((name) => name === key || NAMES[key]?.test(name))]));
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
