import { whenMade, type Vendor } from './vendor';

/**
 * Meta Pixel, which takes silence for a yes. Its base code does nothing where it finds an `fbq`, so there is none of
 * ours. A refusal goes before the `init` that waits in the queue of a new one, or the first event would leave; a grant
 * goes last, so that it also ends a `revoke` in the page's own code.
 */
const consent = (granted: boolean) =>
  whenMade('fbq', (fbq, fresh) => {
    const command = ['consent', granted ? 'grant' : 'revoke'];
    if (!granted && fresh && fbq.queue) fbq.queue.unshift(command);
    else fbq(...command);
  });

/** Pixel and conversion requests; the SDK of embedded posts has no such call. */
export const meta: Vendor = {
  hosts: /facebook\.(net(?!.*sdk)|com\/tr)/,
  deny: (service) => service || consent(false),
  tell: (_granted, service) => consent(service),
};
