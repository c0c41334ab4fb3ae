import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { source } from './consumer.mjs';

const pages = (folder) => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

it('the reference in docs/api is what the doc comments say, every public symbol having one (npm run docs)', () => {
  const made = mkdtempSync(join(tmpdir(), 'samtycke-reference-'));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(source, 'node_modules/typedoc/bin/typedoc'), '--out', made], { cwd: source, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    expect(pages(join(source, '../docs/api'))).toEqual(pages(made));
  } finally {
    rmSync(made, { recursive: true });
  }
}, 60_000);
