import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, type Answer } from '../../src/outbox';

let store: Record<string, string>;
let posts: string[];
let answers: (Answer | 'hang')[];
let waits: { delay: number; then: () => void }[];
let refused: number;

const settle = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};
const answer = (status: number, retryAfter = NaN): Answer => [status, retryAfter];
/** As on the page, where what is added is sent once it can be seen that it was. */
const open = () => {
  const outbox = createOutbox(
    store,
    'samtycke.shop.',
    (record) => {
      posts.push(JSON.parse(record).id);
      const next = answers.shift() ?? answer(201);
      return next === 'hang' ? new Promise(() => {}) : Promise.resolve(next);
    },
    () => void refused++,
  );
  const add = (record: { id: string }) => {
    outbox.add(record);
    void outbox.flush();
  };
  return { ...outbox, add };
};

beforeEach(() => {
  store = { other: 'x', 'samtycke.blog.z': '{"id":"z"}' };
  posts = [];
  answers = [];
  waits = [];
  refused = 0;
  vi.stubGlobal('setTimeout', (then: () => void, delay: number) => waits.push({ delay, then }));
});
afterEach(() => void vi.unstubAllGlobals());

describe('the outbox', () => {
  it('delivers at once and forgets, and touches nothing else', async () => {
    open().add({ id: 'a' });
    expect(store['samtycke.shop.a']).toBe('{"id":"a"}');
    await settle();
    expect(posts).toEqual(['a']);
    expect(store).toEqual({ other: 'x', 'samtycke.blog.z': '{"id":"z"}' });
  });

  it('keeps the order, one at a time, and the same id on every attempt', async () => {
    answers = [answer(503), answer(200), answer(201)];
    const outbox = open();
    outbox.add({ id: 'a' });
    outbox.add({ id: 'b' });
    await settle();
    expect(posts).toEqual(['a']);
    waits.shift()!.then();
    await settle();
    expect(posts).toEqual(['a', 'a', 'b']);
    expect(Object.keys(store)).toHaveLength(2);
  });

  it('waits longer and longer without a network, and as long as the server asks', async () => {
    answers = [answer(0), answer(500), answer(429, 60), answer(503, 1e9)];
    open().add({ id: 'a' });
    for (let attempt = 0; attempt < 3; attempt++) {
      await settle();
      waits[waits.length - 1]!.then();
    }
    await settle();
    expect(waits.map(({ delay }) => delay)).toEqual([2000, 4000, 60_000, 300_000]);
  });

  it.each([400, 403, 404, 409, 413, 415, 422])('drops what is refused for good with %i, says so, and goes on', async (status) => {
    answers = [answer(status), answer(201)];
    const outbox = open();
    outbox.add({ id: 'a' });
    outbox.add({ id: 'b' });
    await settle();
    expect(posts).toEqual(['a', 'b']);
    expect(refused).toBe(1);
    expect(Object.keys(store)).toHaveLength(2);
  });

  it('delivers what an earlier page left, oldest first', async () => {
    store['samtycke.shop.2'] = '{"id":"2"}';
    store['samtycke.shop.1'] = '{"id":"1"}';
    open().add({ id: '3' });
    await settle();
    expect(posts).toEqual(['1', '2', '3']);
  });

  it('does not lose what two tabs add', async () => {
    answers = ['hang', 'hang'];
    open().add({ id: 'a' });
    open().add({ id: 'b' });
    expect(Object.keys(store).sort()).toEqual(['other', 'samtycke.blog.z', 'samtycke.shop.a', 'samtycke.shop.b']);
  });

  it('lives in memory where storage is refused', async () => {
    answers = [answer(0)];
    store = new Proxy({}, { set: () => { throw new Error('quota'); } });
    const outbox = open();
    outbox.add({ id: 'a' });
    outbox.add({ id: 'b' });
    await settle();
    waits.shift()!.then();
    await settle();
    expect(posts).toEqual(['a', 'a', 'b']);
  });

  it('tries everything once more when the page goes, but not what is on its way', async () => {
    answers = ['hang'];
    const outbox = open();
    outbox.add({ id: 'a' });
    outbox.add({ id: 'b' });
    outbox.leave();
    expect(posts).toEqual(['a', 'b']);
  });
});
