// A site with one service: the tracker.
import { config as sample } from '../config.mjs';

/** The published notice of the measured site; `hosts` are the tracker's, `change` is what a mode wants otherwise. */
export const siteOf = (hosts, change) => ({
  ...sample,
  site: 'measured',
  cookieDomain: null,
  services: [
    {
      key: 'tracker',
      name: 'Tracker',
      category: 'marketing',
      provider: { name: 'Tracker AB', country: 'SE', privacyUrl: 'https://tracker.example/' },
      match: hosts,
      cookies: ['cookie', 'local', 'session', 'indexeddb'].map((kind) => ({ name: 'trk_*', kind, party: 'first', lifetime: 'P1Y', purpose: { en: 'Tells visitors apart.', sv: 'Skiljer besökare åt.' } })),
    },
  ],
  ...change,
});
