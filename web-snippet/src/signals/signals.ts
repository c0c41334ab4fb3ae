import { allowsService, describe, type Decision } from '../decision';
import { safely } from '../lib/safely';
import type { Config } from '../types';
import { clarity } from './clarity';
import { google } from './google';
import { hubspot } from './hubspot';
import { uet } from './uet';
import type { Vendor } from './vendor';

/** Every vendor with a consent call of its own. A new one is a file and a name here. */
const VENDORS: Vendor[] = [google, hubspot, uet, clarity];

/** Tells the vendors of the site's services what the visitor allows. */
export const createSignals = (config: Config) => {
  const { googleConsentMode: mode, categories: all } = config;
  const used = VENDORS.map((vendor) => ({
    vendor,
    services: config.services.filter((service) => service.match.some((pattern) => vendor.hosts.test(pattern))),
  })).filter(({ vendor, services }) => (vendor === google && mode === 'advanced') || (services[0] && (vendor !== google || mode !== 'off')));

  return {
    deny(): void {
      for (const { vendor } of used) safely(() => vendor.deny?.());
    },
    tell(decision: Decision): void {
      const { categories } = describe(config, decision);
      const granted = (signal: string) => all.some(({ key, signals }) => categories[key] && signals?.includes(signal));
      for (const { vendor, services } of used) {
        const service = services.some(({ key }) => allowsService(config, decision, key));
        safely(() => vendor.tell(granted, service, categories));
      }
    },
  };
};
