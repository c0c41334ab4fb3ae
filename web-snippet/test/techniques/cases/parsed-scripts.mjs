// Scripts that the HTML parser makes: tags as vendors give them.
const TAG = 'type="text/plain" data-consent="marketing"';

const external = (name, attributes = '', type = '') => ({
  name,
  runs: true,
  head: ({ url }) => `<script ${attributes} ${type && `type="${type}"`} src="${url}a.js"></script>`,
  marked: ({ url }) => `<script ${TAG} ${attributes} ${type && `data-type="${type}"`} data-src="${url}a.js"></script>`,
});

const inline = (name, program, type = '') => ({
  name,
  runs: true,
  head: (place) => `<script ${type && `type="${type}"`}>${program(place)}</script>`,
  marked: (place) => `<script ${TAG} ${type && `data-type="${type}"`}>${program(place)}</script>`,
});

export const parsedScripts = [
  external('script src'),
  external('script src, async', 'async'),
  external('script src, defer', 'defer'),
  external('script src, module', '', 'module'),
  inline('inline script', ({ ran }) => ran),
  inline('inline module', ({ ran }) => ran, 'module'),
  inline('inline module with a static import', ({ url }) => `import '${url}a.js'`, 'module'),
  inline('inline script with import()', ({ url }) => `import('${url}a.js')`),
  inline(
    'inline script that inserts a script',
    ({ url }) => `(function(d,t){var s=d.createElement(t),f=d.getElementsByTagName(t)[0];s.async=1;s.src='${url}a.js';f.parentNode.insertBefore(s,f)})(document,'script')`,
  ),
  { name: 'SVG script', runs: true, html: ({ url }) => `<svg width="1" height="1"><script href="${url}a.js"></script></svg>` },
  {
    name: 'event handler that inserts a script',
    runs: true,
    html: ({ url }) => `<img alt="" src="data:," onerror="var s=document.createElement('script');s.src='${url}a.js';document.head.appendChild(s)">`,
  },
  { name: 'noscript', inert: true, html: ({ url }) => `<noscript><img alt="" src="${url}p.gif"></noscript>` },
];
