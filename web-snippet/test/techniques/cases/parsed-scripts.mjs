// Scripts that the HTML parser makes: tags as vendors give them.
const marked = (attributes = '') => ({ url }) => `<script type="text/plain" data-consent="marketing" data-src="${url}a.js" ${attributes}></script>`;

export const parsedScripts = [
  { name: 'script src', runs: true, head: ({ url }) => `<script src="${url}a.js"></script>`, marked: marked() },
  { name: 'script src, async', runs: true, head: ({ url }) => `<script async src="${url}a.js"></script>`, marked: marked('async') },
  { name: 'script src, defer', runs: true, head: ({ url }) => `<script defer src="${url}a.js"></script>`, marked: marked('defer') },
  { name: 'script src, module', runs: true, head: ({ url }) => `<script type="module" src="${url}a.js"></script>`, marked: marked('data-type="module"') },
  {
    name: 'inline script',
    runs: true,
    head: ({ ran }) => `<script>${ran}</script>`,
    marked: ({ ran }) => `<script type="text/plain" data-consent="marketing">${ran}</script>`,
  },
  {
    name: 'inline module',
    runs: true,
    head: ({ ran }) => `<script type="module">${ran}</script>`,
    marked: ({ ran }) => `<script type="text/plain" data-type="module" data-consent="marketing">${ran}</script>`,
  },
  {
    name: 'inline module with a static import',
    runs: true,
    head: ({ url }) => `<script type="module">import '${url}a.js'</script>`,
    marked: ({ url }) => `<script type="text/plain" data-type="module" data-consent="marketing">import '${url}a.js'</script>`,
  },
  {
    name: 'inline script with import()',
    runs: true,
    head: ({ url }) => `<script>import('${url}a.js')</script>`,
    marked: ({ url }) => `<script type="text/plain" data-consent="marketing">import('${url}a.js')</script>`,
  },
  {
    name: 'inline script that inserts a script',
    runs: true,
    head: ({ url }) => `<script>(function(d,t){var s=d.createElement(t),f=d.getElementsByTagName(t)[0];s.async=1;s.src='${url}a.js';f.parentNode.insertBefore(s,f)})(document,'script')</script>`,
    marked: ({ url }) => `<script type="text/plain" data-consent="marketing">(function(d,t){var s=d.createElement(t),f=d.getElementsByTagName(t)[0];s.async=1;s.src='${url}a.js';f.parentNode.insertBefore(s,f)})(document,'script')</script>`,
  },
  { name: 'SVG script', runs: true, html: ({ url }) => `<svg width="1" height="1"><script href="${url}a.js"></script></svg>` },
  {
    name: 'event handler that inserts a script',
    runs: true,
    html: ({ url }) => `<img alt="" src="data:," onerror="var s=document.createElement('script');s.src='${url}a.js';document.head.appendChild(s)">`,
  },
  { name: 'noscript', inert: true, html: ({ url }) => `<noscript><img alt="" src="${url}p.gif"></noscript>` },
];
