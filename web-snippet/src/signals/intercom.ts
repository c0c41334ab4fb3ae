import { page } from '../lib/page';
import { whenMade, type Vendor } from './vendor';

/** Intercom. Boots by itself once it is let go, unless the page's settings disable it: then it is told to. */
export const intercom: Vendor = {
  hosts: /intercom/,
  tell: (_granted, service) =>
    whenMade('Intercom', (intercom) => (service ? intercom('boot', { ...page.intercomSettings, disabled: false }) : intercom('shutdown'))),
};
