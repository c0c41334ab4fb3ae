import type { View } from '../../lib/view';
import { patch } from '../patch';
import type { Gate } from '../terms';

/** An address that nothing answers at: a request there fails as if the network were lost. */
const NOWHERE = 'blob:';

/** Requests made by scripts: they fail the way a lost network would. */
export const watchNetwork = (gate: Gate, view: View): void => {
  patch(view, 'window', 'fetch', (run, [request]) => (gate.refuses(request?.url ?? request) ? Promise.reject(TypeError()) : run()));
  patch(view, 'Navigator', 'sendBeacon', (run, [address]) => !gate.refuses(address) && run());
  patch(view, 'XMLHttpRequest', 'open', (run, [method, address, ...rest]) => run(gate.refuses(address) ? [method, NOWHERE, ...rest] : undefined));
};
