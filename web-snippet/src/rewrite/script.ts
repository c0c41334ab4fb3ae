import { safely } from '../lib/safely';
import type { Edits } from './edits';
import { attribute } from './elements';
import type { Tag } from './tags';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** Puts the site script first into the head of a whole page that does not have it. Parts of pages stay without. */
export const placeScript = (html: string, edits: Edits, script: string, base: () => string) => {
  let at = html.startsWith('\uFEFF') ? 1 : 0;
  /** Still before everything that belongs to the page's content. */
  let before = true;
  let whole = false;
  let present = false;

  /** Address without query: a pinned version is the same script. */
  const file = (address: string): string | undefined =>
    safely(() => {
      const { origin, pathname } = new URL(address, base());
      return origin + pathname;
    });

  return {
    open(tag: Tag): void {
      const root = /^(html|head|body)$/.test(tag.name) && !tag.foreign;
      whole ||= root;
      if (before && root && tag.name !== 'body') at = tag.end;
      else before = false;
      if (tag.name === 'script' && !tag.foreign) present ||= file(attribute(tag, 'src') ?? '') === file(script);
    },
    doctype(end: number): void {
      whole = true;
      if (before) at = end;
    },
    content(): void {
      before = false;
    },
    finish(): void {
      if (whole && !present) edits.replace(at, at, `<script src="${escape(script)}"></script>`);
    },
  };
};
