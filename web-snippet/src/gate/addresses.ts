import { LOADING, type Gate } from './gate';
import { patch, patchSetter } from './patch';

const page = window as any;

/**
 * Addresses set by scripts: `script.src = …`, `setAttribute('src', …)`. Images load as soon as they have
 * one; the others only in the document, where the insertion is watched.
 */
export const watchAddresses = (gate: Gate): void => {
  const takes = (element: Element, address: unknown): boolean | void => {
    const name = element.localName;
    if (!element.isConnected && !/img|video|audio/.test(name)) return false;
    if (name === 'script') return void gate.inspect(element, String(address));
    gate.forget(element);
    return gate.inspect(element, String(address));
  };

  for (const [kind, attribute] of [
    ['Script', 'src'],
    ['IFrame', 'src'],
    ['Image', 'src'],
    ['Link', 'href'],
    ['Embed', 'src'],
    ['Object', 'data'],
    ['Media', 'src'],
    ['Source', 'src'],
  ])
    patchSetter(page[`HTML${kind}Element`]?.prototype, attribute!, function (address) {
      return takes(this, address) ? undefined : [address];
    });

  const named = (at: number) => (native: (...args: any[]) => any) =>
    function (this: Element, ...args: any[]) {
      const watched = LOADING[this.localName] === String(args[at]).toLowerCase();
      if (!watched || !takes(this, args[at + 1])) native.apply(this, args);
    };
  patch(Element.prototype, 'setAttribute', named(0));
  patch(Element.prototype, 'setAttributeNS', named(1));
};
