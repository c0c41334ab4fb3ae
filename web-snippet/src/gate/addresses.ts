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
    return gate.inspect(element, address) && !script;
  };

  for (const [name, attribute] of Object.entries(LOADING)) {
    let owner: object = document.createElement(name);
    // Video and audio have theirs from a common ancestor.
    while (!owner.hasOwnProperty(attribute)) owner = Object.getPrototypeOf(owner);
    patch(owner, attribute, (run, [address], self) => takes(self, address) || run());
  }

  patch(Element.prototype, 'setAttribute setAttributeNS', (run, args, self) => {
    // The name and the value end both lists of arguments.
    const [name, value] = args.slice(-2);
    if (LOADING[self.localName] !== String(name).toLowerCase() || !takes(self, value)) run();
  });
};
