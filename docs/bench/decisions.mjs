// How long a decision takes on an idle server: node docs/bench/decisions.mjs [http://localhost:8080]
// Paired with the physical limit: an fdatasync of as many bytes on the same disk, in between.
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = process.argv[2] ?? 'http://localhost:8080';
const COUNT = 500;
const WARM_UP = 500;

const refusal = () => JSON.stringify({
  id: randomUUID(),
  visitor: randomBytes(16).toString('base64url'),
  version: 1,
  action: 'reject_all',
  categories: { preferences: false, analytics: false, marketing: false, social: false },
  language: 'sv',
  surface: 'banner',
  decidedAt: new Date().toISOString(),
});

const file = join(process.env.BENCH_DIR ?? tmpdir(), `samtycke-bench-${process.pid}`);
const disk = openSync(file, 'w');
const block = Buffer.alloc(8192, 1);

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function decide() {
  const answer = await fetch(`${server}/v1/sites/affarssystem/consents`, {
    method: 'POST', headers: { 'content-type': 'text/plain' }, body: refusal(),
  });
  await answer.text();
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`);
}

const decisions = [];
const syncs = [];
for (let i = 0; i < WARM_UP + COUNT; i++) {
  const decision = await timed(decide);
  const sync = await timed(() => { writeSync(disk, block, 0, block.length, 0); fdatasyncSync(disk); });
  if (i >= WARM_UP) {
    decisions.push(decision);
    syncs.push(sync);
  }
  await new Promise((next) => setTimeout(next, 5));
}
closeSync(disk);
rmSync(file);

const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.floor(times.length * q)].toFixed(2);
for (const [name, times] of [['decision', decisions], ['fdatasync', syncs]]) {
  console.log(`${name}: median ${quantile(times, 0.5)} ms, p90 ${quantile(times, 0.9)} ms, p99 ${quantile(times, 0.99)} ms`);
}
