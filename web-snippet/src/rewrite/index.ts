export { samtyckeHtml } from './middleware';
export { rewriteHtml, type RewriteOptions } from './rewrite';
export type * from '../types';
