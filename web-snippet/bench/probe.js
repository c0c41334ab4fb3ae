/* Runs in every measured page before anything else; the selector of the first layer stands in for PROBE_BANNER. */
(() => {
  const bench = {
    /** When the first frame that shows the first layer was made, in milliseconds from the start of the navigation. */
    banner: 0,
    shifted: 0,
    shiftedByInput: 0,
    tasks: [],
    events: [],
    ran: 0,
    /** What a tag does: keeps the page busy for 5 ms. */
    work() {
      bench.ran++;
      for (const end = performance.now() + 5; performance.now() < end; );
    },
  };
  Object.defineProperty(window, 'bench', { value: bench });

  const observe = (type, take, options) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  observe('layout-shift', ({ value, hadRecentInput }) => (bench[hadRecentInput ? 'shiftedByInput' : 'shifted'] += value));
  observe('longtask', ({ startTime, duration }) => bench.tasks.push({ startTime, duration }));
  observe(
    'event',
    ({ name, startTime, duration, processingStart, processingEnd, interactionId }) =>
      interactionId && bench.events.push({ name, delay: processingStart - startTime, processing: processingEnd - processingStart, duration }),
    { durationThreshold: 16 },
  );

  const visible = (element) => {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top < innerHeight && bottom > 0;
  };
  const afterThisFrame = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  };
  const look = () => {
    if (!visible(document.querySelector('PROBE_BANNER'))) return void requestAnimationFrame(look);
    afterThisFrame(() => {
      bench.banner = performance.now();
      if (document.readyState === 'complete') benchShown('');
      else addEventListener('load', () => benchShown(''));
    });
  };
  if (location.pathname !== '/blank') requestAnimationFrame(look);
})();
