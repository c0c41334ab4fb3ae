// Finds the browser of the tests: CHROMIUM_PATH, else /usr/bin/chromium, else the Chromium inside the npm
// package @sparticuz/chromium. Run as a script, it prints {executablePath, args, env} as JSON, so that tests
// in other languages start the same one. Finding none is an error, never a reason to skip.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sandbox needs privileges that containers and root do not have; pages come from loopback only. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

const starts = (executablePath, env) =>
  spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0;

/** Unpacks the packaged Chromium once per version and user: the package itself would reuse any older one. */
async function unpack() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  let root = dirname(entry);
  while (!existsSync(join(root, 'bin'))) root = dirname(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const home = join(tmpdir(), `samtycke-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(home)) {
    const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
    const draft = mkdtempSync(home + '-');
    // The package unpacks into the temporary folder, and its shared libraries only on Lambda.
    process.env.TMPDIR = draft;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    for (const [name, value] of Object.entries({ TMPDIR, AWS_LAMBDA_JS_RUNTIME }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    try {
      renameSync(draft, home);
    } catch {
      rmSync(draft, { recursive: true }); // another process was first
    }
  }
  return home;
}

/** Resolves the browser of this machine. */
export async function browser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist`);
    return { executablePath: given, args: ARGS, env: {} };
  }
  if (existsSync('/usr/bin/chromium')) return { executablePath: '/usr/bin/chromium', args: ARGS, env: {} };

  const home = await unpack();
  const executablePath = join(home, 'chromium');
  const args = [...ARGS, '--headless=shell', '--no-zygote', '--disable-gpu'];
  const env = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  // Its own copies of NSS and Expat, for machines that have none.
  if (!starts(executablePath, env)) env.LD_LIBRARY_PATH = join(home, 'al2023', 'lib');
  if (!starts(executablePath, env))
    throw new Error('No browser: set CHROMIUM_PATH, install chromium, or use a platform that @sparticuz/chromium runs on (Linux x64)');
  return { executablePath, args, env };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await browser()));
