export { readEmbedding } from './embedding';
export { start } from './start';
export type * from './types';
