import type { View } from '../../lib/view';
import { patch } from '../patch';
import { ADDRESSES, type Gate } from '../terms';

/** Addresses set by scripts: `script.src = …`, `setAttribute('src', …)`. */
export const watchAddresses = (gate: Gate, view: View): void => {
  for (const name of Object.getOwnPropertyNames(view))
    if (/^HTML.*Element$/.test(name))
      patch(view[name as 'HTMLElement'].prototype, ADDRESSES.join(' ') + ' text', (run, [value], self, attribute) =>
        gate.readdress(self, attribute, '' + value) || run(),
      );

  patch(view.Element.prototype, 'setAttribute setAttributeNS', (run, args, self) => {
    // The name and the value end both lists of arguments.
    const [name, value] = args.slice(-2);
    const attribute = ('' + name).toLowerCase();
    return (ADDRESSES.includes(attribute) && gate.readdress(self, attribute, '' + value)) || run();
  });
};
