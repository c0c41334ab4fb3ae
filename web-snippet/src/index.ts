import { featuresOf } from './features/all';
import { vendorsOf } from './signals/all';
import { start as startWith } from './start';
import type { Config, Embedding, SamtyckeApi } from './types';

export { readEmbedding } from './embedding';
export type { Appearance, Category, Colors, Config, Consent, Embedding, EventName, Listener, Localized, SamtyckeApi, Service, StoredItem } from './types';

/** Starts Samtycke on this page with a published notice, and with all that the notice asks for. */
export const start = (notice: Config, embedding: Embedding): SamtyckeApi =>
  startWith(notice, embedding, { vendors: vendorsOf(notice), features: featuresOf(notice) });
