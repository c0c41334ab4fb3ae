import type { Embedding } from './types';

/** In the `dataset` of a script that the inline bootstrap adds: its address. */
export const OWN = 'samtyckeUrl';

/**
 * Reads how the script was embedded from its own tag: the server is everything before `/s/`. The inline bootstrap
 * tells the address beside it, because a copy that it runs has none.
 *
 * @param script `document.currentScript`; without one, the server is the page's own origin
 */
export const readEmbedding = (script: HTMLScriptElement | null | undefined): Embedding => {
  const { src, dataset = {}, nonce } = Object(script) as Partial<HTMLScriptElement>;
  return {
    base: (src || dataset[OWN])?.replace(/\/s\/[^/]*$/, '') ?? location.origin,
    language: dataset.lang,
    nonce: dataset.nonce || nonce,
    manual: 'manual' in dataset,
  };
};
