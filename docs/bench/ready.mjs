// From process start to readiness, with an existing embedded database:
// node docs/bench/ready.mjs target/quarkus-app/quarkus-run.jar   (makes and removes a data directory of its own)
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const jar = process.argv[2] ?? 'target/quarkus-app/quarkus-run.jar';
const data = mkdtempSync(join(tmpdir(), 'samtycke-ready-'));
const RUNS = 5;

async function run() {
  const start = performance.now();
  const server = spawn('java', [`-Dsamtycke.data-dir=${data}`, '-Dquarkus.http.port=0', '-jar', jar]);
  const port = await new Promise((found, failed) => {
    let log = '';
    server.stdout.on('data', (text) => {
      log += text;
      const match = /Management interface listening on http:\/\/[^:]+:(\d+)/.exec(log);
      if (match) found(match[1]);
    });
    server.on('exit', () => failed(new Error(log)));
  });
  while (!(await fetch(`http://localhost:${port}/q/health/ready`)).ok);
  const seconds = (performance.now() - start) / 1000;
  const ended = new Promise((done) => server.on('exit', done));
  server.kill('SIGTERM');
  await ended;
  return seconds;
}

console.log(`first start, empty directory: ${(await run()).toFixed(1)} s`);
const times = [];
for (let i = 0; i < RUNS; i++) times.push(await run());
console.log(`existing database, ${RUNS} starts: ${times.map((t) => t.toFixed(1)).join(', ')} s`);
rmSync(data, { recursive: true });
