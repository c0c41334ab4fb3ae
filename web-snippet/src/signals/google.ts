import { GOOGLE_HOSTS } from '../gate/rules';
import { queue, word, type Vendor } from './vendor';

/** The seven signals of Consent Mode v2. */
const SIGNALS = 'ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage security_storage'.split(' ');

/** Granted always: without it there is no logging in. */
const SECURITY = SIGNALS[6]!;

/** ISO 3166-2. Google knows no "EU": a default for it would deny nobody. */
const REGION = /^(?!EU)[A-Z]{2}(-\w+)?$/;

/** Google reads commands only as an `arguments` object; an array is taken for something else. */
function gtag(..._command: unknown[]): void {
  queue('dataLayer').push(arguments);
}

const state = (granted: (name: string) => unknown) =>
  Object.fromEntries(SIGNALS.map((name) => [name, word(name === SECURITY || granted(name))]));

/**
 * Google Consent Mode v2: tags, Analytics, Ads. Denied everywhere by default. Only in advanced mode may a site limit
 * that to regions; elsewhere nothing is said then, since "granted" would be a consent that nobody has given. A list
 * with a region that Google would not know limits nothing.
 */
export const google: Vendor = {
  hosts: GOOGLE_HOSTS,
  deny(_service, { googleConsentMode: mode, googleRegion: region }) {
    gtag('consent', 'default', {
      ...state(() => false),
      wait_for_update: 500,
      ...(mode === 'advanced' && Array.isArray(region) && region[0] && region.every((code) => REGION.test(code)) && { region }),
    });
    gtag('set', 'ads_data_redaction', true);
  },
  tell(granted, _service, categories) {
    gtag('consent', 'update', state(granted));
    queue('dataLayer').push({ event: 'samtycke_consent', samtycke: categories });
  },
};
