import { queue, type Vendor } from './vendor';

/** HubSpot: its own banner off, our decision on every page (it keeps none), and no tracking while refused. */
export const hubspot: Vendor = {
  hosts: /hubspot|\.hs-|\.hs(forms|cta|adspixel|leadflows|collectedforms)|hscollectedforms|hsforms|usemessages/,
  deny() {
    (window as any).disableHubSpotCookieBanner = true;
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
