import { whenMade, type Vendor } from './vendor';

/**
 * TikTok Pixel, which takes silence for a yes. Commands are pushed onto its queue, for older base codes do not name
 * them among their methods. A refusal goes first, before the page view that waits there; a grant last.
 */
const consent = (command: string, first?: boolean) =>
  whenMade('ttq', (ttq, fresh) => {
    if (first && fresh) ttq.unshift([command]);
    else if (ttq[command]) ttq[command]();
    else ttq.push([command]);
  });

/** Pixel; embedded films have no such call. */
export const tiktok: Vendor = {
  hosts: /analytics.*tiktok/,
  deny: (service) => service || consent('holdConsent', true),
  tell: (_granted, service) => (service ? consent('grantConsent') : consent('revokeConsent', true)),
};
