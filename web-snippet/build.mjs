// Builds dist/samtycke.js and dist/parts.json (what the server puts a site's script together from), dist/bootstrap.js
// (what a page may have pasted into it), dist/w (what draws the page's own elements: one script for each
// src/widgets/*/main.ts), dist/verify (the page that verifies without us), dist/index.mjs (the npm package's ESM form,
// with everything in it) and dist/rewrite.mjs (for servers that mark up pages).
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { build, transform } from 'esbuild';
import { minify } from 'terser';
import { TOKENS } from './scripts/assemble.mjs';
import { pages } from './scripts/pages.mjs';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** Style sheets travel inside the script, minified. */
const styles = {
  name: 'styles',
  setup(bundle) {
    bundle.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Names that the core and the vendors share; a vendor's other names are its own and the page's. */
const INTERFACE = 'deny hosts tell';

/**
 * Names of properties that only our own code reads and writes: shortened in the served file. A name of the
 * notice, of the browser API or of the DOM must not stand here.
 */
const INTERNAL =
  INTERFACE +
  ' acts adopt allows base byAddress byText drawWaiting drop emit flush forget free granted hold inline inspect inspectAll ' +
  'inspectPresent leave manual mentioned owner path ports program readdress refuses refusesText release runs unknown';

const named = (names) => new RegExp(`^(${names.replace(/ /g, '|')})$`);

const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: true,
  legalComments: 'none',
  target: ['es2021', 'safari14', 'firefox90', 'chrome91'],
  // Safari 14.0 trips only over destructuring into computed keys, which is not used here.
  supported: { destructuring: true },
  define: { SAMTYCKE_VERSION: JSON.stringify(version) },
  plugins: [styles],
  format: 'esm',
  logLevel: 'warning',
};

/** A second minifier, for what it inlines that esbuild leaves: four in a hundred bytes less for every visitor. */
const shrink = async (code, inline, options) => {
  const { code: smaller } = await minify(code, { ecma: 2020, toplevel: true, compress: { passes: 3, inline, sequences: false }, ...options });
  return smaller.replace(/;$/, '');
};

const bundled = async (options) => {
  const { outputFiles, mangleCache } = await build({ ...common, ...options, write: false });
  return { code: outputFiles[0].text, mangleCache };
};

const { code: script, mangleCache } = await bundled({ entryPoints: ['src/main.ts'], mangleProps: named(INTERNAL), mangleCache: {} });
// A function around the whole, so that no name of ours becomes one of the page's.
const core = await shrink(script, 0, { enclose: true });
for (const token of TOKENS) {
  const places = core.split(token).length - 1;
  if (places !== 1) throw new Error(`dist/samtycke.js must name ${token} exactly once, but names it ${places} times`);
}

/** One export of a file as an expression: whatever else it needs is inside, and nothing gets out. */
const expression = async (name, file, names) => {
  const contents = `import { ${name} } from '${file}'; SAMTYCKE_PART(${name});`;
  const { code } = await bundled({ stdin: { contents, resolveDir: import.meta.dirname }, minifyWhitespace: false, mangleProps: named(names), mangleCache });
  const inside = code.replace('SAMTYCKE_PART(', 'return (');
  // Called only afterwards, or the minifier would take the function away and let its names out.
  const part = (await shrink(`SAMTYCKE_PART = () => {${inside}}`, 3)).replace(/^SAMTYCKE_PART=(.*)$/s, '($1)()');
  if (runInNewContext(`[${part}].length`) !== 1) throw new Error(`${file} does not become one expression: ${part}`);
  return part;
};

/** The vendors' patterns, and their order. */
const { code: list } = await bundled({ entryPoints: ['src/signals/all.ts'] });
const { VENDORS } = await import('data:text/javascript,' + encodeURIComponent(list));

const vendors = [];
for (const [name, { hosts }] of Object.entries(VENDORS))
  vendors.push({ name, hosts: hosts.source, code: await expression(name, `./src/signals/${name}`, INTERFACE) });
const { code: settings } = await bundled({ entryPoints: ['src/features/all.ts'] });
const { SETTINGS } = await import('data:text/javascript,' + encodeURIComponent(settings));
const features = [];
for (const [name, setting] of Object.entries(SETTINGS)) features.push({ name, setting, code: await expression(name, `./src/features/${name}`, INTERNAL) });

const { code: early } = await bundled({ entryPoints: ['src/bootstrap/main.ts'], mangleProps: named('close gate ' + INTERNAL) });
const bootstrap = await shrink(early, 3, { enclose: true });
if (bootstrap.split('SAMTYCKE_BOOT').length !== 2) throw new Error('dist/bootstrap.js must name SAMTYCKE_BOOT exactly once');

await mkdir(new URL('dist/w', import.meta.url), { recursive: true });
for (const widget of await readdir(new URL('src/widgets', import.meta.url), { withFileTypes: true }))
  if (widget.isDirectory()) {
    const { code } = await bundled({ entryPoints: [`src/widgets/${widget.name}/main.ts`] });
    await writeFile(new URL(`dist/w/${widget.name}.js`, import.meta.url), await shrink(code, 3, { enclose: true }) + ';');
  }

await build({ ...common, entryPoints: ['src/index.ts'], outfile: 'dist/index.mjs' });
await build({ ...common, entryPoints: ['src/index.ts'], format: 'iife', globalName: 'Samtycke', outfile: 'dist/samtycke.global.js' });
// For servers: readable, and with its dependency left to npm.
await build({ ...common, entryPoints: ['src/rewrite/index.ts'], platform: 'node', target: 'node20', packages: 'external', minify: false, outfile: 'dist/rewrite.mjs' });
const { code: judge } = await bundled({ entryPoints: ['src/page/main.ts'] });
const { code: said } = await bundled({ entryPoints: ['src/page/texts/all.ts'] });
const { PAGES } = await import('data:text/javascript,' + encodeURIComponent(said));
const template = await readFile(new URL('src/page/page.html', import.meta.url), 'utf8');
const { code: looks } = await transform(await readFile(new URL('src/page/page.css', import.meta.url), 'utf8'), { loader: 'css', minify: true });
await mkdir(new URL('dist/verify', import.meta.url), { recursive: true });
for (const [file, content] of Object.entries(pages(template, await shrink(judge, 3, { enclose: true }), looks.trim(), PAGES)))
  await writeFile(new URL(`dist/verify/${file}`, import.meta.url), content);

await writeFile(new URL('dist/samtycke.js', import.meta.url), core + ';//samtycke');
await writeFile(new URL('dist/bootstrap.js', import.meta.url), bootstrap + ';');
await writeFile(new URL('dist/parts.json', import.meta.url), JSON.stringify({ vendors, features }, null, 1) + '\n');
