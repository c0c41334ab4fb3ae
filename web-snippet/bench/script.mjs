// The reference site's script as the server would send it (io.samtycke.snippet.SnippetCode).
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { assemble } from '../scripts/assemble.mjs';
import { embedded } from '../scripts/embedded.mjs';
import { LANGUAGES, notice } from './site.mjs';

/** Object members in the order of RFC 8785, in which notices are kept. */
const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
      : value;

/** The notice as the script carries it, with the texts of these languages only. */
export const published = (languages) => embedded({ ...sorted(notice), version: 1, publishedAt: '2026-11-01', reconsentFrom: 1 }, languages);

const built = (file) => readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8');

/** What every site's script is made of. */
export const core = built('samtycke.js');
export const parts = JSON.parse(built('parts.json'));

/** The whole script with these languages. */
export const scriptOf = (languages) => assemble(core, parts, published(languages));

/** What the server serves, by what the visitor reads: with the site's default language, which is Swedish. */
export const VARIANTS = {
  Swedish: ['sv'],
  'Norwegian bokmål': ['sv', 'nb'],
  English: ['sv', 'en'],
  'all three languages (`?v=n`)': LANGUAGES,
};

/** As it travels: brotli at its highest quality. */
export const compressed = (content) => {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
};
