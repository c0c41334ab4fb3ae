import type { Edits } from './edits';
import { readTags, type Tag } from './tags';

/** Elements without an end tag. */
const VOID = /^(img|embed|source|link|track|input|frame)$/;

/**
 * Takes the elements for which `waits` is true out of a `<noscript>`: without JavaScript nobody can consent. Where
 * nothing else is in it, it goes as a whole. The offsets are those of the element and of its content.
 */
export const clearNoscript = (
  html: string,
  edits: Edits,
  [start, contentStart, contentEnd, end]: [number, number, number, number],
  waits: (tag: Tag) => boolean,
): void => {
  const content = html.slice(contentStart, contentEnd);
  const cuts: [start: number, end: number][] = [];
  /** The element being cut out, and how many of its name are open. */
  let cutting: { name: string; start: number; depth: number } | undefined;

  readTags(
    content,
    {
      open(tag) {
        if (cutting) cutting.depth += Number(tag.name === cutting.name);
        else if (!waits(tag)) return;
        else if (VOID.test(tag.name)) cuts.push([tag.start, tag.end]);
        else cutting = { name: tag.name, start: tag.start, depth: 1 };
      },
      close(name, _, tagEnd) {
        if (!cutting || name !== cutting.name || --cutting.depth) return;
        cuts.push([cutting.start, tagEnd]);
        cutting = undefined;
      },
    },
    false,
  );
  if (cutting) cuts.push([cutting.start, content.length]);
  if (!cuts.length) return;

  let from = 0;
  let rest = '';
  for (const [cutStart, cutEnd] of cuts) {
    rest += content.slice(from, cutStart);
    from = cutEnd;
  }
  if (!(rest + content.slice(from)).trim()) edits.replace(start, end, '');
  else for (const [cutStart, cutEnd] of cuts) edits.replace(contentStart + cutStart, contentStart + cutEnd, '');
};
