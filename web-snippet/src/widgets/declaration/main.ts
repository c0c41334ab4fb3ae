import { ownDocument } from '../../lib/page';
import { painted } from '../../lib/painted';
import { safely } from '../../lib/safely';
import { h } from '../../ui/dom';
import { readOwn } from '../own';
import { draw } from './draw';
import css from './styles.css';
import type { Declaration } from './types';
import { UNAVAILABLE } from './unavailable';

/** Longest wait for the server, in milliseconds. */
const PATIENCE = 10_000;

/** Longest wait for a page to be loaded, in milliseconds. */
const LOADED = 5000;

/** On elements that have what belongs into them, or are about to get it: a page may have this script twice. */
const DRAWN = 'data-samtycke-drawn';

const script: HTMLScriptElement = ownDocument('currentScript');
const { server, site, language } = readOwn(script);

/** By language, so that a page asks once. */
const asked: Record<string, Promise<Declaration>> = {};

const ask = (wish: string): Promise<Declaration> =>
  (asked[wish] ||= Promise.race([
    fetch(`${server}/v1/sites/${site}/declaration?lang=${encodeURIComponent(wish)}`, {
      headers: { Accept: 'application/json' },
      credentials: 'omit',
    }),
    new Promise<never>((_, giveUp) => setTimeout(giveUp, PATIENCE)),
  ]).then((answer) => (answer.ok ? answer.json() : Promise.reject())));

const unavailable = (wish: string): HTMLElement => {
  const lang = [wish, wish.split('-')[0]!, 'en'].find((tag) => UNAVAILABLE[tag])!;
  return h('p.declaration', { lang }, UNAVAILABLE[lang]);
};

const drawAll = (): void => {
  for (const place of ownDocument('documentElement').querySelectorAll(`[data-samtycke=declaration]:not([${DRAWN}])`)) {
    place.setAttribute(DRAWN, '');
    const wish = place.dataset.lang || language;
    void ask(wish)
      .then((declaration) => draw(declaration, place))
      .catch(() => unavailable(wish))
      .then((content) => place.replaceChildren(content));
  }
};

safely(
  () => {
    // A constructed sheet needs no exception in a Content-Security-Policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  () => ownDocument('documentElement').append(h('style', { nonce: script.nonce }, css)),
);
/**
 * Frameworks compare the page with what their server has sent, and a declaration is not in that. Until they have taken
 * over, its place stays empty.
 */
void new Promise((done) => {
  setTimeout(done, document.readyState === 'complete' ? 0 : LOADED);
  addEventListener('load', done);
})
  .then(painted)
  .then(() => {
    drawAll();
    new MutationObserver(drawAll).observe(document, { childList: true, subtree: true });
  });
