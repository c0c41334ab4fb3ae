import type { Config } from '../types';
import { watchAddresses } from './addresses';
import { createGate, type Gate, type GatePorts } from './gate';
import { watchHtml } from './html';
import { watchInsertion } from './insertion';
import { watchNetwork } from './network';
import { watchParser } from './parsed';
import { createRules } from './rules';

/**
 * Puts the gate into the page: one watcher per way in. Marked-up elements are watched in every mode; `grown` is told
 * whenever the page has grown.
 */
export const installGate = (config: Config, grown: () => void, automatic: boolean, ...ports: GatePorts): Gate => {
  const gate = createGate(createRules(config), automatic, ...ports);
  if (automatic && config.services.some((service) => service.match[0])) {
    watchAddresses(gate);
    watchInsertion(gate);
    watchHtml(gate);
    watchNetwork(gate);
  }
  gate.inspectPresent();
  watchParser(gate, grown);
  return gate;
};
