import { readConfig } from '../config';
import { safely } from '../lib/safely';
import type { Config } from '../types';
import { createClaims } from './claims';
import { createEdits } from './edits';
import { attribute } from './elements';
import { markUp } from './markup';
import { clearNoscript } from './noscript';
import { placeScript } from './script';
import { readTags, type Tag } from './tags';

/** How a page is rewritten. */
export interface RewriteOptions {
  /**
   * Address of the page: for tags that name a service's files relative to it, and for telling other hosts from its own
   * where the site holds those that no service claims.
   */
  base?: string;
  /** Address of the site script, `https://consent.example.com/s/acme.js`: put first into `<head>` of pages without it. */
  script?: string;
}

/** Where relative addresses lead when nobody says where the page is: to no service (RFC 2606). */
const NOWHERE = 'https://page.invalid/';

const resolve = (address: string | undefined, base: string): string => safely(() => new URL(address!, base).href) ?? base;

/**
 * Marks up every tag of the site's services, so that a browser does not even request them before consent. Services in
 * required categories and tags that are marked up already stay, and so does every byte outside of what is changed.
 * Rewriting twice changes nothing, and takes time that grows with the length of the page only.
 *
 * @param html a page, or a part of one
 * @param config the published notice, as `GET /v1/sites/{site}/config` gives it
 * @param options what is known about the page
 * @returns the page, marked up
 */
export const rewriteHtml = (html: string, config: Config, options: RewriteOptions = {}): string => {
  const { base: page, script } = options;
  let base = resolve(page, NOWHERE);
  let baseGiven = false;
  const claims = createClaims(readConfig(config), page, () => base);
  if (!claims.any && !script) return html;

  const edits = createEdits(html);
  const place = script ? placeScript(html, edits, script, () => base) : undefined;
  /** A script without address, and a `<noscript>`: what is in them decides. */
  let program: Tag | undefined;
  let noscript: Tag | undefined;

  readTags(html, {
    open(tag) {
      place?.open(tag);
      const href = tag.name === 'base' && !tag.foreign && !baseGiven ? attribute(tag, 'href') : undefined;
      if (href !== undefined) {
        baseGiven = true;
        base = resolve(href, base);
      }
      if (tag.name === 'noscript' && !tag.foreign) noscript = tag;
      if (tag.name === 'script') program = undefined;
      if (!claims.concerns(tag)) return;
      const claim = claims.byTag(tag);
      if (claim) markUp(html, edits, tag, claim);
      else if (tag.name === 'script') program = tag;
    },
    close(name, start, end) {
      if (program && name === 'script') {
        const claim = claims.byText(program, html.slice(program.end, start));
        if (claim) markUp(html, edits, program, claim);
        program = undefined;
      }
      if (noscript && name === 'noscript') {
        clearNoscript(html, edits, [noscript.start, noscript.end, start, end], (tag) => claims.concerns(tag) && !!claims.byTag(tag));
        noscript = undefined;
      }
    },
    doctype: (end) => place?.doctype(end),
    text: () => place?.content(),
  });
  place?.finish();
  return edits.result();
};
