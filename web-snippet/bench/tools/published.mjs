import { readFileSync } from 'node:fs';

const read = (name, path) => readFileSync(new URL(`../node_modules/${name}/${path}`, import.meta.url), 'utf8');

/** Version of a peer's installed package. */
export const versionOf = (name) => JSON.parse(read(name, 'package.json')).version;

/** Files of a peer's installed package by the name they are served under, unchanged. */
export const filesOf = (name, paths) => Object.fromEntries(paths.map((path) => [path.replace(/^dist\//, ''), read(name, path)]));
