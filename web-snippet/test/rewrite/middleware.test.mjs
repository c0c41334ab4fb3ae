import { createServer, request } from 'node:http';
import { createReadStream } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { rewriteHtml, samtyckeHtml } from '../../src/rewrite';
import { config } from '../config.mjs';
import { systems } from './sites.mjs';

const TAG = '<script src="https://static.ads-twitter.com/uwt.js"></script>';
const PAGE = `<!doctype html><title>å</title>${TAG}`;
const MARKED = rewriteHtml(PAGE, config);
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

const servers = new Set();
afterEach(() => servers.forEach((server) => server.close()));

/** Serves with the middleware before `handler`, asks once, and gives the answer with its body as bytes. */
async function ask(handler, { method = 'GET', path = '/', headers = {}, notice = config, options } = {}) {
  const mark = samtyckeHtml(notice, options);
  const server = createServer((req, res) => mark(req, res, () => handler(req, res)));
  servers.add(server);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port: server.address().port, method, path, headers, agent: false }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode, message: answer.statusMessage, headers: answer.headers, body: Buffer.concat(chunks) }));
      answer.on('error', failed);
    })
      .on('error', failed)
      .end();
  });
}

const page = (answer) => answer.body.toString();

describe('a page', () => {
  it.each([
    ['at once', (_, res) => res.writeHead(200, HTML).end(PAGE)],
    ['with headers set before', (_, res) => (res.setHeader('content-type', 'text/html'), res.end(PAGE, 'utf8'))],
    ['with headers in a row', (_, res) => res.writeHead(200, ['Content-Type', 'text/html', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']).end(PAGE)],
    ['in pieces that cut tags and characters', (_, res) => {
      res.writeHead(200, HTML);
      for (const byte of Buffer.from(PAGE)) res.write(Buffer.of(byte));
      res.end();
    }],
    ['in pieces of other encodings', (_, res) => {
      res.setHeader('Content-Type', 'text/html');
      res.write(Buffer.from(PAGE.slice(0, 20)).toString('base64'), 'base64');
      res.end(Buffer.from(PAGE.slice(20)).toString('hex'), 'hex');
    }],
    ['with its headers sent early', (_, res) => {
      res.writeHead(200, HTML);
      res.flushHeaders();
      res.end(new Uint8Array(Buffer.from(PAGE)));
    }],
    ['as a stream', (_, res) => {
      res.setHeader('Content-Type', 'text/html');
      createReadStream(new URL('./pages/next.html', import.meta.url), { highWaterMark: 100 }).pipe(res);
    }],
  ])('is marked up when it is sent %s', async (how, handler) => {
    const answer = await ask(handler);
    const expected = how === 'as a stream' ? rewriteHtml(systems.next, config) : MARKED;
    expect(page(answer)).toBe(expected);
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(expected)));
    if (how.includes('row')) expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
  });

  it('has no headers that describe the bytes before, and keeps the others, the status and its words', async () => {
    const answer = await ask((_, res) => {
      res.setHeader('ETag', '"1"');
      res.setHeader('Vary', 'Accept');
      res.writeHead(404, 'Nowhere to be found', { ...HTML, 'Content-Length': PAGE.length, 'Last-Modified': 'Sun, 22 Nov 2026 09:00:00 GMT', 'Accept-Ranges': 'bytes' });
      res.end(PAGE);
    });
    expect([answer.status, answer.message]).toEqual([404, 'Nowhere to be found']);
    expect(answer.headers).toMatchObject({ vary: 'Accept', 'content-type': HTML['Content-Type'] });
    for (const name of ['etag', 'last-modified', 'accept-ranges', 'transfer-encoding']) expect(answer.headers).not.toHaveProperty(name);
    expect(page(answer)).toBe(MARKED);
  });

  it('calls back when a piece and the whole are written', async () => {
    const called = [];
    await ask((_, res) => {
      res.writeHead(200, HTML);
      res.write('<p>', () => called.push('written'));
      res.write('</p>', 'utf8', () => called.push('written'));
      res.end(() => called.push('ended'));
    });
    await expect.poll(() => called).toEqual(['written', 'written', 'ended']);
  });

  it('keeps bytes of every other encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(TAG), Buffer.from([0x80, 0x81, 0xe5, 0xff])]);
    for (const type of ['text/html; charset=iso-8859-1', 'text/html; charset=Shift_JIS', 'text/html']) {
      const answer = await ask((_, res) => res.writeHead(200, { 'Content-Type': type }).end(bytes));
      expect(answer.body).toEqual(Buffer.concat([Buffer.from(rewriteHtml(TAG, config)), bytes.subarray(TAG.length)]));
    }
  });

  it('has no length of its own when only its headers are asked for', async () => {
    const answer = await ask((_, res) => res.writeHead(200, { ...HTML, 'Content-Length': 5, ETag: '"1"' }).end(), { method: 'HEAD' });
    expect(answer.headers).not.toHaveProperty('content-length');
    expect(answer.headers).not.toHaveProperty('etag');
  });

  it('is read as one at the address that was asked for, or at the one given', async () => {
    const notice = { ...config, services: [{ key: 'matomo', category: 'analytics', match: ['www.shop.example/stats'] }] };
    const html = '<script src="/stats/matomo.js"></script>';
    const send = (_, res) => res.writeHead(200, HTML).end(html);
    const headers = { host: 'www.shop.example' };
    expect(page(await ask(send, { notice, headers }))).toContain('data-service=matomo');
    expect(page(await ask(send, { notice }))).toBe(html);
    expect(page(await ask(send, { notice, options: { base: 'https://www.shop.example/' } }))).toContain('data-service=matomo');
  });

  it('gets the site script, if that is asked for', async () => {
    const options = { script: 'https://consent.shop.example/s/shop.js' };
    expect(page(await ask((_, res) => res.writeHead(200, HTML).end(PAGE), { options }))).toContain('<!doctype html><script src="https://consent.shop.example/s/shop.js"></script>');
  });

  it('follows the newest notice, and stays as it is while there is none', async () => {
    const send = (_, res) => res.writeHead(200, HTML).end(PAGE);
    let newest;
    const notice = () => newest;
    expect(page(await ask(send, { notice }))).toBe(PAGE);
    newest = config;
    expect(page(await ask(send, { notice }))).toBe(MARKED);
  });
});

