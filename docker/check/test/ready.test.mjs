import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { pathOf } from '../files.mjs';

/** Runs the health check as the container would. */
async function ready(port) {
  const check = spawn('bash', [pathOf('ready.sh'), String(port)]);
  let said = '';
  check.stdout.on('data', (data) => { said += data; });
  const [exit] = await once(check, 'close');
  return { exit, said: said.trim() };
}

async function listening(t, server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => { server.close(); server.closeAllConnections?.(); });
  return server.address().port;
}

const answering = (t, status) =>
  listening(t, createServer((request, response) => response.writeHead(request.url === '/q/health/ready' ? status : 404).end('{}')));

test('the container is healthy when the readiness check answers 200', async (t) => {
  assert.deepEqual(await ready(await answering(t, 200)), { exit: 0, said: '' });
});

test('the container is unhealthy when the readiness check answers 503', async (t) => {
  const { exit, said } = await ready(await answering(t, 503));
  assert.equal(exit, 1);
  assert.match(said, /^not ready: HTTP\/1\.1 503/);
});

test('the container is unhealthy when nothing listens', async (t) => {
  const server = createTcpServer();
  const port = await listening(t, server);
  server.close();
  await once(server, 'close');
  assert.deepEqual(await ready(port), { exit: 1, said: `nothing listens on port ${port}` });
});

test('the container is unhealthy when the server accepts and says nothing', async (t) => {
  const port = await listening(t, createTcpServer((socket) => t.after(() => socket.destroy())));
  assert.deepEqual(await ready(port), { exit: 1, said: 'no answer within 4 s' });
});
