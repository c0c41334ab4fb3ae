/**
 * `@samtycke/web-snippet/rewrite`, for servers: marks up tags before a page is sent, so that browsers do not even request
 * them before consent. For Node; its types ask for `@types/node`. How to set it up: `docs/rewriting.md`.
 *
 * @module rewrite
 */
export { samtyckeHtml } from './middleware';
export { nginxRules } from './nginx';
export { rewriteHtml, type RewriteOptions } from './rewrite';
export type * from '../notice';
