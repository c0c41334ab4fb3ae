// Puts the page `/verify` together: one file in each language with everything in it, so that it works saved to disk.
import { createHash } from 'node:crypto';

const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** Inside an element of HTML. */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Nothing but what stands in the file runs, and it may ask nobody but the server it came from. */
const policy = (script, styles) =>
  [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(styles)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The pages by file name: `template` with the built script and styles in it. */
export const pages = (template, script, styles, languages) =>
  Object.fromEntries(
    languages.map((texts) => {
      const own = { policy: policy(script, styles), styles, script, texts: JSON.stringify(texts).replace(/</g, '\\u003c') };
      return [`${texts.lang}.html`, template.replace(/\{\{(\w+)\}\}/g, (_, name) => own[name] ?? escaped(texts[name]))];
    }),
  );
