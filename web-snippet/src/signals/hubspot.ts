import { page } from '../lib/page';
import { queue, type Vendor } from './vendor';

/** HubSpot: its own banner off, our decision on every page (it keeps none), and no tracking while refused. */
export const hubspot: Vendor = {
  hosts: /hubspot|\bhs-|\.hs\w+\.(com|net)|usemessages/,
  deny() {
    page.disableHubSpotCookieBanner = true;
  },
  tell({ signal, service }) {
    queue('_hsp').push([
      'setHubSpotConsent',
      {
        analytics: signal('analytics_storage'),
        advertisement: signal('ad_storage'),
        functionality: signal('functionality_storage'),
      },
    ]);
    queue('_hsq').push(service ? ['doNotTrack', { track: true }] : ['doNotTrack']);
  },
};
