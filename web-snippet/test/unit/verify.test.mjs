import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { base64, fromHex, hex, utf8 } from '../../src/verify/bytes';
import { canonical, readJson } from '../../src/verify/canonical';
import { judgeCheckpoint } from '../../src/verify/checkpoint';
import { leafHash } from '../../src/verify/crypto';
import { verifyInclusion } from '../../src/verify/inclusion';
import { verify } from '../../src/verify/judge';
import { readKey, readLog } from '../../src/verify/keys';
import { entryOf, readOpening } from '../../src/verify/opening';
import { english } from '../../src/verify/sentences';
import { Unreadable } from '../../src/verify/unreadable';

// What Go's implementation made, and Java's is tested against as well.
const vectors = JSON.parse(readFileSync(new URL('../../../docs/log-vectors.json', import.meta.url), 'utf8'));
const cases = (section) => vectors[section].cases;
const bytes = (text) => Uint8Array.from(Buffer.from(text, 'base64'));

const known = async ({ origin, keys, witnesses }) => ({ origin, keys: await Promise.all(keys.map(readKey)), witnesses: await Promise.all(witnesses.map(readKey)) });

const good = cases('proofs').find(({ why }) => why === 'carries its record');

/** The receipt that the server would hand out with this proof. */
const receipt = (changes = {}) => {
  const { type, salt, content } = readOpening(bytes(/extra (.*)/.exec(good.file)[1]));
  expect(type).toBe(1);
  return JSON.stringify({ record: JSON.parse(new TextDecoder().decode(content)), salt: base64(salt), index: 4, proof: good.file, ...changes });
};
const judged = async (text, log = good.log) => verify(utf8(text), await known(log));

afterEach(() => vi.unstubAllGlobals());

describe('what Go made', () => {
  // A file alone, or with its record: what a browser is given.
  it.each(cases('proofs').filter(({ entry }) => !entry).map((one) => [one.verdict, one.why, one]))('is judged %s: %s', async (code, why, { file, log, record }) => {
    const verdict = await verify(utf8(file), await known(log), record === undefined ? undefined : utf8(record));
    expect(verdict.code).toBe(code);
    expect(english[verdict.sentence].replace(/\{(\w+)\}/g, (_, name) => verdict.values[name] || `no ${name}`)).not.toMatch(/\bno (why|index|size|origin|root|expected|key)\b/);
    if (code === 'proven') expect(verdict.steps).toEqual({ record: 'held', tree: 'held', signature: 'held' });
    else expect(Object.values(verdict.steps)).not.toEqual(['held', 'held', 'held']);
  });

  it.each(cases('checkpoints').map((one) => [one.verdict, one.why, one]))('checkpoint %s: %s', async (code, why, { note, log }) => {
    const verdict = await judgeCheckpoint(note, await known(log)).catch((error) => error);
    expect(verdict instanceof Unreadable || typeof verdict.witnesses === 'number').toBe(true);
    expect(verdict.code).toBe(code);
  });

  it('entries are made of the same bytes', async () => {
    for (const { extra, entry, leaf } of cases('entries').filter((one) => one.extra && one.content)) {
      const made = await entryOf(readOpening(bytes(extra)));
      expect(hex(made)).toBe(entry);
      expect(base64(await leafHash(made))).toBe(leaf);
    }
  });

  it('leaves are in their trees', async () => {
    for (const { index, size, proof } of cases('inclusion')) {
      const root = bytes(cases('roots').find((one) => one.size === size).root);
      const leaf = await leafHash(utf8(String(index)));
      const hashes = proof.map(bytes);
      expect(await verifyInclusion(BigInt(index), BigInt(size), leaf, hashes, root)).toBe('included');
      expect(await verifyInclusion(BigInt(size), BigInt(size), leaf, hashes, root)).toBe('outside-tree');
      expect(await verifyInclusion(BigInt(index), BigInt(size), leaf, [...hashes, leaf], root)).toBe('wrong-length');
      expect(await verifyInclusion(BigInt(index), BigInt(size), await leafHash(utf8('x')), hashes, root)).toBe('other-root');
    }
  });

  it('keys are read, and what is none is not', async () => {
    for (const { vkey } of cases('keys')) expect(await readKey(vkey)).toMatchObject({ vkey });
    const [{ vkey }] = cases('keys');
    for (const bad of ['', 'a', 'a+b', vkey.replace('+', '+0'), vkey.slice(0, -1), ' ' + vkey, vkey.replace('PeterNeumann', 'Peter')])
      expect(await readKey(bad)).toBeInstanceOf(Unreadable);
  });
});

