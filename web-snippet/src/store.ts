import { COOKIE, formatCookie, formatValue, readCookie } from './cookie';
import { lifetime, type Decision } from './decision';
import { safely } from './lib/safely';
import type { Config } from './types';

/** Where the decision is kept: in the cookie, and in `storage` where the browser refuses cookies. */
export const createStore = (config: Config, storage: Record<string, string>) => ({
  /** The newest valid decision; `now` in Unix seconds. */
  read: (now: number): Decision | undefined =>
    safely(() => readCookie(`${safely(() => document.cookie)}; ${COOKIE}=${storage[COOKIE]}`, now)),

  write(decision: Decision): void {
    safely(() => {
      document.cookie = formatCookie(decision, lifetime(config, decision), config.cookieDomain, location);
    });
    const value = formatValue(decision);
    safely(() => {
      if (!safely(() => document.cookie)?.includes(value)) storage[COOKIE] = value;
    });
  },
});
