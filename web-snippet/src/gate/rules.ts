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
const LOADS = /createElement|\.src|\.write|innerHTML|insertAdjacent|import\s*\(|fetch\s*\(|sendBeacon|XMLHttp|Image\b|EventSource|WebSocket/;

interface Pattern {
  service: Service;
  withPort: boolean;
  subdomains: boolean;
  host: string[];
  path: string[];
  text: string[];
}

const compile = (service: Service, pattern: string): Pattern => {
  const slash = (pattern + '/').indexOf('/');
  const host = pattern.slice(0, slash).toLowerCase();
  return {
    service,
    withPort: host.includes(':'),
    subdomains: host.startsWith('*.'),
    host: host.split('*'),
    path: (pattern.slice(slash) + '*').split('*'),
    text: pattern.replace(/^[*.]+/, '').split('*').filter(Boolean),
  };
};

/** Compiles the `match` patterns of the site's services. */
export const createRules = (config: Config): Rules => {
  const patterns = config.services
    .flatMap((service) => service.match.map((pattern) => compile(service, pattern)))
    // In advanced mode Google's own tags run from the start and read the signals.
    .filter((pattern) => !(config.googleConsentMode === 'advanced' && google.hosts.test(pattern.host.join('*'))));

  return {
    byAddress: (address) =>
      safely(() => {
        const { host, hostname, pathname, search } = new URL(String(address), document.baseURI);
        return patterns.find((pattern) => {
          const name = pattern.withPort ? host : hostname;
          return name && fits(pattern.host, pattern.subdomains ? '.' + name : name) && fits(pattern.path, pathname + search);
        })?.service;
      }),
    byText: (text) =>
      LOADS.test(text) ? patterns.find((pattern) => pattern.text[0] && mentions(pattern.text, text))?.service : undefined,
  };
};
