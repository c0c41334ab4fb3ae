import type { View } from '../../lib/view';
import { patch } from '../patch';
import { ADDRESSES, type Gate } from '../terms';

/**
 * Elements that load as soon as they have an address: images, inputs, and with an `o` video, audio and source. The
 * others do in the document only, where insertion is watched.
 */
const EAGER = /img|input|o/;

/** Addresses set by scripts: `script.src = …`, `setAttribute('src', …)`. */
export const watchAddresses = (gate: Gate, view: View): void => {
  /** Whether the address must not be set. */
  const takes = (element: Element, name: string, value: unknown): boolean =>
    (element.isConnected || EAGER.test(element.localName)) && gate.readdress(element, name, '' + value);

  for (const name of Object.getOwnPropertyNames(view))
    if (/^HTML.*Element$/.test(name))
      patch(view[name as 'HTMLElement'].prototype, ADDRESSES.join(' ') + ' text', (run, [value], self, attribute) =>
        takes(self, attribute, value) || run(),
      );

  patch(view.Element.prototype, 'setAttribute setAttributeNS', (run, args, self) => {
    // The name and the value end both lists of arguments.
    const [name, value] = args.slice(-2);
    const attribute = ('' + name).toLowerCase();
    return (ADDRESSES.includes(attribute) && takes(self, attribute, value)) || run();
  });
};
