import { describe, expect, it } from 'vitest';
import { rewriteHtml } from '../../src/rewrite';
import { config } from '../config.mjs';

const GA = 'https://www.googletagmanager.com/gtag/js?id=G-1';
const META = 'https://www.facebook.com/tr?id=1&amp;noscript=1';
const TUBE = 'https://www.youtube.com/embed/ID';
const CHAT = 'https://chat.example/x';

const analytics = 'data-consent=analytics data-service=google-analytics';
const marketing = 'data-consent=marketing data-service=meta-pixel';
const social = 'data-consent=social data-service=youtube';
const preferences = 'data-consent=preferences data-service=chat';

/** The site with other members than usual. */
const site = (change) => ({ ...config, ...change });
const service = (key, category, ...match) => ({ key, name: key, category, match, cookies: [] });

describe('a tag of a service', () => {
  it.each([
    ['a script', `<script async src="${GA}"></script>`, `<script type=text/plain ${analytics} async data-src="${GA}"></script>`],
    ['a script with a type', `<script type="text/javascript" src="${GA}">`, `<script type=text/plain ${analytics} data-type="text/javascript" data-src="${GA}">`],
    ['a module', `<script src='${GA}' type=module></script>`, `<script type=text/plain ${analytics} data-src='${GA}' data-type=module></script>`],
    ['an address without a scheme', '<script src="//js.hs-scripts.com/1.js" defer></script>', '<script type=text/plain data-consent=marketing data-service=hubspot data-src="//js.hs-scripts.com/1.js" defer></script>'],
    ['a script in SVG', `<svg><script xlink:href="${GA}"/></svg>`, `<svg><script type=text/plain ${analytics} data-href="${GA}"/></svg>`],
    ['an image in SVG', `<svg><image href="${CHAT}.png" xlink:href="${CHAT}.png"/></svg>`, `<svg><image ${preferences} data-href="${CHAT}.png" data-xlink:href="${CHAT}.png"/></svg>`],
    ['a frame', `<iframe width="560" src="${TUBE}" title="Film"></iframe>`, `<iframe ${social} width="560" data-src="${TUBE}" title="Film"></iframe>`],
    ['a frame with a document of its own', `<iframe srcdoc="<script src='${GA}'></script>"></iframe>`, `<iframe ${analytics} data-srcdoc="<script src='${GA}'></script>"></iframe>`],
    ['a frame with a document in its address', '<iframe src="data:text/html,%3Cscript src=//static.ads-twitter.com/uwt.js%3E"></iframe>', '<iframe data-consent=marketing data-service=x-pixel data-src="data:text/html,%3Cscript src=//static.ads-twitter.com/uwt.js%3E"></iframe>'],
    ['an image', `<img src="${META}" alt="">`, `<img ${marketing} data-src="${META}" alt="">`],
    ['an image by its set', `<img src="/own.png" srcset="/own.png, ${CHAT}.png 2x">`, `<img ${preferences} data-src="/own.png" data-srcset="/own.png, ${CHAT}.png 2x">`],
    ['an image under its old name', `<image src="${META}">`, `<image ${marketing} data-src="${META}">`],
    ['a style sheet', `<link rel="stylesheet" href="${CHAT}.css">`, `<link ${preferences} rel="stylesheet" data-href="${CHAT}.css">`],
    ['an icon', `<link href="${CHAT}.ico" rel="shortcut icon">`, `<link ${preferences} data-href="${CHAT}.ico" rel="shortcut icon">`],
    ['a preload', `<link rel=preload as=script href=${GA}>`, `<link ${analytics} rel=preload as=script data-href=${GA}>`],
    ['a preload of images', `<link rel="preload" as="image" imagesrcset="${CHAT}.png 1x">`, `<link ${preferences} rel="preload" as="image" data-imagesrcset="${CHAT}.png 1x">`],
    ['a prefetch', `<link rel="prefetch" href="${GA}">`, `<link ${analytics} rel="prefetch" data-href="${GA}">`],
    ['a module preload', `<link rel="modulepreload" href="${GA}">`, `<link ${analytics} rel="modulepreload" data-href="${GA}">`],
    ['a connection to its host', '<link rel="preconnect" href="https://www.googletagmanager.com" crossorigin>', `<link ${analytics} rel="preconnect" data-href="https://www.googletagmanager.com" crossorigin>`],
    ['a look-up of its host', '<link rel="dns-prefetch" href="//connect.facebook.net">', `<link ${marketing} rel="dns-prefetch" data-href="//connect.facebook.net">`],
    ['a video', `<video poster="/own.jpg" src="${CHAT}.mp4"></video>`, `<video ${preferences} data-poster="/own.jpg" data-src="${CHAT}.mp4"></video>`],
    ['a video by its poster', `<video poster="${CHAT}.jpg"></video>`, `<video ${preferences} data-poster="${CHAT}.jpg"></video>`],
    ['a source', `<picture><source srcset="${CHAT}.webp 1x" type="image/webp"><img src="/own.png"></picture>`, `<picture><source ${preferences} data-srcset="${CHAT}.webp 1x" type="image/webp"><img src="/own.png"></picture>`],
    ['audio', `<audio controls src="${CHAT}.mp3"></audio>`, `<audio ${preferences} controls data-src="${CHAT}.mp3"></audio>`],
    ['a track', `<track src="${CHAT}.vtt">`, `<track ${preferences} data-src="${CHAT}.vtt">`],
    ['an embed', `<embed src="${TUBE}">`, `<embed ${social} data-src="${TUBE}">`],
    ['an object', `<object data="${TUBE}" type="text/html"></object>`, `<object ${social} data-data="${TUBE}" type="text/html"></object>`],
    ['an image button', `<input type="image" src="${META}">`, `<input ${marketing} type="image" data-src="${META}">`],
    ['a tag inside a template', `<template><img src="${META}"></template>`, `<template><img ${marketing} data-src="${META}"></template>`],
  ])('is marked up: %s', (_, html, expected) => {
    expect(rewriteHtml(html, config)).toBe(expected);
  });

  it('is marked up when it is an inline script that loads the service, with its own type kept', () => {
    const text = "var t=document.createElement('script');t.src='https://connect.facebook.net/en_US/fbevents.js';document.head.append(t)";
    expect(rewriteHtml(`<script>${text}</script>`, config)).toBe(`<script type=text/plain ${marketing}>${text}</script>`);
    expect(rewriteHtml(`<script type=module nonce=n>${text}</script>`, config)).toBe(`<script type=text/plain ${marketing} data-type=module nonce=n>${text}</script>`);
    expect(rewriteHtml(`<svg><script>${text}</script></svg>`, config)).toBe(`<svg><script type=text/plain ${marketing}>${text}</script></svg>`);
    expect(rewriteHtml(`<script language="JavaScript">${text}</script>`, config)).toContain(`<script type=text/plain ${marketing} language`);
  });

  it('is marked up when it is an inline script that sets a cookie of the service', () => {
    expect(rewriteHtml(`<script>document.cookie="_fbp=1"</script>`, config)).toBe(`<script type=text/plain ${marketing}>document.cookie="_fbp=1"</script>`);
  });

  it('waits by its text where the site has named one', () => {
    const named = site({ services: [service('own-counter', 'analytics', 'inline:counter.start')] });
    expect(rewriteHtml('<script>counter.start()</script>', named)).toBe(
      '<script type=text/plain data-consent=analytics data-service=own-counter>counter.start()</script>',
    );
  });
});

