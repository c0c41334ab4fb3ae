// Opens pages that embed the built, minified script. Every address is answered here: the site itself, the
// consent server, and the vendors, whose stubs leave a trace in `window.ran`.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { assemble } from '../../scripts/assemble.mjs';
import { embedded } from '../../scripts/embedded.mjs';
import { browser as findBrowser } from '../browser.mjs';
import { config as sample } from '../config.mjs';

const built = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
const core = built('samtycke.js');

/** Everything that a script may carry beside the core. */
export const parts = JSON.parse(built('parts.json'));

export const PAGE = 'https://www.shop.example/';
export const API = 'https://consent.shop.example';
export const TAG = `<script src="${API}/s/shop.js"></script>`;

/** What `serve` says for a server that accepts connections and never answers. */
export const HANGING = Symbol('hanging');

let browser;
const contexts = new Set();

/** Call once per test file. */
export function useBrowser() {
  beforeAll(async () => {
    const { executablePath, args, env } = await findBrowser();
    browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  }, 60_000);
  afterAll(() => browser?.close());
}

export async function closeAll() {
  for (const context of contexts) await context.close();
  contexts.clear();
}

/**
 * The script as the server would serve it. What the tests change of the notice goes in as it is, hostile or not;
 * `config` may also be the notice as JSON text.
 */
export const script = (config, withParts = parts) =>
  assemble(core, withParts, typeof config === 'string' ? JSON.parse(config) : config === sample ? embedded(config) : config);

/** What a vendor's address answers. */
const vendor = (url) => {
  const { host, pathname } = new URL(url);
  const name = host + pathname;
  const trace = `(window.ran=window.ran||[]).push(${JSON.stringify(name)});`;
  if (/\.(png|gif)$|\/tr$|collect/.test(pathname)) return { contentType: 'image/gif', body: '' };
  if (/embed|html/.test(pathname)) return { contentType: 'text/html', body: `<!doctype html><title>embed</title><p>${name}` };
  if (/\.css$/.test(pathname)) return { contentType: 'text/css', body: 'body{--vendor:1}' };
  return { contentType: 'text/javascript', body: trace, headers: { 'Access-Control-Allow-Origin': '*' } };
};

/**
 * Opens a page. `html` holds the whole document; by default it is `head` (the script tag first) and `body`.
 * `answer(post)` decides what the consent server says to a decision; `notice()` what it says when it is asked for the
 * notice with every language: the notice, or nothing for a 503; `serve(script)` what it says when it is asked for the
 * script: an answer, nothing when it is down, or HANGING; `parts` what the script may carry beside the core; `files`
 * are the site's own besides its pages, by path.
 */
export async function open({
  config = sample,
  head = '',
  body = '<h1>Shop</h1>',
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${TAG}${head}</head><body>${body}</body></html>`,
  url = PAGE,
  headers = {},
  answer = () => ({ status: 201 }),
  notice = () => undefined,
  parts: withParts = parts,
  init,
  before,
  serve = (body) => ({ body }),
  files = {},
  context: given,
  cookies = [],
  ...options
} = {}) {
  const context = given || (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options }));
  contexts.add(context);
  if (cookies.length) await context.addCookies(cookies);
  if (init) await context.addInitScript(init);
  const requests = [];
  const posts = [];
  const asked = [];
  const sightings = [];
  const errors = [];
  await context.unrouteAll();
  await context.route('**/*', async (route) => {
    const request = route.request();
    const target = new URL(request.url());
    const cors = { 'Access-Control-Allow-Origin': new URL(url).origin, 'Access-Control-Allow-Credentials': 'true' };
    if (target.pathname.includes('/s/')) {
      const served = serve(script(config, withParts));
      // A server that accepts and never answers.
      if (served === HANGING) return undefined;
      return served ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', headers: cors, ...served }) : route.abort();
    }
    if (target.hostname.startsWith('consent.') && target.pathname.startsWith('/w/'))
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', headers: { 'Access-Control-Allow-Origin': '*' }, body: built(target.pathname.slice(1)) });
    if (target.pathname.endsWith('/consents')) {
      const post = { ...request.postDataJSON(), query: target.search, headers: await request.allHeaders(), url: request.url() };
      posts.push(post);
      const reply = answer(post, posts.length);
      return reply ? route.fulfill({ status: reply.status, headers: { ...cors, ...reply.headers }, body: '{}' }) : route.abort();
    }
    if (target.pathname.endsWith('/hosts')) {
      sightings.push(request.postDataJSON());
      return route.fulfill({ status: 204, headers: cors });
    }
    if (target.pathname.endsWith('/config')) {
      asked.push(request.url());
      const found = await notice();
      return route.fulfill({ status: found ? 200 : 503, headers: cors, contentType: 'application/json', body: JSON.stringify(found || { status: 503, title: 'Away' }) });
    }
    if (files[target.pathname]) return route.fulfill({ contentType: 'text/javascript', headers: cors, ...files[target.pathname] });
    if (target.hostname.endsWith('shop.example')) return route.fulfill({ contentType: 'text/html', body: html, headers });
    requests.push(target.host + target.pathname);
    return route.fulfill(vendor(request.url()));
  });
  const page = await context.newPage();
  await before?.(page);
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return {
    page,
    context,
    requests,
    posts,
    asked,
    sightings,
    errors,
    ran: () => page.evaluate(() => window.ran || []),
    consent: () => page.evaluate(() => window.samtycke.consent),
    cookie: async () => (await context.cookies(url)).find(({ name }) => name === 'samtycke'),
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
  };
}

/** Waits until `check` gives something true. */
export async function until(check, patience = 3000) {
  const end = Date.now() + patience;
  for (;;) {
    const result = await check();
    if (result || Date.now() > end) return result;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** A cookie of an earlier visit. */
export const decided = (granted, { version = 3, daysAgo = 1, services = '' } = {}) => ({
  name: 'samtycke',
  value: `1!${version}!${Math.floor(Date.now() / 1000) - daysAgo * 86400}!q1w2e3r4t5y6u7i8o9p0aA!${granted}${services}`,
  domain: '.shop.example',
  path: '/',
});

export { sample };
