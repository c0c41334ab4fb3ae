// Prints what a visitor downloads, brotli at its highest quality, and fails if it is over budget: the code alone, and
// the whole script of the reference site (bench/site.mjs). Then what others download, and what each part of
// dist/parts.json adds on a site that carries it, and what pages with a widget (`data-samtycke="declaration"`) download.
import { readdirSync, readFileSync } from 'node:fs';
import { compressed, core, parts, scriptOf, VARIANTS } from '../bench/script.mjs';

/** Bytes of dist/samtycke.js, before a site's own services, texts and vendors. */
const CORE = 11_430;

/** Bytes of the reference site's script for who reads its default language: styles, services, texts and vendors. */
const WHOLE = 14_290;

/** Bytes of dist/w/receipt.js, its texts in every language included. */
const RECEIPT = 24_800;

const size = (text) => compressed(text).length;
const alone = size(core);
const [[byDefault, whole], ...others] = Object.entries(VARIANTS).map(([reads, languages]) => [reads, size(scriptOf(languages))]);

for (const [what, bytes, budget] of [
  ['dist/samtycke.js', alone, CORE],
  [`the reference site's script in ${byDefault}`, whole, WHOLE],
  ['dist/w/receipt.js', size(readFileSync(new URL('../dist/w/receipt.js', import.meta.url), 'utf8')), RECEIPT],
]) {
  console.log(`${what}: ${bytes} bytes of ${budget}`);
  if (bytes > budget) {
    console.error(`${what} is ${bytes - budget} bytes over its budget: make something smaller before adding to it.`);
    process.exitCode = 1;
  }
}
console.log(others.map(([reads, bytes]) => `in ${reads}: ${bytes}`).join(', '));

const costs = (token, list) => list.map(({ name, code }) => `${name} ${size(core.replace(token, () => code)) - alone}`).join('  ');
console.log(`per vendor: ${costs('SAMTYCKE_VENDORS', parts.vendors)}`);
console.log(`per feature: ${costs('SAMTYCKE_FEATURES', parts.features)}`);

const widgets = new URL('../dist/w/', import.meta.url);
const sizes = readdirSync(widgets).map((file) => `w/${file} ${size(readFileSync(new URL(file, widgets), 'utf8'))}`);
console.log(`per widget: ${sizes.join('  ')}`);
