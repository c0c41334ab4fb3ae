import type { View } from '../../lib/view';
import { patch } from '../patch';
import { ADDRESSES, type Gate } from '../terms';

/** By name: to go through all constructors of a window takes a phone a frame's time. */
const KINDS = 'Script Image IFrame Link Embed Object Media Video Source Input'.replace(/\w+/g, 'HTML$&Element');

/** Addresses set by scripts: `script.src = …`, `setAttribute('src', …)`. */
export const watchAddresses = (gate: Gate, view: View): void => {
  patch<Element>(view, KINDS, ADDRESSES.join(' ') + ' text', (run, [value], self, name) => gate.readdress(self, name, '' + value) || run());

  patch<Element>(view, 'Element', 'setAttribute setAttributeNS', (run, args, self) => {
    // The name and the value end both lists of arguments.
    const [name, value] = args.slice(-2);
    const attribute = ('' + name).toLowerCase();
    return (ADDRESSES.includes(attribute) && gate.readdress(self, attribute, '' + value)) || run();
  });
};
