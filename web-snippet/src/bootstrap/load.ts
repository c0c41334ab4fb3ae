import { OWN } from '../embedding';
import { ownDocument, page } from '../lib/page';
import { safely } from '../lib/safely';

/** Longest wait for the server before the browser's own copy has to do, in milliseconds. */
const PATIENCE = 3000;

/** Under this key local storage keeps the script as it last came. */
const COPY = 'samtycke.js';

/** The last line of every script, so that half a script, or something else, is not taken for one. */
const END = '//samtycke';

/**
 * Loads the script without letting the page wait: as a text, because a script element would hold up its load event.
 * When the server is away, hangs or sends something else, the browser's own copy takes over: the banner is shown, and
 * what the visitor decides is kept and delivered later.
 */
export const load = (url: string): void => {
  const own: HTMLScriptElement = Object(ownDocument('currentScript'));
  const run = (member: 'src' | 'text', value: string): void => {
    if (page.samtycke.has) return;
    const script = document.createElement('script');
    Object.assign(script.dataset, own.dataset, { [OWN]: url });
    script.nonce = own.nonce;
    script[member] = value;
    document.documentElement.append(script);
  };
  const runCopy = () => safely(() => run('text', localStorage[COPY]));

  fetch(url)
    .then((answer) => answer.text())
    .then((text) => {
      if (!text.endsWith(END)) throw 0;
      run('text', text);
      if (page.samtycke.has) localStorage[COPY] = text;
      // A policy that knows this script by its hash alone.
      else run('src', url);
    })
    .catch(runCopy);
  setTimeout(runCopy, PATIENCE);
};
