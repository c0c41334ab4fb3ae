import type { Embedding } from './types';

/**
 * Reads how the script was embedded from its own tag: the server is everything before `/s/`. The inline bootstrap
 * tells the address beside it, because a copy that it runs has none.
 */
export const readEmbedding = (script: HTMLScriptElement | null | undefined): Embedding => {
  const { src, dataset = {}, nonce } = Object(script) as Partial<HTMLScriptElement>;
  return {
    base: (src || dataset.url)?.replace(/\/s\/[^/]*$/, '') ?? location.origin,
    copyOf: src && dataset.url,
    language: dataset.lang,
    nonce: dataset.nonce || nonce,
    manual: 'manual' in dataset,
  };
};
