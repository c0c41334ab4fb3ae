import type { readEmbedding, start } from './index';

declare global {
  /** What the classic script `samtycke.global.js` makes, for pages without modules: the exports of the package. */
  const Samtycke: { start: typeof start; readEmbedding: typeof readEmbedding };
}
