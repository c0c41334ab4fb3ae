// Keeps of the declarations in dist/types what the package's entries reach, and gives their imports the extensions that
// Node's own resolution asks for (`"moduleResolution": "nodenext"`); the sources leave them out, as bundlers allow.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, '../dist/types');
const reached = new Set();

const reach = (file) => {
  if (reached.has(file)) return;
  if (!existsSync(file)) throw new Error(`${file} is imported by a public declaration, but does not exist`);
  reached.add(file);
  const text = readFileSync(file, 'utf8').replace(/( from '|import\(')(\.[^']+?)(?:\.js)?'/g, (_, start, path) => {
    reach(join(dirname(file), `${path}.d.ts`));
    return `${start}${path}.js'`;
  });
  writeFileSync(file, text);
};

for (const entry of ['index', 'global', 'rewrite/index']) reach(join(folder, `${entry}.d.ts`));
for (const name of readdirSync(folder, { recursive: true })) {
  const path = join(folder, name);
  if (statSync(path).isFile() && !reached.has(path)) rmSync(path);
}
