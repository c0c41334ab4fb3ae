import type { createStore } from '../store';

/** In place of the store while a draft is tried out: nobody's decision is taken up, and none is kept. */
export const draft = (): ReturnType<typeof createStore> => ({ read: () => undefined, write: () => undefined });
