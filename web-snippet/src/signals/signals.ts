import { allowsService, describe, type Decision } from '../decision';
import { safely } from '../lib/safely';
import type { Config } from '../types';
import type { Vendor } from './vendor';

/** Tells the vendors of the site's services what the visitor allows, one after the other. */
export const createSignals = (config: Config, vendors: Vendor[]) => {
  const each = (decision: Decision | undefined, call: (vendor: Vendor, service: boolean) => void): void => {
    for (const vendor of vendors)
      safely(() =>
        call(
          vendor,
          config.services.some(({ key, match }) => match.some((pattern) => vendor.hosts.test(pattern)) && allowsService(config, decision, key)),
        ),
      );
  };

  return {
    deny: () => each(undefined, (vendor, service) => vendor.deny?.(service, config)),
    tell(decision: Decision): void {
      const { categories } = describe(config, decision);
      const granted = (signal: string) => config.categories.some(({ key, signals }) => categories[key] && signals?.includes(signal));
      each(decision, (vendor, service) => vendor.tell(granted, service, categories));
    },
  };
};
