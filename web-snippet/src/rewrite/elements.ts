import type { Tag } from './tags';

/** Attributes that make an element load something. */
const LOADING = new Map([
  ['script', ['src']],
  ['iframe', ['src', 'srcdoc']],
  ['frame', ['src']],
  ['img', ['src', 'srcset']],
  ['link', ['href', 'imagesrcset']],
  ['embed', ['src']],
  ['object', ['data']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['source', ['src', 'srcset']],
  ['track', ['src']],
  ['input', ['src']],
  ['svg script', ['href', 'xlink:href']],
  ['svg image', ['href', 'xlink:href']],
]);

/** Links that load something by themselves. */
export const FETCHES = /style|pre|icon|manifest/i;

/** Links that only open a connection: their address is a host without the path that a pattern may ask for. */
export const CONNECTS = /(^|\s)(preconnect|dns-prefetch)(\s|$)/i;

/** Attributes of tags that are marked up, or held, already. */
export const MARKED = ['data-consent', 'data-service', 'data-samtycke-blocked'];

/** Types that browsers run (HTML, "prepare the script element"; MIME Sniffing, "JavaScript MIME type"). */
const RUNS = /^(module|(text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))?$/i;

/** The attributes by which the element loads something; none if it does not. */
export const loading = (tag: Tag): string[] => LOADING.get(tag.foreign ? `svg ${tag.name}` : tag.name) ?? [];

/** The value of an attribute, the first one if there are several, as for a browser. */
export const attribute = (tag: Tag, name: string): string | undefined =>
  tag.attributes.find((candidate) => candidate.name === name)?.value;

/** Whether a browser runs the script: it is program text and not marked up yet. */
export const runs = (script: Tag): boolean => {
  const type = attribute(script, 'type');
  const language = attribute(script, 'language');
  // An empty type is JavaScript; one of nothing but white space is not.
  return RUNS.test(type === undefined ? (language ? `text/${language}` : '') : type && (type.trim() || ' '));
};

/** The addresses of a `srcset`, without their descriptors. */
export const candidates = (set: string): string[] =>
  set
    .split(/[\t\n\f\r ]+/)
    .map((part) => part.replace(/^,+|,+$/g, ''))
    .filter((part) => part && !/^[\d.]+[wxh]$/.test(part));
