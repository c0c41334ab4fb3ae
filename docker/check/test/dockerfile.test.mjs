import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dockerfileFindings, isPinned } from '../src/dockerfile.mjs';
import { broken, read } from '../files.mjs';

const dockerfile = read('Dockerfile');
const healthCheck = dockerfile.split('\n').find((line) => line.startsWith('HEALTHCHECK'));

test('the Dockerfile has no findings', () => {
  assert.deepEqual(dockerfileFindings(dockerfile), []);
});

const breakages = [
  ['a misspelt instruction', 'WORKDIR /source', 'WORKDIRR /source', /Unknown instruction: WORKDIRR/],
  ['an unknown flag', '--interval=10s', '--intervall=10s', /Unknown flag: intervall/],
  ['a duration without a unit', '--timeout=5s', '--timeout=5', /missing unit/i],
  ['a port that is none', 'EXPOSE 8080', 'EXPOSE http', /Invalid containerPort: http/],
  ['the same stage name twice', ' AS jdk', ' AS build', /Duplicate name .*build/i],
  ['no user', 'USER 10001:10001', '', /runs as root: USER must be a number/],
  ['a root user by number', 'USER 10001:10001', 'USER 0:0', /runs as 0:0/],
  ['a user by name', 'USER 10001:10001', 'USER samtycke', /runs as samtycke/],
  ['a shell-form entrypoint', 'ENTRYPOINT ["java", "-jar", "/opt/samtycke/quarkus-app/quarkus-run.jar"]', 'ENTRYPOINT java -jar app.jar', /ENTRYPOINT is not in exec form/],
  ['no entrypoint', 'ENTRYPOINT', 'CMD', /has no ENTRYPOINT/],
  ['a shell-form health check', 'CMD ["/opt/samtycke/ready.sh"]', 'CMD /opt/samtycke/ready.sh', /HEALTHCHECK is not in exec form/],
  ['no health check', healthCheck, '', /has no HEALTHCHECK/],
  ['a health check switched off', healthCheck, 'HEALTHCHECK NONE', /HEALTHCHECK is not in exec form/],
  ['the tag latest', 'node:22.22.2-bookworm', 'node:latest', /node:latest is not pinned/],
  ['no tag', 'eclipse-temurin:25.0.3_9-jre-noble', 'eclipse-temurin', /image eclipse-temurin is not pinned/],
  ['a copy from an unpinned image', '--from=jdk', '--from=eclipse-temurin', /image eclipse-temurin is not pinned/],
];

for (const [name, what, by, finding] of breakages) {
  test(`a Dockerfile with ${name} is refused`, () => {
    const findings = dockerfileFindings(broken(dockerfile, what, by));
    assert.ok(findings.some((each) => finding.test(each)), `found only: ${JSON.stringify(findings)}`);
  });
}

test('the user of the build stage does not count', () => {
  const text = broken(dockerfile, 'USER 10001:10001\n', '');
  assert.match(dockerfileFindings(broken(text, 'WORKDIR /source', 'WORKDIR /source\nUSER 10001')).join(), /runs as root/);
});

test('a registry port is no tag, and a digest pins', () => {
  assert.equal(isPinned('registry.example:5000/samtycke'), false);
  assert.equal(isPinned('registry.example:5000/samtycke:1.2'), true);
  assert.equal(isPinned(`samtycke@sha256:${'0'.repeat(64)}`), true);
  assert.equal(isPinned('postgres:alpine'), false);
});
