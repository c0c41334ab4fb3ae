import type { Gate } from './gate';
import { patch } from './patch';

const page = window as any;

/** Tells `target` what a failed connection would, after the current task. */
const fail = (target: any, ...types: string[]) =>
  setTimeout(() => {
    for (const type of types) target.dispatchEvent(new Event(type));
  });

/** Requests made by scripts: they fail the way a lost network would, quietly. */
export const watchNetwork = (gate: Gate): void => {
  patch(
    page,
    'fetch',
    (native) =>
      function (request, ...rest) {
        return gate.refuses(request?.url ?? request)
          ? Promise.reject(new TypeError('Failed to fetch'))
          : native.call(page, request, ...rest);
      },
  );

  patch(
    Navigator.prototype,
    'sendBeacon',
    (native) =>
      function (address, ...rest) {
        return !gate.refuses(address) && native.call(this, address, ...rest);
      },
  );

  const addresses = new WeakMap<XMLHttpRequest, unknown>();
  patch(
    XMLHttpRequest.prototype,
    'open',
    (native) =>
      function (...args) {
        addresses.set(this, args[1]);
        return native.apply(this, args);
      },
  );
  patch(
    XMLHttpRequest.prototype,
    'send',
    (native) =>
      function (...args) {
        if (gate.refuses(addresses.get(this))) fail(this, 'error', 'loadend');
        else native.apply(this, args);
      },
  );

  for (const name of ['EventSource', 'WebSocket'])
    if (page[name])
      page[name] = new Proxy(page[name], {
        construct(native, args, target) {
          if (!gate.refuses(args[0])) return Reflect.construct(native, args, target);
          const closed: any = new EventTarget();
          closed.readyState = native.CLOSED;
          closed.close = closed.send = () => {};
          for (const type of ['error', 'close']) closed.addEventListener(type, (event: Event) => closed['on' + type]?.(event));
          fail(closed, 'error', 'close');
          return closed;
        },
      });
};