describe('a tag', () => {
  it.each([
    ['of nobody', '<script src="https://cdn.other.example/lib.js"></script><img src="/own.png"><link rel="stylesheet" href="/own.css">'],
    ['that only links to a service', `<a href="${TUBE}">film</a><link rel="canonical" href="${TUBE}"><form action="${TUBE}"></form>`],
    ['of data', `<script type="application/ld+json">{"sameAs":"${TUBE}"}</script><script type="importmap">{"imports":{"x":"${GA}"}}</script>`],
    ['whose program only mentions a service', `<script>self.film="${TUBE}"</script>`],
    ['that is marked up', `<script type="text/plain" data-consent="analytics" data-src="${GA}" async></script><iframe data-service="youtube" data-src="${TUBE}"></iframe>`],
    ['that the script holds already', `<img data-samtycke-blocked="meta-pixel" data-src="${META}">`],
    ['in a comment', `<!-- <script src="${GA}"></script> -->`],
    ['that is text', `<textarea><img src="${META}"></textarea><title><img src="${META}"></title><style>/*<img src="${META}">*/</style><xmp><img src="${META}"></xmp>`],
    ['of a type that no browser runs', `<script type=" " src="${GA}"></script><script type="text/template"><img src="${META}"></script>`],
  ])('stays as it is: %s', (_, html) => {
    expect(rewriteHtml(html, config)).toBe(html);
  });

  it('of a required service stays, even where an optional one claims the rest of the host', () => {
    const pay = site({ services: [service('pay', 'necessary', 'x.example/pay', 'pay.example'), service('ads', 'marketing', '*.example')] });
    const html = '<script src="https://x.example/pay/1.js"></script><link rel="preconnect" href="https://x.example">';
    expect(rewriteHtml(html, pay)).toBe(html);
    expect(rewriteHtml('<script src="https://x.example/ad.js"></script>', pay)).toContain('data-service=ads');
  });

  it('of Google stays in advanced mode, and others do not', () => {
    const html = `<script src="${GA}"></script><link rel="preconnect" href="https://www.googletagmanager.com">`;
    expect(rewriteHtml(html, site({ googleConsentMode: 'advanced' }))).toBe(html);
    expect(rewriteHtml(`<img src="${META}">`, site({ googleConsentMode: 'advanced' }))).toContain('data-src');
  });

  it('of a service whose category does not exist is held by the service alone', () => {
    expect(rewriteHtml('<img src="https://x.example/p">', site({ services: [service('lost', 'nowhere', 'x.example')] }))).toBe(
      '<img data-service=lost data-src="https://x.example/p">',
    );
  });
});