describe('a log that is known by its lines', () => {
  const [key] = good.log.keys;
  const [{ vkey: other }] = cases('keys');

  it('has the name of its keys', async () => {
    expect(await readLog(` ${key}\n\n${key}\r\n`)).toMatchObject({ origin: good.log.origin, keys: [{ vkey: key }, { vkey: key }], witnesses: [] });
  });

  it('is told by nothing, or by the keys of two, to nobody', async () => {
    for (const lines of ['', '\n', 'x', `${key}\n${other}`]) expect(await readLog(lines)).toBeInstanceOf(Unreadable);
  });
});

describe('a proof that was damaged', () => {
  it('proves nothing else, wherever it was', async () => {
    const log = await known(good.log);
    const file = utf8(good.file);
    const { content } = await verify(file, log);
    for (let at = 0; at < file.length; at += 3) {
      const bad = file.slice();
      bad[at] ^= 1 + (at % 7);
      const verdict = await verify(bad, log);
      if (verdict.code === 'proven') expect([verdict.content, verdict.values.index]).toEqual([content, '4']);
    }
  });

  it('is cut, and nothing else, wherever it was', async () => {
    const log = await known(good.log);
    const file = utf8(good.file);
    for (let length = 0; length < file.length; length++) {
      const verdict = await verify(file.slice(0, length), log);
      if (verdict.code !== 'truncated') expect([verdict.code, verdict.values.why]).toEqual(['malformed', expect.stringContaining('UTF-8')]);
    }
  });
});

describe('a receipt', () => {
  it('is proven by the proof in it, in any spelling', async () => {
    const verdict = await judged(receipt());
    expect(verdict).toMatchObject({ code: 'proven', values: { index: '4', size: '7' }, steps: { record: 'held', tree: 'held', signature: 'held' } });
    expect(verdict.values.commitment).toMatch(/^[0-9a-f]{64}$/);
    const { record, ...rest } = JSON.parse(receipt());
    const turned = Object.fromEntries(Object.entries(record).reverse());
    expect(await judged(JSON.stringify({ ...rest, record: turned }, null, 2) + '\n')).toEqual(verdict);
  });

  it('with another decision, salt, entry or proof is told apart', async () => {
    const { record } = JSON.parse(receipt());
    const changed = { ...record, categories: { ...record.categories, analytics: false } };
    expect(await judged(receipt({ record: changed }))).toMatchObject({ code: 'other-record', steps: { record: 'failed', tree: 'held', signature: 'held' } });
    expect((await judged(receipt({ salt: base64(new Uint8Array(32)) }))).code).toBe('other-record');
    expect(await judged(receipt({ index: 5 }))).toMatchObject({ code: 'malformed', values: { why: expect.stringContaining('entry 5') } });
    expect((await judged(receipt({ proof: good.file.replace('\n7\n', '\n8\n') }))).code).toBe('forged');
    const [another] = cases('proofs').filter(({ verdict }) => verdict === 'other-log');
    expect((await judged(receipt({ proof: another.file }), another.log)).code).toBe('other-log');
  });

  it('that was damaged proves nothing else, wherever it was', async () => {
    const log = await known(good.log);
    const file = utf8(receipt());
    const { content } = await verify(file, log);
    for (let at = 0; at < file.length; at += 3) {
      const bad = file.slice();
      bad[at] ^= 1 + (at % 7);
      const verdict = await verify(bad, log);
      if (verdict.code === 'proven') expect([verdict.content, verdict.values.index]).toEqual([content, '4']);
    }
  });

  it('that says a member twice is none', async () => {
    expect(await judged(receipt().replace('{"record":{', '{"record":{"action":"reject_all",'))).toMatchObject({
      code: 'malformed',
      values: { why: expect.stringContaining('"action" is there twice') },
    });
  });

  it('without a proof is not proven yet', async () => {
    expect((await judged(receipt({ proof: null, index: null }))).code).toBe('pending');
  });

  it('that is cut or is something else says so', async () => {
    expect((await judged(receipt().slice(0, 200))).code).toBe('truncated');
    for (const text of ['{}', '{"record":{}}', '{"record":{},"salt":"AA=="}', receipt({ proof: 7 }), receipt({ proof: null }), receipt({ record: 'x' }), '{x}', `{"record":${'['.repeat(1e5)}}`])
      expect((await judged(text)).code).toBe('malformed');
  });
});

