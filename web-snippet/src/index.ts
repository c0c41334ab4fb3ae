import { featuresOf } from './features/all';
import type { Parts } from './parts';
import { vendorsOf } from './signals/all';
import { start as startWith } from './start';
import type { Embedding, SamtyckeApi } from './types';

export { readEmbedding } from './embedding';
export type { Features, Parts } from './parts';
export type { Vendor } from './signals/vendor';
export type * from './types';

/** Starts Samtycke on this page with a published notice; without `parts`, with all that the notice asks for. */
export const start = (notice: unknown, embedding: Embedding, parts: Parts = { vendors: vendorsOf(notice), features: featuresOf(notice) }): SamtyckeApi =>
  startWith(notice, embedding, parts);
