import { page } from './lib/page';
import type { SamtyckeApi } from './types';

declare const SAMTYCKE_VERSION: string;

/** Version of this script, from its package. */
export const VERSION = SAMTYCKE_VERSION;

/** Takes over `window.samtycke`, and runs the calls queued in it before we came. */
export const publish = (api: SamtyckeApi): void => {
  const queued: unknown = page.samtycke;
  page.samtycke = api;
  if (Array.isArray(queued)) queued.forEach(api.push);
};
