import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file beside the Dockerfile, or below the repository root with `../`. */
export const pathOf = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export const read = (name) => readFileSync(pathOf(name), 'utf8');

/** The text with one thing broken; fails when the text no longer holds what was to be broken. */
export function broken(text, what, by) {
  assert.ok(text.includes(what), `the file no longer holds ${JSON.stringify(what)}: mend this test`);
  return text.replaceAll(what, by);
}
