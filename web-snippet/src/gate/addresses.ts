import { page } from '../lib/page';
import { LOADING, type Gate } from './gate';
import { patch } from './patch';

/**
 * Addresses set by scripts: `script.src = …`, `setAttribute('src', …)`. Images and media load as soon as
 * they have one; the others only in the document, where the insertion is watched.
 */
export const watchAddresses = (gate: Gate): void => {
  /** Whether the address must not be set. A script may have it: it is held by its type. */
  const takes = (element: Element, address: unknown): boolean => {
    const name = element.localName;
    if (!element.isConnected && !/img|video|audio/.test(name)) return false;
    const script = name === 'script';
    if (!script) gate.forget(element);
    return gate.inspect(element, String(address)) && !script;
  };

  for (const kind of ['Script', 'IFrame', 'Image', 'Link', 'Embed', 'Object', 'Media', 'Source'])
    patch(page[`HTML${kind}Element`]?.prototype, 'src href data', (run, [address], self) => takes(self, address) || run());

  for (const [at, name] of ['setAttribute', 'setAttributeNS'].entries())
    patch(Element.prototype, name, (run, args, self) => {
      if (LOADING[self.localName] !== String(args[at]).toLowerCase() || !takes(self, args[at + 1])) run();
    });
};
