import { page } from '../lib/page';
import { queue, type Vendor } from './vendor';

/**
 * HubSpot: its own banner off, our decision on every page (it keeps none), and no tracking while refused. Known by
 * the hosts of its tracking and of the loader that brings it: forms alone are no tracking and allow none.
 */
export const hubspot: Vendor = {
  hosts: /\bhs-|hsadspixel|track.*hubspot/,
  deny() {
    page.disableHubSpotCookieBanner = true;
  },
  tell(granted, service) {
    queue('_hsp').push([
      'setHubSpotConsent',
      {
        analytics: granted('analytics_storage'),
        advertisement: granted('ad_storage'),
        functionality: granted('functionality_storage'),
      },
    ]);
    queue('_hsq').push(service ? ['doNotTrack', { track: true }] : ['doNotTrack']);
  },
};
