// Frames and plug-in elements that the HTML parser makes.
const frame = (attributes) => `<iframe width="20" height="20" title="frame" ${attributes}></iframe>`;

export const parsedFrames = [
  { name: 'iframe src', runs: true, html: ({ url }) => frame(`src="${url}f.html"`), marked: ({ url }) => frame(`data-consent="marketing" data-src="${url}f.html"`) },
  { name: 'iframe srcdoc with a script', runs: true, lost: true, html: ({ url }) => frame(`srcdoc="<script src='${url}a.js'></script>"`) },
  { name: 'iframe with a javascript: address', runs: true, lost: true, html: ({ url }) => frame(`src="javascript:'<script src=${url}a.js></'+'script>'"`) },
  {
    name: 'iframe of the page’s origin whose HTML holds a script',
    runs: true,
    lost: true,
    html: ({ files }) => frame(`src="${files}inner.html"`),
    files: { 'inner.html': ({ url }) => `<!doctype html><title>inner</title><script src="${url}a.js"></script>` },
  },
  { name: 'object data', runs: true, html: ({ url }) => `<object width="20" height="20" data="${url}f.html"></object>`, marked: ({ url }) => `<object width="20" height="20" data-consent="marketing" data-data="${url}f.html"></object>` },
  { name: 'embed src', runs: true, html: ({ url }) => `<embed width="20" height="20" src="${url}f.html">`, marked: ({ url }) => `<embed width="20" height="20" data-consent="marketing" data-src="${url}f.html">` },
];
