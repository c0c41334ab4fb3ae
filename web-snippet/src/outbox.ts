import { safely } from './lib/safely';

/** A decision on its way to the server. `id` is the idempotency key: the same on every attempt. */
export interface Pending {
  id: string;
  [member: string]: unknown;
}

/** The server's answer; `status` 0 means that there was none. */
export interface Answer {
  status: number;
  /** Seconds, from `Retry-After`; NaN when absent. */
  retryAfter: number;
}

/** What the outbox needs from its surroundings. */
export interface OutboxPorts {
  /** What was kept; may throw or be anything. */
  read(): string | null;
  /** Keeps a text, or nothing for an empty one; may throw. */
  write(text: string): void;
  post(pending: Pending): Promise<Answer>;
  /** Milliseconds. */
  wait(delay: number, then: () => void): void;
  /** The server refused the decision for good. */
  refused(pending: Pending): void;
}

/** Most decisions kept; more than a visitor can make while a server is away for days. */
const CAPACITY = 50;
const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 300_000;

/**
 * Decisions the server has not confirmed, oldest first. They survive the page in the given store, or
 * live in memory if it refuses. Several tabs may deliver the same one: the server knows it by its id.
 */
export const createOutbox = ({ read, write, post, wait, refused }: OutboxPorts) => {
  let memory: Pending[] = [];
  let flying = '';
  let delay = FIRST_DELAY;

  const all = (): Pending[] => {
    const kept = safely(() => JSON.parse(read() || '[]') as Pending[]);
    const stored = Array.isArray(kept) ? kept.filter((item) => item && typeof item.id === 'string') : [];
    return [...stored, ...memory.filter((item) => !stored.some(({ id }) => id === item.id))];
  };
  const keep = (pending: Pending[]) => {
    const last = pending.slice(-CAPACITY);
    memory = [];
    try {
      write(last[0] ? JSON.stringify(last) : '');
    } catch {
      memory = last;
    }
  };
  const remove = (id: string) => keep(all().filter((item) => item.id !== id));

  /** Sends what is waiting, in order, one at a time. */
  const flush = async (): Promise<void> => {
    const first = all()[0];
    if (flying || !first) return;
    flying = first.id;
    const { status, retryAfter } = await post(first);
    flying = '';
    const done = status === 200 || status === 201;
    if (!done && (status < 400 || status === 408 || status === 429 || status >= 500)) {
      wait(Math.max(delay, Math.min(retryAfter * 1000 || 0, LONGEST_DELAY)), flush);
      delay = Math.min(delay * 2, LONGEST_DELAY);
      return;
    }
    delay = FIRST_DELAY;
    remove(first.id);
    if (!done) refused(first);
    return flush();
  };

  return {
    flush,
    add(pending: Pending): void {
      keep([...all(), pending]);
      void flush();
    },
    /** Last attempt before the page goes. Kept until an answer is seen, on this page or a later one. */
    leave(): void {
      for (const pending of all()) if (pending.id !== flying) void post(pending);
    },
  };
};
