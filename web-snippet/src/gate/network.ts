import { page } from '../lib/page';
import type { Gate } from './gate';
import { patch } from './patch';

/** Tells `target` what a failed connection would, after the current task. */
const fail = (target: EventTarget, ...types: string[]) =>
  setTimeout(() => types.forEach((type) => target.dispatchEvent(new Event(type))));

/** Requests made by scripts: they fail the way a lost network would, quietly. */
export const watchNetwork = (gate: Gate): void => {
  patch(page, 'fetch', (run, [request]) =>
    gate.refuses(request?.url ?? request) ? Promise.reject(TypeError()) : run(),
  );
  patch(Navigator.prototype, 'sendBeacon', (run, [address]) => !gate.refuses(address) && run());

  const addresses = new WeakMap<XMLHttpRequest, unknown>();
  const { prototype } = XMLHttpRequest;
  patch(prototype, 'open', (run, args, self) => {
    addresses.set(self, args[1]);
    run();
  });
  patch(prototype, 'send', (run, _, self) => {
    if (gate.refuses(addresses.get(self))) fail(self, 'error', 'loadend');
    else run();
  });

  for (const name of ['EventSource', 'WebSocket'])
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
