// Pages that a server has rendered and a framework takes over in the browser, with tags inside its tree.
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as ReactApp from './apps/react.mjs';
import * as VueApp from './apps/vue.mjs';
import { closeAll, decided, open, TAG, until, useBrowser } from './harness.mjs';

useBrowser();
afterEach(closeAll);

/** What starts each application in the browser, and the HTML that its server sends. */
const kinds = {
  React: {
    start: `import { createElement } from 'react'; import { hydrateRoot } from 'react-dom/client'; import { App } from './react.mjs';
      hydrateRoot(document.getElementById('app'), createElement(App), { onRecoverableError: (error) => console.error('recovered', error) });`,
    html: () => renderToString(createElement(ReactApp.App)),
  },
  'React, the whole document': {
    start: `import { createElement } from 'react'; import { hydrateRoot } from 'react-dom/client'; import { Page } from './react.mjs';
      hydrateRoot(document, createElement(Page), { onRecoverableError: (error) => console.error('recovered', error) });`,
  },
  Vue: {
    start: `import { createSSRApp } from 'vue'; import { App } from './vue.mjs'; createSSRApp(App).mount('#app');`,
    html: () => renderVue(createSSRApp(VueApp.App)),
  },
};

const bundled = {};
beforeAll(async () => {
  for (const [kind, { start }] of Object.entries(kinds))
    for (const mode of ['production', 'development']) {
      const define = { 'process.env.NODE_ENV': `"${mode}"`, __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' };
      const { outputFiles } = await build({ stdin: { contents: start, resolveDir: new URL('apps', import.meta.url).pathname }, bundle: true, write: false, format: 'iife', define, logLevel: 'error' });
      bundled[kind + mode] = outputFiles[0].text;
    }
});

/** Opens an application, with our script or without; `said` is what it writes to the console. */
async function start(kind, { tag = TAG, mode = 'production', how = 'defer', ...options } = {}) {
  const said = [];
  const { html } = kinds[kind];
  const whole = html
    ? `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${tag}</head><body><div id="app">${await html()}</div><script src="/app.js" ${how}></script></body></html>`
    : '<!doctype html>' + renderToString(createElement(ReactApp.Page)).replace('<head>', '<head>' + tag).replace('defer=""', how);
  const before = (page) => page.on('console', (message) => /warn|error/.test(message.type()) && said.push(message.text()));
  const files = { '/app.js': { body: bundled[kind + mode] } };
  const init = () => new MutationObserver(() => (window.first ||= document.querySelector('main'))).observe(document, { childList: true, subtree: true });
  const site = await open({ html: whole, before, files, init, ...options });
  await until(() => site.page.evaluate(() => !!window.go));
  await site.page.waitForTimeout(300);
  return { ...site, said };
}

const boxes = ({ page }) => page.locator('.samtycke-placeholder').count();
const click = ({ page }, id) => page.evaluate((id) => document.getElementById(id).click(), id);
/** What was asked for of the elements that the framework made: a browser may ask for those of the HTML before anybody can stop it. */
const added = ({ requests }) => requests.filter((address) => /embed\/[^A]|s\.gif/.test(address));
/** Without what a browser itself says of addresses that are held: a `preload` that asks for nothing. */
const heard = (said) => said.filter((text) => !/<link rel=preload>/.test(text));

describe.each(Object.keys(kinds))('%s', (kind) => {
  it.each(['defer', 'async', 'type="module"'])('takes the page over as it does without us: same elements, nothing in the console (%s)', async (how) => {
    const plain = await start(kind, { tag: '', how });
    const site = await start(kind, { how });
    expect(heard(site.said)).toEqual(heard(plain.said));
    expect(await site.page.evaluate(() => document.querySelector('main') === window.first)).toBe(true);
    expect(await until(() => boxes(site))).toBe(1);
    expect(await site.page.locator('.samtycke-banner').count()).toBe(1);
    expect(await site.ran()).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('says nothing worse while it is developed than that addresses are held', async () => {
    const site = await start(kind, { mode: 'development' });
    const said = heard(site.said).join('\n');
    expect(said).toMatch(/attribute/);
    expect(said).not.toMatch(/Hydration failed|recovered|node mismatch|children mismatch|text mismatch/i);
    expect(await site.page.evaluate(() => document.querySelector('main') === window.first)).toBe(true);
  });

  it('goes on working: clicks, another frame, no frame, a frame between texts', async () => {
    const site = await start(kind);
    await until(() => boxes(site));
    await click(site, 'count');
    expect(await until(async () => (await site.page.locator('#count').textContent()) === 'Clicked 1')).toBe(true);
    expect(await boxes(site)).toBe(1);

    await click(site, 'other');
    expect(await until(() => site.page.evaluate(() => document.querySelector('figcaption').textContent))).toBe('Film B');
    expect(await until(() => site.page.getByRole('group', { name: /YouTube Film/ }).count())).toBe(1);
    expect(await site.page.locator('figure iframe').getAttribute('data-src')).toBe('https://www.youtube.com/embed/B');

    await click(site, 'none');
    expect(await until(async () => !(await boxes(site)))).toBe(true);
    expect(await site.page.locator('iframe').count()).toBe(0);

    await click(site, 'bare');
    expect(await until(() => boxes(site))).toBe(1);
    // A new key: the paragraph goes with all that is in it, and another comes.
    await click(site, 'count');
    expect(await until(async () => (await site.page.locator('#count').textContent()) === 'Clicked 2')).toBe(true);
    expect(await until(() => boxes(site))).toBe(1);
    expect(await site.page.locator('p iframe').count()).toBe(1);
    await click(site, 'none');
    expect(await until(async () => !(await boxes(site)))).toBe(true);
    expect(added(site)).toEqual([]);
    expect(site.errors).toEqual([]);
    expect(heard(site.said)).toEqual([]);
  });

  it('has its frames and scripts after consent, and may take them away', async () => {
    const site = await start(kind);
    await until(() => boxes(site));
    await site.press('Accept all');
    expect(await until(() => site.requests.includes('www.youtube.com/embed/A'))).toBe(true);
    expect(await until(() => site.page.evaluate(() => window.ran?.includes('www.google-analytics.com/a.js') && window.inline))).toBe(1);
    await until(() => site.requests.includes('www.google-analytics.com/p.gif'));
    expect(await boxes(site)).toBe(0);
    for (const id of ['count', 'other', 'bare', 'count', 'none']) await click(site, id);
    expect(await until(async () => !(await site.page.locator('iframe').count()))).toBe(true);
    await site.page.evaluate(() => window.go('/second'));
    expect(await until(() => site.requests.includes('www.youtube.com/embed/S'))).toBe(true);
    expect(await until(() => site.requests.includes('www.google-analytics.com/s.gif'))).toBe(true);
    expect(site.errors).toEqual([]);
  });

  it('changes the route: what comes with the new one is held, too, until it may come', async () => {
    const site = await start(kind);
    await until(() => boxes(site));
    await site.page.evaluate(() => window.go('/second'));
    expect(await until(() => site.page.getByRole('heading', { name: 'Second' }).count())).toBe(1);
    expect(await until(() => site.page.getByRole('group', { name: 'YouTube Film S' }).count())).toBe(1);
    expect(await boxes(site)).toBe(1);
    expect(added(site)).toEqual([]);
    // There and back again: nothing is left over.
    await site.page.evaluate(() => window.go('/'));
    expect(await until(() => site.page.getByRole('group', { name: 'YouTube Film A' }).count())).toBe(1);
    await site.page.evaluate(() => window.go('/second'));
    await site.page.getByRole('group', { name: 'YouTube Film S' }).getByRole('button', { name: 'Load once' }).click();
    expect(await until(() => site.requests.includes('www.youtube.com/embed/S'))).toBe(true);
    expect(await boxes(site)).toBe(0);
    expect(await site.ran()).toEqual([]);
    expect(site.errors).toEqual([]);
  });
});
