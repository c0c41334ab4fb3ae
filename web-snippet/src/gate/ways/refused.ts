/** Stands in for a connection or a worker that must not be: it fails, and takes no message. */
export const refused = (readyState: number): object => {
  const closed: any = new EventTarget();
  closed.readyState = readyState;
  closed.port = closed;
  closed.close = closed.send = closed.start = closed.postMessage = closed.terminate = () => {};
  for (const type of ['error', 'close']) {
    closed.addEventListener(type, (event: Event) => closed['on' + type]?.(event));
    // After the current task.
    setTimeout(() => closed.dispatchEvent(new Event(type)));
  }
  return closed;
};
