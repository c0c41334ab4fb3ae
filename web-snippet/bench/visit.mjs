// One visit: a fresh browser context, one page, at most one click.
import { readFileSync } from 'node:fs';

/** Quiet time before a click, and time that a page is watched after it, in milliseconds. */
const SETTLE = 1000;
const WATCH = 2000;

const PROBE = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Milliseconds of a loop of fixed length: says how fast the page's thread is just now. */
const SPEED = `(() => { const from = performance.now(); let x = 1; for (let i = 0; i < 2e6; i++) x = (x * 16807) % 2147483647; return performance.now() - from })()`;

/**
 * Opens `url`, waits for the first layer, clicks `press` if given and watches; answers what the probe saw.
 *
 * @param rate how much slower the page's main thread is made
 */
export const visit = async (browser, url, { banner, press, rate }) => {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    const evaluate = async (expression) => (await client.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
    /** Milliseconds of processor time that the page's main thread has used. */
    const cpu = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;

    await client.send('Page.enable');
    await client.send('Runtime.enable');
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await client.send('Runtime.addBinding', { name: 'benchShown' });
    await client.send('Page.addScriptToEvaluateOnNewDocument', { source: PROBE.replaceAll('PROBE_BANNER', banner) });
    // A page before the page: process and connection are there, as they are for whoever follows a link.
    const blank = new Promise((done) => client.once('Page.loadEventFired', done));
    await client.send('Page.navigate', { url: new URL('/blank', url).href });
    await blank;
    await evaluate(SPEED);
    const unthrottled = await evaluate(SPEED);
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    const shown = new Promise((done, failed) => {
      client.once('Runtime.bindingCalled', done);
      setTimeout(failed, 20_000, new Error(`${banner} did not appear on ${url} within 20 seconds`)).unref();
    });
    await client.send('Page.navigate', { url });
    await shown;
    await pause(SETTLE);
    const ranBefore = await evaluate('bench.ran');
    const load = await cpu();
    if (press) {
      const [x, y] = await evaluate(`(() => { const { x, y, width, height } = document.querySelector(${JSON.stringify(press)}).getBoundingClientRect(); return [x + width / 2, y + height / 2] })()`);
      const mouse = (type, more) => client.send('Input.dispatchMouseEvent', { type, x, y, ...more });
      await mouse('mouseMoved');
      await pause(300);
      await mouse('mousePressed', { button: 'left', clickCount: 1 });
      await pause(60);
      await mouse('mouseReleased', { button: 'left', clickCount: 1 });
      await pause(WATCH);
    }
    const click = (await cpu()) - load;
    const slower = (await evaluate(SPEED)) / unthrottled;
    return { ...(await evaluate('bench')), load, click, ranBefore, slower };
  } finally {
    await context.close();
  }
};
