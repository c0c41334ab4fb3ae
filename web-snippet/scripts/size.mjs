// Prints the size of dist/samtycke.js without a configuration, and fails if it is over budget.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes, brotli at its highest quality: what a visitor downloads before the site's own texts. */
const BUDGET = 11_200;

const script = readFileSync(new URL('../dist/samtycke.js', import.meta.url));
const brotli = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } });
console.log(`raw ${script.length}  gzip ${gzipSync(script, { level: 9 }).length}  brotli ${brotli.length}  budget ${BUDGET}`);
if (brotli.length > BUDGET) {
  console.error(`dist/samtycke.js is ${brotli.length - BUDGET} bytes over its budget: make something smaller before adding to it.`);
  process.exitCode = 1;
}
