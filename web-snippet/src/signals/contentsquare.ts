import { queue, type Vendor } from './vendor';

/** Contentsquare, which takes over the queue it finds. It has no call that holds. */
export const contentsquare: Vendor = {
  hosts: /contentsquare/,
  tell: (_granted, service) => queue('_uxa').push([service ? 'optin' : 'optout']),
};
