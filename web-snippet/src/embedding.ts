import type { Embedding } from './types';

/** Reads how the script was embedded from its own tag: the server is everything before `/s/`. */
export const readEmbedding = (script: HTMLScriptElement | null | undefined): Embedding => {
  const { href } = new URL(script ? script.src : '/s/', location.href);
  const { lang, nonce, manual } = Object(script?.dataset) as DOMStringMap;
  return {
    base: href.slice(0, href.lastIndexOf('/s/')),
    language: lang,
    nonce: nonce || script?.nonce,
    manual: manual !== undefined,
  };
};
