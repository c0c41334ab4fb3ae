// The texts a new site starts with, as the server ships them.
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../src/main/resources/texts/', import.meta.url);

/** What those files use of YAML: `key: value`, in double quotes or not, and `key: >-` with the value indented below. */
const pairs = (yaml, indent) =>
  Object.fromEntries(
    [...yaml.matchAll(new RegExp(`^ {${indent}}(\\w+): (?:>-\\n((?: {${indent + 2}}.*\\n)+)|"?(.*?)"?\\n)`, 'gm'))].map(([, key, folded, plain]) => [
      key,
      plain ?? folded.trim().replace(/\n +/g, ' '),
    ]),
  );

const parts = (language) => readFileSync(new URL(`${language}.yaml`, FOLDER), 'utf8').split(/^categories:$/m);

/** Every language the server ships, by tag. */
export const defaultLanguages = readdirSync(FOLDER)
  .map((file) => file.replace('.yaml', ''))
  .sort();

/** The texts of one language by key. */
export const defaultTexts = (language) => pairs(parts(language)[0], 2);

/** Names and descriptions of the built-in categories in one language, by category key. */
export const defaultCategories = (language) =>
  Object.fromEntries(
    parts(language)[1]
      .split(/^  (?=\w+:$)/m)
      .slice(1)
      .map((category) => [category.match(/^\w+/)[0], pairs(category, 4)]),
  );
