import { page } from '../lib/page';
import { whenParsed, type Vendor } from './vendor';

/** The plugin's categories that a visitor decides on, and our signals for them. */
const CATEGORIES = {
  preferences: 'functionality_storage',
  statistics: 'analytics_storage',
  'statistics-anonymous': 'analytics_storage',
  marketing: 'ad_storage',
};

let granted: (signal: string) => unknown = () => false;

const apply = (): void => {
  page.wp_set_consent?.('functional', 'allow');
  for (const [category, signal] of Object.entries(CATEGORIES)) page.wp_set_consent?.(category, granted(signal) ? 'allow' : 'deny');
};

/**
 * The WP Consent API plugin, which many WordPress plugins ask. Without a consent type it says yes to all of them, so the
 * type is set before anything runs; the plugin itself comes later and remembers older answers, which are then overruled.
 */
export const wordpress: Vendor = {
  hosts: /wp-consent-api/,
  deny() {
    page.wp_consent_type = 'optin';
    whenParsed(() => {
      apply();
      document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
    });
  },
  tell(decided) {
    granted = decided;
    apply();
  },
};
