// Serves the pages and files of the benchmark on loopback, compressed and cacheable, and stands in for the tags' vendor.
import { createServer } from 'node:http';
import { compressed } from './script.mjs';

/** Address of the tags that wait for consent; the browser is told to find it here. */
export const TAG_HOST = 'snap.licdn.com';

/** Tags on a page that has any. */
export const TAGS = 20;

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', html: 'text/html; charset=utf-8' };

const tags = (tool, kind) =>
  Array.from({ length: TAGS }, (_, n) => {
    const src = `http://${TAG_HOST}/li.lms-analytics/insight.min.js?n=${n}`;
    return tool[kind]?.(kind === 'external' ? src : `document.createElement('script').title='${src}';bench.work()`) ?? '';
  }).join('');

const page = (tool, kind, at) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Nordbutiken</title><meta name="viewport" content="width=device-width">${tool.head(at)}</head>` +
  `<body><header><a href="/">Nordbutiken</a> <a href="/varor">Varor</a></header><main><h1>Nordbutiken</h1>${'<p>Varor för hela hemmet, skickade samma dag.</p>'.repeat(8)}</main>` +
  `${tags(tool, kind)}</body></html>`;

/** Starts the server; `/<number of the tool>/<kind of page>/` is a page. `taken` gets every path that is asked for. */
export const serve = async (tools, taken) => {
  const answers = new Map([['/blank', ['html', '<!doctype html><title>blank</title>']]]);
  tools.forEach((tool, n) => {
    for (const kind of ['plain', 'external', 'inline']) {
      const at = `/${n}/${kind}/`;
      answers.set(at, ['html', page(tool, kind, at)]);
      for (const [name, content] of Object.entries(tool.files)) answers.set(at + name, [name.split('.').pop(), content]);
    }
  });
  for (const [path, [type, content]] of answers) answers.set(path, { type: TYPES[type], bytes: compressed(content) });

  const server = createServer((request, response) => {
    const [path] = request.url.split('?');
    const isTag = request.headers.host === TAG_HOST;
    request.resume();
    // Not compressed: browsers take brotli from trustworthy origins only.
    if (isTag) return response.writeHead(200, { 'Content-Type': TYPES.js }).end('bench.work()');
    const found = answers.get(path);
    taken(path, found?.bytes.length);
    if (request.method !== 'GET') return response.writeHead(201, { 'Content-Type': 'application/json' }).end('{}');
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': found.type, 'Content-Encoding': 'br', 'Content-Length': found.bytes.length, 'Cache-Control': 'public, max-age=300' });
    response.end(found.bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { port: server.address().port, close: () => (server.closeAllConnections(), server.close()) };
};
