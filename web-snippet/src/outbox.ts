import { safely } from './lib/safely';

/** The server's answer; 0 means that there was none. Then the seconds of `Retry-After`; NaN or nothing when absent. */
export type Answer = [status: number, retryAfter?: number];

const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 300_000;

/**
 * Records the server has not confirmed. Each has a key of its own in `store`, made from `prefix` and its id, so that
 * tabs never overwrite one another; ids begin with their time, so that sorting them gives the order. Several tabs may
 * deliver the same record: the server knows it by its id. Where storage is refused, memory has to do.
 *
 * @param store keeps texts by key beyond the page, as `localStorage` does; may refuse
 * @param refused told when the server refused a record for good
 */
export const createOutbox = (
  store: Record<string, string>,
  prefix: string,
  post: (record: string) => Promise<Answer>,
  refused: () => void,
) => {
  let flying: string | undefined;
  let delay = FIRST_DELAY;

  const waiting = () => Object.keys(store).filter((key) => key.startsWith(prefix)).sort();

  /** Sends what is waiting, in order, one at a time. */
  const flush = async (): Promise<void> => {
    const [key] = waiting();
    if (flying || !key) return;
    flying = key;
    const [status, retryAfter] = await post(store[key]!);
    flying = undefined;
    // Recorded, or refused for good.
    if (!/20[01]|4(?!29)../.test('' + status)) {
      setTimeout(flush, Math.max(delay, Math.min(retryAfter! * 1000 || 0, LONGEST_DELAY)));
      delay = Math.min(delay * 2, LONGEST_DELAY);
      return;
    }
    delay = FIRST_DELAY;
    delete store[key];
    if (status >= 400) refused();
    return flush();
  };

  return {
    flush,
    /** Keeps a record for the next flush. */
    add(record: { id: string }): void {
      const text = JSON.stringify(record);
      const key = prefix + record.id;
      safely(() => (store[key] = text));
      if (store[key] !== text) store = { [key]: text };
    },
    /** Last attempt before the page goes. Kept until an answer is seen, on this page or a later one. */
    leave(): void {
      for (const key of waiting()) if (key !== flying) void post(store[key]!);
    },
  };
};
