import { queue, type Vendor } from './vendor';

const push = (command: string) => queue('_paq').push([command]);

/**
 * Matomo: no request before consent, and ours is the only memory of it (`remember…` would make a cookie for ever).
 * Matomo takes over the queue it finds and knows the commands whatever the order.
 */
export const matomo: Vendor = {
  hosts: /matomo|piwik\.(js|php)/,
  deny: (service) => service || push('requireConsent'),
  tell: (_granted, service) => push(service ? 'setConsentGiven' : 'forgetConsentGiven'),
};