describe('relative addresses', () => {
  const matomo = site({ services: [service('matomo', 'analytics', 'www.shop.example/stats')] });

  it('are those of the page, if it is known where the page is', () => {
    const html = '<script src="stats/matomo.js"></script>';
    expect(rewriteHtml(html, matomo, { base: 'https://www.shop.example/index.html' })).toContain('data-service=matomo');
    expect(rewriteHtml(html, matomo, { base: 'https://www.shop.example/deep/index.html' })).toBe(html);
    expect(rewriteHtml(html, matomo)).toBe(html);
    expect(rewriteHtml(html, matomo, { base: 'no address' })).toBe(html);
  });

  it('follow the first <base> of the page from there on', () => {
    const html = '<script src="stats/1.js"></script><base target="_blank"><base href="//www.shop.example/"><base href="/deep/"><script src="stats/2.js"></script>';
    const expected = html.replace('<script src="stats/2.js">', '<script type=text/plain data-consent=analytics data-service=matomo data-src="stats/2.js">');
    expect(rewriteHtml(html, matomo)).toBe(expected);
    expect(rewriteHtml(html, matomo, { base: 'http://www.shop.example/deep/' })).toBe(expected);
  });
});

describe('hosts that no service claims', () => {
  const strict = site({ unknownHosts: 'block', allowedHosts: ['cdn.allowed.example'] });
  const base = 'https://www.shop.se/';

  it('wait for marketing where the site holds them', () => {
    expect(rewriteHtml('<img src="https://pixel.unheard.of/p">', strict, { base })).toBe('<img data-consent=marketing data-src="https://pixel.unheard.of/p">');
    expect(rewriteHtml('<link rel="preconnect" href="https://pixel.unheard.of">', strict, { base })).toContain('data-href');
  });

  it.each([
    ['the page itself and its neighbours', '<img src="/p"><img src="https://static.shop.se/p">'],
    ['hosts that the site allows', '<img src="https://cdn.allowed.example/p">'],
    ['our own script', '<script src="https://consent.unheard.of/s/shop.js"></script>'],
    ['data', '<img src="data:image/gif;base64,AAAA">'],
  ])('are not %s', (_, html) => {
    expect(rewriteHtml(html, strict, { base })).toBe(html);
  });

  it('stay where nobody says which host is the page’s own', () => {
    expect(rewriteHtml('<img src="https://pixel.unheard.of/p">', strict)).toBe('<img src="https://pixel.unheard.of/p">');
  });
});

