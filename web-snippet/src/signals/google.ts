import { queue, type Grant, type Vendor } from './vendor';

/** The seven signals of Consent Mode v2. */
const SIGNALS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];

/** Google reads commands only as an `arguments` object; an array is taken for something else. */
function gtag(..._command: unknown[]): void {
  queue('dataLayer').push(arguments);
}

const state = (granted: Grant['signal']) =>
  Object.fromEntries(SIGNALS.map((name) => [name, granted(name) ? 'granted' : 'denied']));

/** Google Consent Mode v2: tags, Analytics, Ads. */
export const google: Vendor = {
  hosts: /google(tagmanager|-?analytics|syndication|adservices)|analytics\.google|doubleclick/,
  deny() {
    gtag('consent', 'default', { ...state((name) => name === 'security_storage'), wait_for_update: 500 });
    gtag('set', 'ads_data_redaction', true);
  },
  tell({ signal, categories }) {
    gtag('consent', 'update', state((name) => name === 'security_storage' || signal(name)));
    queue('dataLayer').push({ event: 'samtycke_consent', samtycke: categories });
  },
};
