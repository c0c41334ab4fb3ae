import { whenMade, type Vendor } from './vendor';

const cookies = (granted: boolean) => whenMade('zE', (zE) => zE('messenger:set', 'cookies', granted ? 'all' : 'none'));

/** Zendesk messaging, which stores what it likes until it is told otherwise. */
export const zendesk: Vendor = {
  hosts: /zdassets|zendesk/,
  deny: (service) => service || cookies(false),
  tell: (_granted, service) => cookies(service),
};
