// Frames and plug-in elements that the HTML parser makes.
import { markUp } from './mark-up.mjs';

const SIZE = 'width="20" height="20"';
const frame = (attributes) => `<iframe ${SIZE} title="frame" ${attributes}></iframe>`;
const parsed = (name, html, more) => ({ name, runs: true, html, marked: markUp(html), ...more });

export const parsedFrames = [
  parsed('iframe src', ({ url }) => frame(`src="${url}f.html"`)),
  parsed('iframe srcdoc with a script', ({ url }) => frame(`srcdoc="<script src='${url}a.js'></script>"`)),
  parsed('iframe with a javascript: address', ({ url }) => frame(`src="javascript:'<script src=${url}a.js></'+'script>'"`)),
  parsed('iframe of the page’s origin whose HTML holds a script', ({ files }) => frame(`src="${files}inner.html"`), {
    files: { 'inner.html': ({ url }) => `<!doctype html><title>inner</title><script src="${url}a.js"></script>` },
  }),
  parsed('object data', ({ url }) => `<object ${SIZE} data="${url}f.html"></object>`),
  parsed('embed src', ({ url }) => `<embed ${SIZE} src="${url}f.html">`),
];
