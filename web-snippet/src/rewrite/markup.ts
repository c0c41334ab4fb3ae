import type { Claim } from './claims';
import type { Edits } from './edits';
import { loading } from './elements';
import type { Tag } from './tags';

/** One attribute of a tag's source, its name in the first group (HTML, "before attribute name state" and following). */
const ATTRIBUTE = /([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >]*))?/g;

/** What a key may be; anything else is not written into a page. */
const KEY = /^[a-z0-9-]+$/;

/**
 * Turns a tag into the form that no browser loads and Samtycke's script knows (contract §1, "Markup a page may use").
 *
 * Only names, spaces and unquoted values are put in, never a quote or a bracket: even where a browser reads a broken page
 * in another way than we do, and takes the place for text or for another attribute's value, nothing ends or begins there.
 */
export const markUp = (html: string, edits: Edits, tag: Tag, { category, service }: Claim): void => {
  const script = tag.name === 'script';
  const moved = script ? [...loading(tag), 'type'] : loading(tag);
  const source = html.slice(tag.nameEnd, tag.end - 1);
  const names = [...source.matchAll(ATTRIBUTE)].map((match) => ({ at: tag.nameEnd + match.index, name: match[1]!.toLowerCase() }));
  const present = new Set(names.map(({ name }) => name));
  const given = (name: string, value: string | undefined) => (value && KEY.test(value) ? ` ${name}=${value}` : '');

  edits.replace(
    tag.nameEnd,
    tag.nameEnd,
    (script ? ' type=text/plain' : '') +
      given('data-consent', category) +
      given('data-service', service) +
      (/[\t\n\f\r >]/.test(html[tag.nameEnd]!) ? '' : ' '),
  );
  for (const { at, name } of names) {
    // Every one of a name: the first counts, and behind it the next would. What the page keeps under the new name itself
    // must not be taken for ours.
    const own = name.startsWith('data-') && moved.includes(name.slice(5)) && (script || present.has(name.slice(5)));
    // Scripts cannot set one with a prefix the way the parser does, but every browser of today knows the plain one.
    const prefix = name === 'xlink:href' && !present.has('href') ? 'xlink:'.length : 0;
    if (moved.includes(name) || own) edits.replace(at, at + prefix, 'data-');
  }
};
