import { describe, expect, it } from 'vitest';
import { rewriteHtml } from '../../src/rewrite';
import { config } from '../config.mjs';
import { attributes, elements } from './parsed.mjs';
import { demo, sample, SAMPLES, systems } from './sites.mjs';

/** Elements that wait: by name, service and what they load, or that they are inline. */
const waiting = (html) =>
  elements(html)
    .map((element) => [element, attributes(element)])
    .filter(([, given]) => given['data-consent'])
    .map(([{ nodeName }, given]) => [nodeName, given['data-service'], given['data-src'] ?? given['data-href'] ?? given['data-srcset'] ?? 'inline']);

/** A page without marks, and without the parts that go: what must be the same before and after, to the byte. */
const plain = (html) =>
  html
    .replace(/<noscript>[^]*?<\/noscript>/g, '')
    .replace(/<[^<>]* data-service=[^<>]*/g, (tag) =>
      tag.replace(/( type=text\/plain)?( data-consent=[a-z-]+)? data-service=[a-z-]+/, '').replace(/\bdata-(src|srcset|href|type)(?==)/gi, '$1'),
    );

/** What its owner has marked up, without the scripts that load nothing: those only the owner can know. */
const byHand = (site) => {
  const loads = /createElement|\bsrc\b/;
  return elements(demo(site, 'marked'))
    .map((element) => [element, attributes(element)])
    .filter(([element, given]) => given['data-consent'] && (given['data-src'] || loads.test(element.childNodes[0]?.value)))
    .map(([{ nodeName }, given]) => [nodeName, given['data-consent'], given['data-service'], given['data-src']]);
};

describe.each(SAMPLES)('the demo page of %s', (site) => {
  const page = demo(site, 'unedited');
  // Without what services store: by hand, a script of the site itself that asks before it stores is left.
  const notice = { ...sample(site), services: sample(site).services.map((service) => ({ ...service, cookies: [] })) };
  const out = rewriteHtml(page, notice);

  it('has the same tags marked up as when its owner does it by hand', () => {
    const marked = elements(out)
      .map((element) => [element, attributes(element)])
      .filter(([, given]) => given['data-consent'])
      .map(([{ nodeName }, given]) => [nodeName, given['data-consent'], given['data-service'], given['data-src']]);
    expect(marked).toEqual(byHand(site));
  });

  it('is left alone when its tags are marked up by hand', () => {
    const marked = demo(site, 'marked');
    expect(rewriteHtml(marked, notice)).toBe(marked);
  });

  it('asks nobody without JavaScript', () => {
    for (const [part] of out.matchAll(/<noscript>[^]*?<\/noscript>/g)) expect(part).not.toMatch(/src=/);
  });
});

/** What waits on the page of each system. */
const expected = {
  wordpress: [
    ['link', 'google-analytics', '//www.googletagmanager.com'],
    ['link', 'youtube', 'https://www.youtube.com'],
    ['script', 'google-analytics', 'https://www.googletagmanager.com/gtag/js?id=GT-TEST'],
    ['script', 'meta-pixel', 'inline'],
    ['iframe', 'youtube', 'https://www.youtube.com/embed/abcDEF123?feature=oembed'],
  ],
  hubspot: [
    ['link', 'hubspot', '//js-eu1.hs-scripts.com/00000000.js'],
    ['script', 'linkedin-insight', 'inline'],
    ['script', 'google-tag-manager', 'inline'],
    ['script', 'hubspot', '//js-eu1.hs-scripts.com/00000000.js?businessUnitId=0'],
  ],
  shopify: [
    ['script', 'hubspot', 'inline'],
    ['script', 'google-analytics', 'https://www.googletagmanager.com/gtag/js?id=AW-000000000'],
    ['script', 'x-pixel', 'https://static.ads-twitter.com/uwt.js'],
    ['iframe', 'youtube', 'https://www.youtube.com/embed/genser?enablejsapi=1'],
    ['source', 'linkedin-insight', 'https://px.ads.linkedin.com/banner.webp 750w, /own.webp 300w'],
    ['source', 'chat', 'https://chat.example/film.mp4'],
  ],
  next: [
    ['link', 'google-analytics', 'https://www.googletagmanager.com/gtag/js?id=G-TEST'],
    ['link', 'x-pixel', 'https://static.ads-twitter.com/uwt.js'],
    ['iframe', 'youtube', 'https://www.youtube-nocookie.com/embed/x'],
    ['iframe', 'youtube', 'https://www.youtube.com/embed/streamed'],
  ],
};

describe.each(Object.entries(systems))('a page of %s', (name, page) => {
  it('has exactly the tags of the services marked up', () => {
    expect(waiting(rewriteHtml(page, config))).toEqual(expected[name]);
  });

  it('asks no service before consent, in no browser', () => {
    const out = rewriteHtml(page, config);
    for (const element of elements(out)) {
      const given = attributes(element);
      const live = [given.src, given.srcset, element.nodeName === 'link' && given.href].join();
      if (given.rel !== 'alternate' && given.rel !== 'canonical') expect(live).not.toMatch(/googletagmanager|hs-scripts|facebook|linkedin|ads-twitter|youtube|chat\.example/);
    }
  });
});

describe.each([...SAMPLES.map((site) => [site, demo(site, 'unedited'), sample(site)]), ...Object.entries(systems).map(([name, page]) => [name, page, config])])(
  'the page %s',
  (_, page, notice) => {
    it('stays byte for byte when the site has no services, none that anything is known of, or only required ones', () => {
      for (const services of [[], notice.services.map((service) => ({ ...service, match: [], cookies: [] })), notice.services.map((service) => ({ ...service, category: 'necessary' }))])
        expect(rewriteHtml(page, { ...notice, services })).toBe(page);
    });

    it('stays as it is when it is rewritten again', () => {
      const once = rewriteHtml(page, notice, { script: 'https://consent.example/s/x.js' });
      expect(rewriteHtml(once, notice, { script: 'https://consent.example/s/x.js' })).toBe(once);
    });

    it('keeps every byte outside of the tags that wait', () => {
      const out = rewriteHtml(page, notice);
      expect(out).not.toBe(page);
      expect(plain(out)).toBe(plain(page));
    });

    it('has the same lines when they end as on Windows', () => {
      const windows = page.replaceAll('\n', '\r\n');
      expect(rewriteHtml(windows, notice)).toBe(rewriteHtml(page, notice).replaceAll('\n', '\r\n'));
    });
  },
);
