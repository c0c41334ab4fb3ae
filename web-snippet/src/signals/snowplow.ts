import { whenMade, type Vendor } from './vendor';

/**
 * Snowplow. Its commands reach the trackers made so far: in the page's loader, or before us. One that starts
 * anonymously is made to remember by the grant; one that runs forgets and turns anonymous on a refusal.
 */
export const snowplow: Vendor = {
  hosts: /snowplow|\/sp\.js/,
  tell: (_granted, service) =>
    whenMade('snowplow', (snowplow) => {
      if (service) snowplow('disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' });
      else {
        snowplow('enableAnonymousTracking', { options: { withServerAnonymisation: true }, stateStorageStrategy: 'none' });
        snowplow('clearUserData');
      }
    }),
};
