// Runs `npm ci` only when package-lock.json differs from the last installation, whose hash is kept inside
// node_modules. Needs nothing but Node, so that another build tool can call it every time at no cost.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const stamp = folder + 'node_modules/.samtycke-lock';
const hash = createHash('sha256').update(readFileSync(folder + 'package-lock.json')).digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) process.exit(0);

// One string, run by the shell: on Windows npm is a command file, which cannot be started directly.
const { status, error } = spawnSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: 'inherit', shell: true });
if (status !== 0) {
  console.error(`npm ci failed in web-snippet${error ? ': ' + error.message : ''}. Is the npm registry reachable?`);
  process.exit(status || 1);
}
writeFileSync(stamp, hash);
