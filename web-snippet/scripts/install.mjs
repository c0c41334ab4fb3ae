// Runs `npm ci` in the given folder (this package's, if none is given) only when package-lock.json differs from the
// last installation, whose hash is kept inside node_modules. Needs nothing but Node, so that another build tool can
// call it every time at no cost.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const stamp = join(folder, 'node_modules', '.samtycke-lock');
const hash = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) process.exit(0);

// One string, run by the shell: on Windows npm is a command file, which cannot be started directly.
const { status, error } = spawnSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: 'inherit', shell: true });
if (status !== 0) {
  console.error(`npm ci failed in ${folder}${error ? ': ' + error.message : ''}. Is the npm registry reachable?`);
  process.exit(status || 1);
}
writeFileSync(stamp, hash);
