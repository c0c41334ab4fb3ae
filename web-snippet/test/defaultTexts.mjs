// The texts a new site starts with, as the server ships them.
import { readFileSync } from 'node:fs';

/** What those files use of YAML: `key: value`, in double quotes or not, and `key: >-` with the value indented below. */
const TEXT = /^  (\w+): (?:>-\n((?: {4}.*\n)+)|"?(.*?)"?\n)/gm;

/** The texts of one language by key. */
export function defaultTexts(language) {
  const file = readFileSync(new URL(`../../src/main/resources/texts/${language}.yaml`, import.meta.url), 'utf8');
  const texts = file.split(/^categories:$/m)[0];
  return Object.fromEntries([...texts.matchAll(TEXT)].map(([, key, folded, plain]) => [key, plain ?? folded.trim().replace(/\n +/g, ' ')]));
}
