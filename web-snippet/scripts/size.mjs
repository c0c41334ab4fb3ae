// Prints the size of dist/samtycke.js without a configuration, and fails if it is over budget; then what each part of
// dist/parts.json adds to it on a site that carries it.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes, brotli at its highest quality: what a visitor downloads before the site's own texts and vendors. */
const BUDGET = 10_900;

const built = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
const brotli = (text) => {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};

const core = built('samtycke.js');
const size = brotli(core);
console.log(`raw ${Buffer.byteLength(core)}  gzip ${gzipSync(core, { level: 9 }).length}  brotli ${size}  budget ${BUDGET}`);

const { vendors, features } = JSON.parse(built('parts.json'));
const costs = (token, parts) => parts.map(({ name, code }) => `${name} ${brotli(core.replace(token, () => code)) - size}`).join('  ');
console.log(`brotli per vendor: ${costs('SAMTYCKE_VENDORS', vendors)}`);
if (features.length) console.log(`brotli per feature: ${costs('SAMTYCKE_FEATURES', features)}`);

if (size > BUDGET) {
  console.error(`dist/samtycke.js is ${size - BUDGET} bytes over its budget: make something smaller before adding to it.`);
  process.exitCode = 1;
}
