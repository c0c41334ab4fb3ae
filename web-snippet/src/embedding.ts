import type { Embedding } from './types';

/** Reads how the script was embedded from its own tag: the server is everything before `/s/`. */
export const readEmbedding = (script: HTMLScriptElement | null): Embedding => {
  const { origin, pathname } = new URL(script?.src || location.href);
  const at = pathname.lastIndexOf('/s/');
  const { lang, nonce, manual } = script ? script.dataset : ({} as DOMStringMap);
  return {
    base: origin + pathname.slice(0, Math.max(at, 0)),
    language: lang,
    nonce: nonce || script?.nonce,
    manual: manual !== undefined,
  };
};
