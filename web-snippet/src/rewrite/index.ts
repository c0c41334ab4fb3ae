export { rewriteHtml, type RewriteOptions } from './rewrite';
export type * from '../types';
