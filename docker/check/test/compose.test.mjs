import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { composeFindings } from '../src/compose.mjs';
import { exposedPorts } from '../src/dockerfile.mjs';
import { broken, pathOf, read } from '../files.mjs';

const compose = read('compose.yaml');
const folder = mkdtempSync(join(tmpdir(), 'samtycke-compose-'));
after(() => rmSync(folder, { recursive: true }));

test('compose.yaml has no findings', () => {
  assert.deepEqual(composeFindings(pathOf('compose.yaml')), []);
});

const breakages = [
  ['YAML that does not parse', 'volumes:\n  db:', 'volumes:\n\tdb:', /invalid-yaml/],
  ['a property the specification does not know', 'restart: unless', 'restrat: unless', /invalid-schema.*additional properties/],
  ['a value of the wrong type', 'read_only: true', 'read_only: [yes]', /invalid-schema/],
  ['an unknown condition', 'service_healthy', 'service_ready', /invalid-schema/],
  ['a port on every interface', 'host_ip: ${SAMTYCKE_LISTEN:-127.0.0.1}\n        ', '', /no-unbound-port-interfaces/],
  ['an unpinned image', 'postgres:18.6-trixie', 'postgres:latest', /lacks a pinned image/],
  ['a writable root', 'read_only: true', 'read_only: false', /service db: lacks read_only/],
  ['capabilities kept', 'cap_drop: [ALL]', 'cap_drop: [NET_RAW]', /service samtycke: lacks cap_drop/],
  ['privileges that may grow', 'no-new-privileges:true', 'no-new-privileges:false', /lacks security_opt/],
  ['another restart policy', 'restart: unless-stopped', 'restart: "no"', /lacks restart/],
  ['the default grace period', 'stop_grace_period: 30s', '', /lacks stop_grace_period/],
  ['a default password', ':?set SAMTYCKE_DB_PASSWORD in docker/.env, see docker/README.md}', ':-secret}', /SAMTYCKE_DB_PASSWORD must be a required variable/],
  ['no waiting for the database', 'service_healthy', 'service_started', /does not wait until db is healthy/],
  ['a dependency that does not exist', 'depends_on:\n      db:', 'depends_on:\n      database:', /depends on database, which is no service/],
  ['a database without a health check', 'healthcheck:', 'x-healthcheck:', /waits for db, which has no healthcheck/],
  ['a published database port', '    shm_size: 128mb', '    ports: ["127.0.0.1:5432:5432"]', /depends on db, which publishes its port/],
  ['a folder of the host', '- data:/data', '- ./data:/data', /mounts \.\/data, which is no named volume/],
];

for (const [name, what, by, finding] of breakages) {
  test(`a Compose file with ${name} is refused`, () => {
    const file = join(folder, 'compose.yaml');
    writeFileSync(file, broken(compose, what, by));
    const findings = composeFindings(file);
    assert.ok(findings.some((each) => finding.test(each)), `found only: ${JSON.stringify(findings)}`);
  });
}

test('only the public port of the image is published', () => {
  const { ports } = parse(compose).services.samtycke;
  assert.deepEqual(ports.map((port) => port.target), [8080]);
  assert.ok(exposedPorts(read('Dockerfile')).includes('8080'));
});

test('every variable of compose.yaml is explained in .env.example', () => {
  const used = new Set([...compose.matchAll(/\$\{(\w+)/g)].map((match) => match[1]));
  const explained = [...read('.env.example').matchAll(/^#?(\w+)=/gm)].map((match) => match[1]);
  assert.deepEqual([...used].sort(), explained.sort());
});
