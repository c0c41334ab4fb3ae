// Everything else that the HTML parser makes and that loads something.
import { markUp } from './mark-up.mjs';

const body = (name, html) => ({ name, html, marked: markUp(html) });
const head = (name, html, more) => ({ name, head: html, marked: markUp(html), ...more });

export const parsedElements = [
  body('img src', ({ url }) => `<img alt="" src="${url}p.gif">`),
  body('img srcset', ({ url }) => `<img alt="" srcset="${url}p.gif 1x">`),
  body('picture with a source', ({ url }) => `<picture><source srcset="${url}p.gif"><img alt=""></picture>`),
  body('input type=image', ({ url }) => `<input type="image" alt="" src="${url}p.gif">`),
  { name: 'SVG image', html: ({ url }) => `<svg width="9" height="9"><image href="${url}p.gif" width="9" height="9"/></svg>` },
  body('video src', ({ url }) => `<video preload="auto" src="${url}v.webm"></video>`),
  body('video source', ({ url }) => `<video preload="auto"><source src="${url}v.webm"></video>`),
  body('video poster', ({ url }) => `<video preload="none" poster="${url}p.gif"></video>`),
  body('video track', ({ url }) => `<video crossorigin="anonymous"><track default kind="subtitles" srclang="en" src="${url}t.vtt"></video>`),
  body('audio src', ({ url }) => `<audio preload="auto" src="${url}v.webm"></audio>`),
  head('link rel=preload', ({ url }) => `<link rel="preload" as="script" href="${url}a.js">`),
  head('link rel=prefetch', ({ url }) => `<link rel="prefetch" href="${url}a.js">`),
  head('link rel=modulepreload', ({ url }) => `<link rel="modulepreload" href="${url}a.js">`),
  head('link rel=stylesheet', ({ url }) => `<link rel="stylesheet" href="${url}s.css">`),
  head('link rel=preconnect', ({ contact }) => `<link rel="preconnect" href="${contact}">`, { connects: true, varies: ['Chromium'] }),
  { name: 'style element with url()', html: ({ url, id }) => `<style>#${id}{background:url(${url}p.gif)}</style><p id="${id}">.</p>` },
  { name: 'style element with @import', html: ({ url }) => `<style>@import url(${url}s.css);</style>` },
  { name: 'style attribute', html: ({ url }) => `<p style="background:url(${url}p.gif)">.</p>` },
  {
    name: 'style sheet of the page’s origin with @import',
    head: ({ files }) => `<link rel="stylesheet" href="${files}own.css">`,
    files: { 'own.css': ({ url }) => `@import url(${url}s.css);` },
  },
];
