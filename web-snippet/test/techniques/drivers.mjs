// The browsers of the measurement, with a fresh profile per launch. Nothing is intercepted: requests that a browser
// makes ahead of the page's code are seen by the servers alone.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { browser as findChromium } from '../browser.mjs';

/** Debian turns connections ahead of need off; Chromium as Google ships it has them on. */
const CHROMIUM_AS_SHIPPED = { net: { network_prediction_options: 0 } };

/** Preferences that Puppeteer changes and that decide what is requested, as Firefox ships them. */
const FIREFOX_AS_SHIPPED = { 'network.http.speculative-parallel-limit': 20, 'network.prefetch-next': true };

/** Where Firefox is: `FIREFOX_PATH`, else as Debian installs it; nothing when it is absent. */
export const findFirefox = () => [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

/** What to say, once, when there is no Firefox. */
export const NO_FIREFOX = 'Firefox is absent (FIREFOX_PATH, /usr/bin/firefox-esr, /usr/bin/firefox): the blocking techniques are NOT tested in it.';

async function open(profile, url, waitUntil) {
  const page = await profile.newPage();
  await page.goto(url, { waitUntil });
  return { evaluate: (code) => page.evaluate(code), close: () => page.close() };
}

async function launchChromium() {
  const { executablePath, args, env } = await findChromium();
  const home = mkdtempSync(join(tmpdir(), 'samtycke-techniques-'));
  mkdirSync(join(home, 'Default'));
  writeFileSync(join(home, 'Default', 'Preferences'), JSON.stringify(CHROMIUM_AS_SHIPPED));
  // Not a private context: those make no connections ahead.
  const profile = await chromium.launchPersistentContext(home, { executablePath, args, env: { ...process.env, ...env } });
  return {
    version: `Chromium ${profile.browser().version()}`,
    async close() {
      await profile.close();
      rmSync(home, { recursive: true, force: true });
    },
    visit: (url) => open(profile, url, 'commit'),
  };
}

async function launchFirefox() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true, extraPrefsFirefox: FIREFOX_AS_SHIPPED });
  return {
    version: (await browser.version()).replace('firefox/', 'Firefox '),
    close: () => browser.close(),
    visit: (url) => open(browser, url, 'domcontentloaded'),
  };
}

/** Every browser of this machine by name. Chromium is mandatory: its absence is an error when it is launched. */
export const browsers = () => ({ Chromium: launchChromium, ...(findFirefox() && { Firefox: launchFirefox }) });
