import { whenMade, type Vendor } from './vendor';

/**
 * Pinterest Tag, which takes silence for a yes and loads nothing where it finds a `pintrk`. A refusal goes between the
 * `load` and the `page` that wait in the queue of a new one, as Pinterest wants it.
 */
const consent = (granted: boolean) =>
  whenMade('pintrk', (pintrk, fresh) => {
    if (!granted && fresh && pintrk.queue) pintrk.queue.splice(1, 0, ['setconsent', granted]);
    else pintrk('setconsent', granted);
  });

/** Tag; widgets and pins on the page have no such call. */
export const pinterest: Vendor = {
  hosts: /s\.pinimg|ct\.pinterest/,
  deny: (service) => service || consent(false),
  tell: (_granted, service) => consent(service),
};
