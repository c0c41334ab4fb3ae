import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { buildContext } from '../src/context.mjs';
import { copiedFromContext } from '../src/dockerfile.mjs';
import { pathOf, read } from '../files.mjs';

const reaches = buildContext(read('Dockerfile.dockerignore'));

test('what the Dockerfile copies exists and reaches the build', () => {
  const copied = copiedFromContext(read('Dockerfile'));
  assert.ok(copied.length > 0);
  for (const path of copied) {
    assert.ok(existsSync(pathOf(`../${path}`)), `the Dockerfile copies ${path}, which does not exist`);
    assert.ok(reaches(path), `Dockerfile.dockerignore keeps ${path} out of the build`);
  }
  assert.ok(reaches('src/main/java/io/samtycke/site/Site.java'));
  assert.ok(reaches('web-snippet/package-lock.json'));
});

test('secrets, data, history and local builds stay outside the build', () => {
  for (const path of [
    '.git/config', 'docker/.env', 'data/admin.key', 'target/quarkus-app/quarkus-run.jar',
    'web-snippet/node_modules/esbuild/package.json', 'web-snippet/dist/samtycke.js', 'docker/check/node_modules/yaml/package.json',
  ]) {
    assert.ok(!reaches(path), `${path} would be sent to the build`);
  }
});

test('an ignore file that lets everything in, or nothing, is told apart', () => {
  assert.ok(buildContext('**/node_modules\n')('docker/.env'));
  assert.ok(!buildContext('*\n')('pom.xml'));
});
