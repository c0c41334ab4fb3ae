import { whenMade, type Vendor } from './vendor';

/**
 * Mixpanel. A page that starts it with `opt_out_tracking_by_default` needs the grant, whenever the library comes; no
 * event tells of it. Opting out would by default also delete the profile at Mixpanel, which nobody asked for.
 */
export const mixpanel: Vendor = {
  hosts: /mixpanel|mxpnl/,
  tell: (_granted, service) =>
    whenMade('mixpanel', (mixpanel) => mixpanel.push(service ? ['opt_in_tracking', { track: null }] : ['opt_out_tracking', { delete_user: false }])),
};
