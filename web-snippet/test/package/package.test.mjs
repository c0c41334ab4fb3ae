import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { config } from '../config.mjs';
import { consumer, source } from './consumer.mjs';

let project;
beforeAll(() => (project = consumer()));
afterAll(() => project?.remove());

const read = (name) => readFileSync(join(project.installed, name), 'utf8');
const manifest = () => JSON.parse(read('package.json'));

/** What the compiler objects to in the files of the project. */
const check = (files, resolution) => {
  const options = ['--noEmit', '--strict', '--ignoreConfig', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', 'node', ...resolution, ...files];
  const { stdout } = spawnSync(process.execPath, [join(source, 'node_modules/typescript/bin/tsc'), ...options], { cwd: project.folder, encoding: 'utf8' });
  return stdout;
};

const PAGE = `
import { readEmbedding, start, type Config, type Consent } from '@samtycke/web-snippet';

const notice: Config = await (await fetch('https://consent.example.com/v1/sites/acme/config')).json();
const samtycke = start(notice, { base: 'https://consent.example.com', language: 'nb' });
const consent: Consent = samtycke.consent;
const end: () => void = samtycke.on('release', ({ categories }, element) => console.log(categories.analytics, element?.id));
document.addEventListener('samtycke:change', ({ detail }) => console.log(detail.decidedAt, window.samtycke.has('youtube')));
end();
start(notice, readEmbedding(document.querySelector('script')));
// @ts-expect-error: no such event
samtycke.on('changed', () => {});
// @ts-expect-error: the address of the server is needed
start(notice, {});
// @ts-expect-error: what the visitor decided is not the page's to set
consent.categories.analytics = 'yes';
`;

const SERVER = `
import { createServer } from 'node:http';
import { nginxRules, rewriteHtml, samtyckeHtml, type Config, type RewriteOptions } from '@samtycke/web-snippet/rewrite';

export const serve = (notice: Config, options: RewriteOptions) => {
  const mark = samtyckeHtml(() => notice, options);
  createServer((request, response) => mark(request, response, () => response.end(rewriteHtml('<p>', notice, { base: 'https://acme.example/' }))));
  const module: string = nginxRules(notice);
  return module;
};
// @ts-expect-error: a page is a text
rewriteHtml(Buffer.from('<p>'), {} as Config);
`;

const GLOBAL = `
import type {} from '@samtycke/web-snippet/samtycke.global.js';

const { ready } = Samtycke.start({} as Parameters<typeof Samtycke.start>[0], Samtycke.readEmbedding(null));
const decided: boolean = (await ready).decided;
// @ts-expect-error: not exported
Samtycke.stop(decided);
`;

describe('the npm package', () => {
  it('holds what its entries need, and nothing else', () => {
    expect(project.files.sort()).toEqual([
      'LICENSE',
      'README.md',
      'autoconsent/samtycke.json',
      'dist/index.mjs',
      'dist/rewrite.mjs',
      'dist/samtycke.global.js',
      'dist/types/embedding.d.ts',
      'dist/types/global.d.ts',
      'dist/types/index.d.ts',
      'dist/types/notice.d.ts',
      'dist/types/rewrite/index.d.ts',
      'dist/types/rewrite/middleware.d.ts',
      'dist/types/rewrite/nginx.d.ts',
      'dist/types/rewrite/rewrite.d.ts',
      'dist/types/types.d.ts',
      'package.json',
      'scripts/nginx-rules.mjs',
    ]);
    expect(read('LICENSE')).toBe(readFileSync(join(source, '../LICENSE'), 'utf8'));
  });

  it('is published to everybody and with its provenance', () => {
    expect(manifest()).toMatchObject({ license: 'Apache-2.0', publishConfig: { access: 'public', provenance: true } });
    expect(manifest()).not.toHaveProperty('private');
  });

  it('offers each export that its map names, without a browser', () => {
    project.write(
      'entries.mjs',
      `import * as page from '@samtycke/web-snippet';
      import { nginxRules, rewriteHtml, samtyckeHtml } from '@samtycke/web-snippet/rewrite';
      import { createRequire } from 'node:module';
      const { exports, sideEffects } = createRequire(import.meta.url)('@samtycke/web-snippet/package.json');
      const addresses = Object.keys(exports).map((name) => import.meta.resolve('@samtycke/web-snippet' + name.slice(1)));
      const marked = rewriteHtml('<script src="//static.ads-twitter.com/uwt.js"></script>', ${JSON.stringify(config)});
      console.log(JSON.stringify([Object.keys(page), [nginxRules, samtyckeHtml].map((entry) => typeof entry), marked, addresses.length, Object.keys(globalThis).includes('samtycke'), sideEffects]));`,
    );
    expect(JSON.parse(project.run(['entries.mjs']))).toEqual([
      ['readEmbedding', 'start'],
      ['function', 'function'],
      '<script type=text/plain data-consent=marketing data-service=x-pixel data-src="//static.ads-twitter.com/uwt.js"></script>',
      5,
      false,
      ['./dist/samtycke.global.js'],
    ]);
  });

  it('names no file in its map that is not there', () => {
    const { exports, bin } = manifest();
    const named = [...Object.values(exports).flatMap((target) => Object.values(Object(target) === target ? target : { target })), ...Object.values(bin)];
    expect(named.map((path) => path.replace('./', '')).filter((path) => !project.files.includes(path))).toEqual([]);
  });

  it('gives a classic script one global, and nothing happens before it is asked to start', () => {
    const page = {};
    runInNewContext(read('dist/samtycke.global.js'), page);
    expect(Object.keys(page)).toEqual(['Samtycke']);
    expect(Object.keys(page.Samtycke)).toEqual(['readEmbedding', 'start']);
  });

  it('makes the module for nginx by its command', () => {
    const { bin } = manifest();
    const module = project.run([join(project.installed, bin['samtycke-nginx'])], JSON.stringify(config));
    expect(module).toContain('data-service=x-pixel');
    expect(module).toContain('export default { headers, body }');
  });

  it.each([
    ['Node’s own resolution', ['--module', 'nodenext']],
    ['a bundler’s', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('is typed under %s, declarations included', (_, resolution) => {
    const files = { 'page.mts': PAGE, 'server.mts': SERVER, 'global.mts': GLOBAL };
    for (const [name, text] of Object.entries(files)) project.write(name, text);
    expect(check(Object.keys(files), resolution)).toBe('');
  }, 60_000);
});
