import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { nginxRules, rewriteHtml } from '../../src/rewrite';
import { config } from '../config.mjs';
import { attributes, elements } from './parsed.mjs';
import { demo, sample, SAMPLES, systems } from './sites.mjs';

const X = 'https://static.ads-twitter.com/uwt.js';
const marks = 'data-consent=marketing data-service=x-pixel';

/** The module as nginx would run it: once for each answer. */
async function filter(notice, pieces, headersOut = { 'Content-Type': 'text/html', 'Content-Length': '1', ETag: '"1"' }) {
  const code = `${nginxRules(notice)}\n// ${Math.random()}`;
  const { default: module } = await import(/* @vite-ignore */ 'data:text/javascript,' + encodeURIComponent(code));
  const sent = [];
  let finished = false;
  const request = { headersOut, sendBuffer: (data) => sent.push(data), done: () => (finished = true) };
  module.headers(request);
  for (const [at, piece] of pieces.entries()) if (!finished) module.body(request, piece, { last: at === pieces.length - 1 });
  return { text: sent.join(''), headersOut, finished };
}

const marked = async (notice, html) => (await filter(notice, [html])).text;

/** Elements that wait, by name, service and what they load. */
const waiting = (html) =>
  elements(html)
    .map((element) => [element.nodeName, attributes(element)])
    .filter(([, given]) => given['data-consent'])
    .map(([name, given]) => [name, given['data-consent'], given['data-service'], given['data-src'] ?? given['data-href'] ?? given['data-srcset'] ?? 'inline']);

