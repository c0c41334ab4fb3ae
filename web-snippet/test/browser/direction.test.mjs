import { afterEach, expect, it } from 'vitest';
import { closeAll, open, until, useBrowser } from './harness.mjs';
import { inLanguage, pageIn, STATES } from './people.mjs';

useBrowser();
afterEach(closeAll);

const VIDEO = 'https://www.youtube.com/embed/ID';
const written = (name) => name.replace(/ /g, '');
const NAMES = { cookie: '_ga_*', provider: 'Video, Inc.', basis: 'SCC (2021/914)', service: '«Video»!', undeletable: '_video_*, _v' };

const notice = inLanguage('ar');
const [cookie] = notice.services[0].cookies;
const service = {
  key: 'video',
  name: NAMES.service,
  category: 'social',
  provider: { name: NAMES.provider, country: 'IE' },
  transfer: { country: 'US', basis: NAMES.basis },
  match: ['www.youtube.com/embed'],
  cookies: [{ ...cookie, name: NAMES.cookie }, ...NAMES.undeletable.split(', ').map((name) => ({ ...cookie, name, party: 'third' }))],
};

/** The signs of a text in the order in which they are seen from left to right, wherever it is shown; without its spaces. */
const seen = ({ page }, text) =>
  page.evaluate((text) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = texts.nextNode()); ) {
      const start = node.data.indexOf(text);
      if (start < 0) continue;
      const places = [...text].flatMap((sign, at) => {
        const range = document.createRange();
        range.setStart(node, start + at);
        range.setEnd(node, start + at + 1);
        return sign === ' ' ? [] : [[range.getBoundingClientRect(), sign]];
      });
      if (places.every(([{ width }]) => width)) return places.sort(([a], [b]) => a.top - b.top || a.left - b.left).map(([, sign]) => sign).join('');
    }
    return '';
  }, text);

it('names keep their signs where they belong inside Arabic text', async () => {
  const site = await open({
    html: pageIn('ar', `<h1>متجر</h1><iframe width="900" height="400" src="${VIDEO}" title="فيديو"></iframe>`),
    config: { ...notice, services: [service] },
  });
  await until(() => site.page.locator('.samtycke-placeholder').count());
  expect(await seen(site, NAMES.service)).toBe(written(NAMES.service));

  await STATES['the second layer'](site);
  await until(() => site.page.locator('#samtycke bdi').count().then((count) => count > 2));
  await STATES['the second layer, unfolded'](site);
  expect(await until(() => seen(site, NAMES.cookie))).toBe(written(NAMES.cookie));
  expect(await seen(site, NAMES.provider)).toBe(written(NAMES.provider));
  expect(await seen(site, NAMES.basis)).toBe(written(NAMES.basis));

  await STATES['the note about cookies that only the visitor can delete'](site);
  expect(await seen(site, NAMES.undeletable)).toBe(written(NAMES.undeletable));
  expect(site.errors).toEqual([]);
});