describe('an answer', () => {
  const gzipped = gzipSync(PAGE);
  it.each([
    ['of another type', 200, { 'Content-Type': 'application/json' }, JSON.stringify(PAGE)],
    ['of a type that only begins alike', 200, { 'Content-Type': 'text/html-template' }, PAGE],
    ['without a type', 200, {}, PAGE],
    ['that is compressed', 200, { ...HTML, 'Content-Encoding': 'gzip' }, gzipped],
    ['in an encoding that does not write tags as ASCII', 200, { 'Content-Type': 'text/html; charset=utf-16le' }, Buffer.from(PAGE, 'utf16le')],
    ['that is a part of a page', 206, { ...HTML, 'Content-Range': 'bytes 0-9/99' }, TAG],
    ['without a body', 304, HTML, ''],
  ])('%s is left alone, headers included', async (_, status, headers, body) => {
    const length = status === 304 ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const answer = await ask((_, res) => res.writeHead(status, { ...headers, ...length, ETag: '"1"' }).end(body));
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(Buffer.from(body));
    expect(answer.headers.etag).toBe('"1"');
    if (status !== 304) expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  it('of another type is streamed, not kept back', async () => {
    let release;
    const later = new Promise((done) => (release = done));
    const mark = samtyckeHtml(config);
    const server = createServer(async (req, res) => {
      mark(req, res);
      res.writeHead(200, { 'Content-Type': 'text/event-stream' });
      res.write('data: 1\n\n');
      await later;
      res.end('data: 2\n\n');
    });
    servers.add(server);
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const answer = await fetch(`http://127.0.0.1:${server.address().port}/`);
    const reader = answer.body.getReader();
    expect(Buffer.from((await reader.read()).value).toString()).toBe('data: 1\n\n');
    release();
    expect(Buffer.from((await reader.read()).value).toString()).toBe('data: 2\n\n');
    expect((await reader.read()).done).toBe(true);
  });
});
