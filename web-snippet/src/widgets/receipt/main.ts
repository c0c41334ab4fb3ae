import { readOwn } from '../own';
import { adoptStyles, dress } from './dress';
import { drawHistory } from './history';
import { createServer } from './server';
import { createWords } from './words';

/**
 * The visitor's own history in every `<div data-samtycke="receipt">` of the page, those that come later as well. Only
 * what is the visitor's own is asked for, and only on pages with such an element.
 */
const script = document.currentScript;
const { server: base, site, language } = readOwn(script);
const server = createServer(base, site);
const words = createWords(language);
const drawn = new WeakSet<Element>();

const drawAll = (): void => {
  for (const place of document.querySelectorAll('[data-samtycke=receipt]')) {
    if (drawn.has(place)) continue;
    drawn.add(place);
    const root = drawHistory(place, site, server, words);
    place.replaceChildren(root);
    void dress(root, server);
  }
};

adoptStyles(script?.nonce);
drawAll();
new MutationObserver(drawAll).observe(document, { childList: true, subtree: true });
