export { samtyckeHtml } from './middleware';
export { nginxRules } from './nginx';
export { rewriteHtml, type RewriteOptions } from './rewrite';
export type { Appearance, Category, Colors, Config, Localized, Service, StoredItem } from '../types';