describe('a browser', () => {
  it('that cannot check signatures says so, and never that it is proven', async () => {
    const { subtle } = crypto;
    const importKey = (format, key, algorithm, ...rest) =>
      algorithm.name === 'Ed25519' ? Promise.reject(new DOMException('no', 'NotSupportedError')) : subtle.importKey(format, key, algorithm, ...rest);
    vi.stubGlobal('crypto', { subtle: { importKey, digest: subtle.digest.bind(subtle), sign: subtle.sign.bind(subtle), verify: subtle.verify.bind(subtle) } });
    expect(await judged(good.file)).toMatchObject({ code: 'unknown', steps: { record: 'held', tree: 'held', signature: 'unknown' } });
    expect((await judged(good.file.replace('index 4', 'index 5'))).code).toBe('not-in-tree');
    for (const { file, log, verdict } of cases('proofs').filter(({ entry, record }) => !entry && !record))
      expect((await judged(file, log)).code, verdict).not.toBe('proven');
  });

  it('on a page without TLS has no cryptography, and says so', async () => {
    const log = await known(good.log);
    vi.stubGlobal('crypto', {});
    expect(await verify(utf8(good.file), log)).toMatchObject({ code: 'unknown', sentence: 'noCrypto' });
    expect((await verify(utf8('x'), log)).code).toBe('truncated');
  });
});

describe('canonical JSON', () => {
  it.each([
    ['{"b":1,"a":[true,null,"x"]}', '{"a":[true,null,"x"],"b":1}'],
    ['{"n":1.0,"m":1e3,"z":-0,"s":0.000001,"t":1e-7}', '{"m":1000,"n":1,"s":0.000001,"t":1e-7,"z":0}'],
    ['{"\\u20ac":"\\u00e5\\/\\u0007","10":1,"9":2,"__proto__":3}', '{"10":1,"9":2,"__proto__":3,"€":"å/\\u0007"}'],
    ['"\\\\ud800"', '"\\\\ud800"'],
  ])('of %s', (text, expected) => expect(canonical(readJson(text))).toBe(expected));

  it('has no half characters', () => expect(() => canonical('\ud800')).toThrow(Unreadable));

  it('knows the same name only within one object', () => {
    expect(readJson('[{"a":{"a":"a"}},{"a":1,"b":["a","a"]}]')).toHaveLength(2);
    for (const text of ['{"a":1,"b":{"x":1},"a":2}', '{"a":1,"\\u0061":2}', '[{"a":{},"a":[]}]']) expect(() => readJson(text)).toThrow(Unreadable);
  });
});

it('bytes of hexadecimal come back', () => expect(hex(fromHex('00ff10'))).toBe('00ff10'));
