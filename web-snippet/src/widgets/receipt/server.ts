import { readConfig } from '../../config';
import { safely } from '../../lib/safely';
import type { Config } from '../../types';

/** In milliseconds; what takes longer is taken for no answer. */
const PATIENCE = 15_000;

/** A stored decision, as far as it is shown (io.samtycke.consent.ConsentRecord). */
export interface Shown {
  id: string;
  version: number;
  action: string;
  receivedAt: string;
  decidedAt: string;
  categories: Record<string, boolean>;
  services?: Record<string, boolean>;
  language: string;
}

/** An answer as it came; status 0 means that there was none. */
export interface Answer {
  status: number;
  text: string;
  /** Seconds to wait before asking again. */
  retryAfter: number;
}

/** What a visitor asks the consent server for. */
export const createServer = (base: string, site: string) => {
  const own = `/v1/sites/${site}/`;
  const ask = async (path: string, method = 'GET'): Promise<Answer> => {
    const ended = new AbortController();
    const timer = setTimeout(() => ended.abort(), PATIENCE);
    try {
      const answer = await fetch(base + path, { method, credentials: 'omit', signal: ended.signal });
      return { status: answer.status, text: await answer.text(), retryAfter: +answer.headers.get('Retry-After')! || 1 };
    } catch {
      return { status: 0, text: '', retryAfter: 1 };
    } finally {
      clearTimeout(timer);
    }
  };
  const notices: Record<string, Promise<Config>> = {};
  /** An empty one while the server is away: then keys stand in for names. */
  const notice = (query: string): Promise<Config> =>
    (notices[query] ||= ask(`${own}config${query}`).then(({ status, text }) => readConfig(status === 200 && safely(() => JSON.parse(text)))));
  return {
    /** Everything there is of a visitor, as it may be taken elsewhere. */
    history: (visitor: string) => ask(`${own}visitors/${visitor}`),
    erase: (visitor: string) => ask(`${own}visitors/${visitor}`, 'DELETE'),
    receipt: (id: string, visitor: string) => ask(`${own}consents/${id}/receipt?visitor=${visitor}`),
    /** The keys that the log publishes itself. */
    keys: () => ask('/log/vkeys'),
    /** The notice of today, for its looks. */
    newest: () => notice(''),
    /** What was shown; a version never changes. */
    notice: (version: number) => notice(`?version=${version}`),
  };
};

/** The server of one widget. */
export type Server = ReturnType<typeof createServer>;
