/** Tells `target` what a failed connection would, after the current task. */
export const fail = (target: EventTarget, ...types: string[]) =>
  setTimeout(() => types.forEach((type) => target.dispatchEvent(new Event(type))));

/** Stands in for a connection or a worker that must not be: it fails, and takes no message. */
export const refused = (readyState: number): object => {
  const closed: any = new EventTarget();
  closed.readyState = readyState;
  closed.port = closed;
  closed.close = closed.send = closed.start = closed.postMessage = closed.terminate = () => {};
  for (const type of ['error', 'close']) closed.addEventListener(type, (event: Event) => closed['on' + type]?.(event));
  fail(closed, 'error', 'close');
  return closed;
};
