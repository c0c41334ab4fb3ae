// The embed codes, as docs/embedding.md shows them (EmbedCodesTest holds it to what the server gives), on the pages that
// they are pasted into. The inline bootstrap has a file of its own.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { API, closeAll, open, parts, sample, script, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

const docs = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');

/** The first code below a heading, for the site of the tests. */
const code = (heading) => {
  const [, text] = new RegExp(`\\n## +${heading}\\n[^]*?\\n\`\`\`\\w*\\n([^]*?)\\n\`\`\``.replace('## +', '##+ ')).exec(docs);
  return text.replaceAll('https://consent.example.com/s/acme.js', `${API}/s/shop.js`).replaceAll('https://consent.example.com', API);
};

const TAG_MANAGER = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>';
const html = (first, { vendor = TAG_MANAGER, body = '' } = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${first}<title>Shop</title>${vendor}</head><body><h1>Shop</h1>${body}</body></html>`;

/** The banner is there, and the vendor's tag is not. */
const asked = async (site, refusal = 'Reject all') => {
  await site.page.getByRole('button', { name: refusal, exact: true }).waitFor();
  expect(await site.ran()).toEqual([]);
  expect(site.errors).toEqual([]);
};

it('the one line asks first', async () => {
  await asked(await open({ html: html(code('The script')) }));
});

describe('a pinned version', () => {
  const pinned = /<script src="[^"]*\?v=3" integrity="[^"]*" crossorigin="anonymous"><\/script>/.exec(docs)[0].replace(/https:[^?]*/, `${API}/s/shop.js`);
  const integrity = 'sha384-' + createHash('sha384').update(script(sample, parts)).digest('base64');

  it('asks first where it has its hash', async () => {
    await asked(await open({ html: html(pinned.replace('sha384-…', integrity)) }));
  });

  it('does not run where a byte differs', async () => {
    const { page } = await open({ html: html(pinned.replace('sha384-…', integrity), { vendor: '' }), serve: (body) => ({ body: body + ' ' }) });
    await page.waitForLoadState('load');
    expect(await page.evaluate(() => typeof window.samtycke)).toBe('undefined');
  });
});

it('with the policy and the nonce it asks first, and the policy refuses nothing of it', async () => {
  const [, policy, tag] = /^Content-Security-Policy: (.*)\n\n(.*)$/.exec(code('Strict Content-Security-Policy').replaceAll('RANDOM', 'cjRuZDBt'));
  const site = await open({
    html: html(tag, { vendor: TAG_MANAGER.replace('async', 'async nonce="cjRuZDBt"') }),
    headers: { 'Content-Security-Policy': `default-src 'none'; ${policy}` },
    init: () => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => (window.refused ||= []).push(`${violatedDirective} ${blockedURI}`)),
  });
  await asked(site);
  expect(await site.page.evaluate(() => window.refused)).toBe(undefined);
  await site.press('Accept all');
  await expect.poll(site.ran).toEqual(['www.googletagmanager.com/gtag/js']);
});

it('through Tag Manager it comes too late for what stands before, says so, and holds what follows', async () => {
  const said = [];
  const vendor = `<script>(window.ran=window.ran||[]).push('early')</script><script src="https://connect.facebook.net/en_US/fbevents.js"></script>`;
  const later = `<script>document.addEventListener('samtycke:show', () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://js.hs-scripts.com/1.js' })))</script>`;
  const site = await open({
    html: html('', { vendor: vendor + code('Google Tag Manager') + later }),
    before: (page) => page.on('console', (message) => said.push(message.text())),
  });
  await site.page.getByRole('button', { name: 'Reject all', exact: true }).waitFor();
  expect(await site.ran()).toEqual(['early', 'connect.facebook.net/en_US/fbevents.js']);
  expect(await until(() => said.find((text) => text.startsWith('Samtycke came too late')))).toBeTruthy();
  await expect.poll(() => site.page.locator('[data-samtycke-blocked=hubspot]').count()).toBe(1);
  expect(site.errors).toEqual([]);
});

it('what WordPress prints of the plugin asks first', async () => {
  const [, printed] = /echo '(.*)', "\\n";/.exec(code('WordPress'));
  await asked(await open({ html: html(printed) }));
});

it('in a HubSpot template it stands before what HubSpot includes', async () => {
  const template = code('HubSpot CMS').replace(/\{#.*#\}/, '');
  const hubspot = '<script defer src="https://js.hs-scripts.com/1.js"></script>';
  expect(template).toContain('{{ standard_header_includes }}');
  const site = await open({ html: html(template.replace('{{ standard_header_includes }}', hubspot)) });
  await asked(site);
});

it('React writes the script of the Next.js layout first, and takes the page over as it is', async () => {
  const layout = code('Next\\.js').replace(/^import type.*$/m, '').replace(/: \{ children: ReactNode \}/, '');
  const resolveDir = new URL('.', import.meta.url).pathname;
  const bundle = async (how, options) => {
    const contents = `${layout}\nimport { createElement, useEffect } from 'react';${how}`;
    const { outputFiles } = await build({ stdin: { contents, resolveDir, loader: 'jsx' }, jsx: 'automatic', bundle: true, write: false, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error', ...options });
    return outputFiles[0].text;
  };
  // As next/script adds scripts, and as a component marks one up.
  const app = `const Page = () => {
      useEffect(() => void document.head.append(Object.assign(document.createElement('script'), { src: 'https://connect.facebook.net/en_US/fbevents.js' })), []);
      return createElement('main', null, createElement('h1', null, 'Shop'), createElement('script', { type: 'text/plain', 'data-consent': 'analytics', 'data-src': 'https://www.googletagmanager.com/gtag/js?id=G-1' }));
    };
    const app = createElement(RootLayout, null, createElement(Page));`;
  const server = await bundle(`import { renderToString } from 'react-dom/server';${app} globalThis.rendered = renderToString(app);`, { platform: 'node', format: 'cjs' });
  new Function('require', 'module', 'exports', server)((await import('node:module')).createRequire(import.meta.url), { exports: {} }, {});
  const rendered = globalThis.rendered;
  expect(rendered.indexOf('<script')).toBe(rendered.indexOf(`<script src="${API}/s/shop.js">`));

  const client = await bundle(`import { hydrateRoot } from 'react-dom/client';${app} hydrateRoot(document, app, { onRecoverableError: (error) => (window.recovered = String(error)) });`, { format: 'iife' });
  const site = await open({
    html: '<!doctype html>' + rendered.replace('</body>', '<script src="/app.js" defer></script></body>'),
    files: { '/app.js': { body: client } },
  });
  await expect.poll(() => site.page.locator('script[data-samtycke-blocked]').count()).toBe(2);
  await asked(site, 'Avvisa alla');
  expect(await site.page.evaluate(() => window.recovered)).toBe(undefined);
});
