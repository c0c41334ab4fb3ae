import { h } from '../../ui/dom';

/** In milliseconds: how long a browser may take to begin. */
const UNTIL_SAVED = 60_000;

/** Gives the visitor a file. */
export const save = (name: string, content: string, type: string): void => {
  const href = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), UNTIL_SAVED);
};
