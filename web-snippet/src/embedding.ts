import type { Embedding } from './types';

/** Reads how the script was embedded from its own tag: the server is everything before `/s/`. */
export const readEmbedding = (script: HTMLScriptElement | null | undefined): Embedding => {
  const { src, dataset = {}, nonce } = Object(script) as Partial<HTMLScriptElement>;
  return {
    base: src ? src.slice(0, src.lastIndexOf('/s/')) : location.origin,
    language: dataset.lang,
    nonce: dataset.nonce || nonce,
    manual: 'manual' in dataset,
  };
};
