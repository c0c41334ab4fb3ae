import { fits, mentions } from '../lib/glob';
import { safely } from '../lib/safely';
import { google } from '../signals/google';
import type { Config, Service } from '../types';

/** Which service an address or a program belongs to. */
export interface Rules {
  byAddress(address: unknown): Service | undefined;
  byText(text: string): Service | undefined;
}

/** Program text that can load or send something; data that only mentions an address is left alone. */
const LOADS = /createElement|\.src|\.write|innerHTML|insertAdjacent|(import|fetch)\s*\(|sendBeacon|XMLHttp|Image\b|EventSource|WebSocket/;

interface Pattern {
  service: Service;
  host: string[];
  path: string[];
  text: string[];
}

const compile = (service: Service, pattern: string): Pattern => {
  const slash = (pattern + '/').indexOf('/');
  return {
    service,
    host: pattern.slice(0, slash).toLowerCase().split('*'),
    path: (pattern.slice(slash) + '*').split('*'),
    text: pattern.replace(/^[*.]+/, '').split('*').filter(Boolean),
  };
};

/** Compiles the `match` patterns of the site's services. */
export const createRules = (config: Config): Rules => {
  const patterns = config.services.flatMap((service) =>
    service.match
      // In advanced mode Google's own tags run from the start and read the signals.
      .filter((pattern) => config.googleConsentMode !== 'advanced' || !google.hosts.test(pattern))
      .map((pattern) => compile(service, pattern)),
  );

  return {
    byAddress: (address) =>
      safely(() => {
        const { host, hostname, pathname, search } = new URL(address as string, document.baseURI);
        // With and without its port, and with a dot before it: `*.x.com` is also x.com itself.
        const names = host ? [host, hostname, '.' + host, '.' + hostname] : [];
        return patterns.find((pattern) => names.some((name) => fits(pattern.host, name)) && fits(pattern.path, pathname + search))?.service;
      }),
    byText: (text) =>
      LOADS.test(text) ? patterns.find((pattern) => mentions(pattern.text, text))?.service : undefined,
  };
};
