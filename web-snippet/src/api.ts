import type { Consent, SamtyckeApi } from './types';

declare const SAMTYCKE_VERSION: string;

/** Version of this script, from its package. */
export const VERSION = SAMTYCKE_VERSION;

/** Takes over `window.samtycke`, and hands back the calls queued in it before we came. */
export const publish = (
  own: Omit<SamtyckeApi, 'version' | 'push' | 'consent'>,
  consent: () => Consent,
): { api: SamtyckeApi; replay(): void } => {
  const page = window as any;
  const queued: unknown = page.samtycke;
  const api: any = Object.defineProperty({ ...own, version: VERSION }, 'consent', { get: consent, enumerable: true });
  api.push = ([name, ...args]: [string, ...unknown[]]) => {
    if (typeof own[name as keyof typeof own] === 'function') api[name](...args);
  };
  page.samtycke = api;
  return { api, replay: () => Array.isArray(queued) && queued.forEach(api.push) };
};
