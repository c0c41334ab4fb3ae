// A project that has installed the package: packed for real and unpacked, with the package's own dependency beside it.
// Nothing is fetched.
import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const source = join(import.meta.dirname, '../..');

/** The names of the files in the package are in `files`; `folder` is where the project is. */
export function consumer() {
  const folder = mkdtempSync(join(tmpdir(), 'samtycke-package-'));
  const installed = join(folder, 'node_modules/@samtycke/web-snippet');
  mkdirSync(installed, { recursive: true });
  // One string, run by the shell: on Windows npm is a command file.
  const [packed] = JSON.parse(execSync(`npm pack --json --ignore-scripts --pack-destination "${folder}"`, { cwd: source, stdio: ['ignore', 'pipe', 'ignore'] }));
  execFileSync('tar', ['-xzf', packed.filename, '-C', installed, '--strip-components=1'], { cwd: folder });
  for (const name of ['parse5', '@types/node']) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(source, 'node_modules', name), link, 'junction');
  }
  return {
    folder,
    installed,
    files: packed.files.map(({ path }) => path),
    write: (name, text) => writeFileSync(join(folder, name), text),
    /** Runs a file with Node as the project would. */
    run: (args, input = '') => execFileSync(process.execPath, args, { cwd: folder, input, encoding: 'utf8' }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