describe('the module for nginx', () => {
  it.each([
    [`<script async src="${X}"></script>`, `<script type=text/plain ${marks} async data-src="${X}"></script>`],
    [`<SCRIPT\nTYPE=module\n SRC='${X}' ></SCRIPT>`, `<SCRIPT type=text/plain ${marks}\ndata-TYPE=module\n data-SRC='${X}' ></SCRIPT>`],
    [`<iframe/src=${X}></iframe>`, `<iframe ${marks} /data-src=${X}></iframe>`],
    [`<img alt="a > b" src="//static.ads-twitter.com:443/p?a&amp;b">`, `<img ${marks} alt="a > b" data-src="//static.ads-twitter.com:443/p?a&amp;b">`],
    [`<link rel="preload" as="script" href="${X}">`, `<link ${marks} rel="preload" as="script" data-href="${X}">`],
    ['<link href="//static.ads-twitter.com" rel="dns-prefetch">', `<link ${marks} data-href="//static.ads-twitter.com" rel="dns-prefetch">`],
    [`<script>var s=document.createElement('script');s.src='${X}'</script>`, `<script type=text/plain ${marks}>var s=document.createElement('script');s.src='${X}'</script>`],
    [`<noscript><img src="${X}"></noscript>`, `<noscript><img ${marks} data-src="${X}"></noscript>`],
  ])('marks up %s', async (html, expected) => {
    expect(await marked(config, html)).toBe(expected);
    expect(await marked(config, expected)).toBe(expected);
  });

  it.each([
    ['a link to the service', `<a href="${X}">x</a><link rel="canonical" href="${X}">`],
    ['a comment', `<!-- <script src="${X}"></script> -->`],
    ['text', `<textarea><img src="${X}"></textarea><style>/* <img src="${X}"> */</style>`],
    ['an attribute', `<p title='<img src="${X}">'>`],
    ['a program', `<script>var html = '<b src="${X}">'; var src="${X}"</script>`],
    ['data', `<script type="application/json">"<img src='${X}'>"</script>`],
    ['other hosts', '<img src="https://static.ads-twitter.com.evil.example/"><img src="https://evil.example/?static.ads-twitter.com"><img src="https://notstatic.ads-twitter.com/">'],
    ['what never ends', `<script src="${X}`],
  ])('leaves %s alone', async (_, html) => {
    expect(await marked(config, html)).toBe(html);
  });

  it('understands the patterns as the script does, for addresses with a host', async () => {
    const notice = (match, more) => ({ ...config, ...more, services: [{ key: 'required', category: 'necessary', match: ['pay.wide.example/p'], cookies: [] }, { key: 'service', category: 'social', match: [match], cookies: [] }] });
    const addresses = ['https://wide.example/', 'https://a.b.wide.example/x', 'https://badwide.example/', 'https://pay.wide.example/pay.js', 'https://track-1.x.example/', 'https://x.example/collect?v=2&amp;t=event', 'https://x.example/other', 'https://x.example:8443/collect?v=1&t=', 'http://127.0.0.1:8081/a.js', 'http://127.0.0.1:8082/a.js', 'HTTPS://WIDE.EXAMPLE'];
    for (const pattern of ['*.wide.example', 'wide.example', 'track*.x.example', 'x.example/collect?v=*&t=', '127.0.0.1:8081', '*', 'x.example/*/y', 'inline:count.start'])
      for (const address of addresses) {
        const html = `<img src="${address}">`;
        expect(await marked(notice(pattern), html), `${pattern} for ${address}`).toBe(rewriteHtml(html, notice(pattern)));
      }
    const inline = '<script>count.start(1)</script>';
    expect(await marked(notice('inline:count.start'), inline)).toBe(rewriteHtml(inline, notice('inline:count.start')));
    const google = '<script src="https://www.googletagmanager.com/gtag/js"></script>';
    expect(await marked({ ...config, googleConsentMode: 'advanced' }, google)).toBe(google);
  });

  it.each([...SAMPLES.map((site) => [site, demo(site, 'unedited'), sample(site)]), ...Object.entries(systems).map(([name, page]) => [name, page, config])])(
    'finds on the page %s what rewriteHtml finds, but for sets of images and for what scripts store',
    async (_, page, given) => {
      const notice = { ...given, services: given.services.map((service) => ({ ...service, cookies: [] })) };
      const found = waiting(await marked(notice, page));
      expect(found).toEqual(waiting(rewriteHtml(page, notice)).filter(([name, , , address]) => name !== 'source' || !address.includes(' ')));
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('joins the pieces of a page, and takes away what describes the bytes before', async () => {
    const html = `<p>å</p><script src="${X}"></script>`;
    const { text, headersOut } = await filter(config, [...html, '']);
    expect(text).toBe(`<p>å</p><script type=text/plain ${marks} data-src="${X}"></script>`);
    expect(headersOut).toEqual({ 'Content-Type': 'text/html' });
  });

  it.each([{ 'Content-Type': 'image/png' }, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }, {}])('sends on at once what is no page: %o', async (headers) => {
    const given = { ...headers, ETag: '"1"' };
    const { text, headersOut, finished } = await filter(config, [`<img src="${X}">`, 'more'], given);
    expect([text, finished]).toEqual([`<img src="${X}">`, true]);
    expect(headersOut.ETag).toBe('"1"');
  });

  it('holds nothing that njs of Debian 12 does not understand', () => {
    const code = nginxRules(config).replace(/\/\/.*|"[^"]*"|'[^']*'/g, '');
    expect(code).not.toMatch(/=>|\bclass\b|\blet\b|\bconst\b|`|\.\.\.|\(\?<|\?\.[a-z]|\?\?/);
  });

  it('has no code that comes from a notice', async () => {
    const evil = '/;throw new Error("code")//\n"\u2028;throw 1;//';
    const notice = { ...config, site: evil, services: [{ key: 'x-pixel', category: evil, match: [evil, `inline:${evil}`, 'static.ads-twitter.com'], cookies: [] }] };
    expect(await marked(notice, `<img src="${X}">`)).toBe(`<img data-service=x-pixel data-src="${X}">`);
  });
});

describe('the command', () => {
  const run = (input) => spawnSync(process.execPath, ['scripts/nginx-rules.mjs'], { input, encoding: 'utf8', cwd: new URL('../..', import.meta.url) });

  it('prints the module for a notice', () => {
    const { stdout, status } = run(JSON.stringify(config));
    expect(status).toBe(0);
    expect(stdout).toBe(nginxRules(config));
  });

  it.each(['', '{', '{"title":"Not Found"}', 'null'])('says what is wrong with %j, and prints nothing', (input) => {
    const { stdout, stderr, status } = run(input);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(/^Cannot read the notice from standard input: /);
  });
});
