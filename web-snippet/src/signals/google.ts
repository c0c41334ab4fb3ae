import { queue, word, type Vendor } from './vendor';

/** The seven signals of Consent Mode v2. */
const SIGNALS = 'ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage security_storage'.split(' ');

/** Granted always: without it there is no logging in. */
const SECURITY = SIGNALS[6]!;

/** Google reads commands only as an `arguments` object; an array is taken for something else. */
function gtag(..._command: unknown[]): void {
  queue('dataLayer').push(arguments);
}

const state = (granted: (name: string) => unknown) =>
  Object.fromEntries(SIGNALS.map((name) => [name, word(name === SECURITY || granted(name))]));

/** Google Consent Mode v2: tags, Analytics, Ads. */
export const google: Vendor = {
  hosts: /google(tagmanager|-analytics|syndication|adservices)|analytics\.google|doubleclick/,
  deny() {
    gtag('consent', 'default', { ...state(() => false), wait_for_update: 500 });
    gtag('set', 'ads_data_redaction', true);
  },
  tell(granted, _service, categories) {
    gtag('consent', 'update', state(granted));
    queue('dataLayer').push({ event: 'samtycke_consent', samtycke: categories });
  },
};
