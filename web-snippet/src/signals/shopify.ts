import { page } from '../lib/page';
import { whenParsed, type Vendor } from './vendor';

let granted: (signal: string) => boolean = () => false;

const apply = (): void =>
  page.Shopify?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], (failed: unknown) => {
    const marketing = granted('ad_storage');
    const consent = { analytics: granted('analytics_storage'), marketing, preferences: granted('functionality_storage'), sale_of_data: marketing };
    if (!failed) page.Shopify.customerPrivacy.setTrackingConsent(consent, () => {});
  });

/**
 * Shopify's Customer Privacy API. A shop whose settings ask for no consent in the visitor's country runs everything, and
 * Shopify remembers older answers: so a refusal is said too, as soon as the shop's own scripts are there.
 */
export const shopify: Vendor = {
  hosts: /shopify/,
  deny: () => whenParsed(apply),
  tell(decided) {
    granted = decided;
    apply();
  },
};
