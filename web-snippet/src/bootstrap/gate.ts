import { ADDRESSES, BLOCKED, EAGER, INERT, LOADS, OURS, RUNS, SELECTOR, type Gate } from '../gate/terms';
import { safely } from '../lib/safely';

/** One pattern as the source of a regular expression; a host alone ends where it ends. */
const source = (pattern: string): string =>
  pattern
    .replace(/^(inline:|[*.]+)/, '')
    .replace(/[.?+()]/g, '\\$&')
    .replace(/\*/g, '.{0,80}') + (/\//.test(pattern) ? '' : '(?![\\w.-])');

/**
 * Holds what belongs to any service until it is closed down. It may hold a little too much, such as an address that
 * carries one of a service in its query: the whole script looks again and lets that go.
 */
export const createEarlyGate = (patterns: string[], hold: (element: Element) => void) => {
  let open = !patterns[0];
  const services = RegExp(`(^|[^\\w-])(${patterns.map(source).join('|')})`, 'i');

  const mentioned = (text: string) => !open && services.test(text);
  const refuses = (address: unknown) => safely(() => mentioned(new URL(address as string, document.baseURI).href));
  // The whole script names services, too.
  const refusesText = (text: string) => LOADS.test(text) && !OURS.test(text) && mentioned(text);

  const inspect = (element: Element, name?: string, value?: string): boolean => {
    const script = element.localName === 'script' && (element as HTMLScriptElement);
    const type = (script && script.getAttribute('type')) || '';
    if (!element.matches?.call?.(element, SELECTOR) || !RUNS.test(type)) return false;
    const addresses = ADDRESSES.map((attribute) => [attribute, attribute === name ? value : element.getAttribute(attribute)]);
    const found = addresses.some(([, address]) => address && refuses(address)) || (script && refusesText(name === 'text' ? value! : script.text));
    if (found) {
      if (script) {
        script.setAttribute('data-type', type);
        script.type = INERT;
      } else
        for (const [attribute, address] of addresses)
          if (address) {
            element.setAttribute('data-' + attribute, address);
            element.removeAttribute(attribute!);
          }
      element.setAttribute(BLOCKED, '');
      hold(element);
    }
    return !!found;
  };

  const gate: Gate = {
    inspect,
    inspectAll: (node) => [node, ...(node.querySelectorAll?.call?.(node, SELECTOR) || [])].filter((element) => inspect(element))[0],
    refuses,
    refusesText,
    mentioned,
    readdress: (element, name, value) => (element.isConnected || EAGER.test(element.localName)) && inspect(element, name, value) && element.localName !== 'script',
  };
  return {
    gate,
    close(): void {
      open = true;
    },
  };
};
