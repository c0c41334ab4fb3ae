export { samtyckeHtml } from './middleware';
export { nginxRules } from './nginx';
export { rewriteHtml, type RewriteOptions } from './rewrite';
export type * from '../types';