describe('a <noscript>', () => {
  it.each([
    ['goes with its tracker', `a<noscript><img src="${META}"/></noscript>b`, 'ab'],
    ['goes with white space', `<noscript>\n<iframe src="https://www.googletagmanager.com/ns.html?id=GTM-1" height="0"></iframe>\n</noscript>`, ''],
    ['keeps the rest', `<noscript><p>Please turn on JavaScript.</p><img src="${META}"> <b>!</b></noscript>`, '<noscript><p>Please turn on JavaScript.</p> <b>!</b></noscript>'],
    ['loses nested content with its element', `<noscript>x<object data="${TUBE}"><object></object><p>old</p></object>y</noscript>`, '<noscript>xy</noscript>'],
    ['loses what is never closed', `<noscript>x<object data="${TUBE}"><p>old</noscript>y`, '<noscript>x</noscript>y'],
    ['loses one in another', `<noscript>x<noscript><img src="${META}"></noscript>y`, '<noscript>x<noscript></noscript>y'],
  ])('%s', (_, html, expected) => {
    expect(rewriteHtml(html, config)).toBe(expected);
  });

  it.each(['<noscript></noscript>', '<noscript><img src="/own.gif"></noscript>', `<noscript><a href="${TUBE}">film</a></noscript>`, `<noscript><img src="${META}">`])(
    'stays when nothing in it asks for consent, or when it never ends: %s',
    (html) => {
      expect(rewriteHtml(html, config)).toBe(html);
    },
  );
});

describe('the site script', () => {
  const script = 'https://consent.shop.example/s/shop.js';
  const tag = `<script src="${script}"></script>`;

  it.each([
    ['<!doctype html><html><head><title>x</title></head>', `<!doctype html><html><head>${tag}<title>x</title></head>`],
    ['<!doctype html><html lang=sv>\n<!-- x -->\n<head data-x=">">\n<meta>', `<!doctype html><html lang=sv>\n<!-- x -->\n<head data-x=">">${tag}\n<meta>`],
    ['<!DOCTYPE html>\n<title>x</title>', `<!DOCTYPE html>${tag}\n<title>x</title>`],
    ['\uFEFF<!doctype html><p>x', `\uFEFF<!doctype html>${tag}<p>x`],
    ['<html><body>x</body></html>', `<html>${tag}<body>x</body></html>`],
    ['<body>x', `${tag}<body>x`],
    ['<html><p>x<head>', `<html>${tag}<p>x<head>`],
  ])('comes first: %s', (html, expected) => {
    expect(rewriteHtml(html, config, { script })).toBe(expected);
    expect(rewriteHtml(expected, config, { script })).toBe(expected);
  });

  it.each([
    ['is there', `<html><head><meta>${tag}</head>`],
    ['is there in another version', '<html><head><script defer src="//consent.shop.example/s/shop.js?v=3"></script>'],
    ['is asked for on a part of a page', '<div>x</div>'],
  ])('is not put in where it %s', (_, html) => {
    expect(rewriteHtml(html, config, { script })).toBe(html);
  });

  it('is put in as an address and nothing else', () => {
    expect(rewriteHtml('<html>', config, { script: 'https://c.example/s/shop.js?a=1&b="><script>' })).toBe(
      '<html><script src="https://c.example/s/shop.js?a=1&amp;b=&quot;>&lt;script>"></script>',
    );
  });
});
