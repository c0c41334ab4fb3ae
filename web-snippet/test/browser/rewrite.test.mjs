import { afterEach, describe, expect, it } from 'vitest';
import { rewriteHtml } from '../../dist/rewrite.mjs';
import { API, closeAll, decided, open, sample, until, useBrowser } from './harness.mjs';
import { all } from './vendors.mjs';

useBrowser();
afterEach(closeAll);

const GA = 'https://www.google-analytics.com/';

/** Opens a page as a server that rewrites would send it; the script's tag is put in as well. */
const opened = (head, body = '', options) =>
  open({
    html: rewriteHtml(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body><h1>Shop</h1>${body}</body></html>`, sample, {
      script: `${API}/s/shop.js`,
    }),
    ...options,
  });

/** Everything that a page's markup may load before any script can hold it, without the vendors' own tags. */
const loading = `<link rel="preload" as="script" href="${GA}p.js"><link rel="modulepreload" href="${GA}m.js"><link rel="prefetch" href="${GA}f.js">
  <link rel="stylesheet" href="https://chat.example/s.css"><link rel="preconnect" href="https://www.googletagmanager.com">`;
const loadingBody = `<img src="https://px.ads.linkedin.com/1.gif" srcset="https://px.ads.linkedin.com/2.gif 1x" alt="">
  <picture><source srcset="https://chat.example/3.gif"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt=""></picture>
  <svg width="9" height="9"><image href="https://chat.example/4.gif" width="9" height="9"/><image xlink:href="https://chat.example/7.gif" width="9" height="9"/><script href="${GA}svg.js"></script></svg>
  <video poster="https://chat.example/5.gif" muted><source src="https://chat.example/6.gif"><track default src="https://chat.example/track.gif"></video>
  <audio src="https://chat.example/8.gif"></audio><object data="https://chat.example/9.html"></object><embed src="https://chat.example/10.html">
  <input type="image" src="https://px.ads.linkedin.com/11.gif" alt="x"><iframe srcdoc="<script src='${GA}12.js'></script>" title="x"></iframe>`;

describe('a page that nobody rewrites', () => {
  it('is read ahead by the browser, which asks vendors before any script can hold their tags', async () => {
    const site = await open({ head: `${loading}<script src="${GA}1.js"></script>`, body: loadingBody });
    await site.page.waitForLoadState('networkidle');
    expect(site.requests).toContain('www.google-analytics.com/1.js');
    expect(await site.ran()).toEqual([]);
  });
});

describe('a rewritten page', () => {
  it('asks no vendor before consent, nor after a refusal', async () => {
    const tags = Object.values(all).map(({ tag }) => tag).join('\n');
    const site = await opened(loading + tags.replace(all.youtube.tag, ''), loadingBody + all.youtube.tag);
    await site.page.waitForLoadState('networkidle');
    expect(site.requests).toEqual([]);
    await site.press('Reject all');
    await site.page.reload();
    await site.page.waitForLoadState('networkidle');
    expect(site.requests).toEqual([]);
    expect(await site.ran()).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('runs the tags in the order of the page after consent, asynchronous or not', async () => {
    const tags = [
      `<script src="${GA}1.js"></script>`,
      `<script type="text/javascript">window.ran.push('inline 2');window.x=()=>fetch("${GA}x")</script>`,
      `<script src="https://static.ads-twitter.com/3.js" defer></script>`,
      `<script type="module">window.ran.push('module 4');window.y=()=>fetch("${GA}y")</script>`,
      `<script SRC='//js.hs-scripts.com/5.js'></script>`,
    ];
    const site = await opened(tags.join('\n'));
    expect(site.requests).toEqual([]);
    await site.press('Accept all');
    const expected = ['www.google-analytics.com/1.js', 'inline 2', 'static.ads-twitter.com/3.js', 'module 4', 'js.hs-scripts.com/5.js'];
    await until(async () => (await site.ran()).length === expected.length);
    const ran = await site.ran();
    // An inline module runs a task later than it is started.
    expect(ran.filter((name) => name !== 'module 4')).toEqual(expected.filter((name) => name !== 'module 4'));
    expect(ran).toContain('module 4');
    expect(await site.page.evaluate(() => [...document.scripts].map(({ type }) => type))).toEqual(['', '', 'text/javascript', '', 'module', '']);
    expect(site.errors).toEqual([]);
  });

  it.each(Object.entries(all))('runs the tag of %s once after consent, and on later pages at once', async (name, { tag, runs }) => {
    const site = name === 'youtube' ? await opened('', tag) : await opened(tag);
    await site.press('Accept all');
    const done = async () => (name === 'youtube' ? site.requests.includes('www.youtube.com/embed/ID') : (await site.ran()).length >= runs.length);
    await until(done);
    expect(await site.ran()).toEqual(runs);
    await site.page.reload();
    await until(done);
    expect(await site.ran()).toEqual(runs);
    expect(site.errors).toEqual([]);
  });

  it('loads everything else after consent, too', async () => {
    const site = await opened(loading, loadingBody);
    await site.press('Accept all');
    const wanted = ['p.js', 'm.js', 's.css', '2.gif', '3.gif', '4.gif', '5.gif', '6.gif', '7.gif', '8.gif', '9.html', '10.html', '11.gif', '12.js'];
    const missing = () => wanted.filter((name) => !site.requests.some((request) => request.endsWith('/' + name)));
    await until(() => !missing().length);
    expect(missing()).toEqual([]);
    // Asked for first, run when it has come: the others are only asked for.
    expect(await until(async () => (await site.ran()).includes('www.google-analytics.com/svg.js'))).toBe(true);
  });

  it('loads at once what was allowed before, and nothing else', async () => {
    const site = await opened(`<script src="${GA}1.js"></script><script src="//js.hs-scripts.com/2.js"></script>`, '', { cookies: [decided('analytics')] });
    await until(async () => (await site.ran()).length);
    expect(await site.ran()).toEqual(['www.google-analytics.com/1.js']);
    expect(site.requests).toEqual(['www.google-analytics.com/1.js']);
  });

  it('has a placeholder in the place of a frame', async () => {
    const site = await opened('', all.youtube.tag);
    await site.page.getByRole('group', { name: 'YouTube' }).getByRole('button', { name: 'Always allow' }).click();
    await until(() => site.requests.length);
    expect(site.requests).toEqual(['www.youtube.com/embed/ID']);
  });
});
