import { ADDRESSES } from './terms';

/** Longest wait for one script before the next one starts, in milliseconds. */
const PATIENCE = 5000;

/** The inline script that runs right now because it was released; see `ways/html.ts` for why that matters. */
export const releasing: { script?: HTMLScriptElement | undefined } = {};

/**
 * Starts a held element as the page wrote it. Scripts are the same element as before, with its nonce,
 * integrity and listeners: one that never started may start on insertion (HTML, "prepare the script
 * element"). Resolves when the next one may follow.
 */
export const letGo = async (element: HTMLElement, async?: boolean): Promise<unknown> => {
  // A turn for the browser to answer input between two elements.
  await new Promise((done) => setTimeout(done));
  const take = (name: string) => {
    const value = element.getAttribute('data-' + name);
    element.removeAttribute('data-' + name);
    return value;
  };
  for (const attribute of ADDRESSES) {
    const address = take(attribute);
    // SVG 2 knows it without its namespace.
    if (address) element.setAttribute(attribute.replace('xlink:', ''), address);
  }
  const insert = () => (element.parentNode || document.documentElement).insertBefore(element, element.nextSibling);
  // Firefox loads a track that had no address only when it is added again.
  if (element.localName === 'track') insert();
  // A source is read only when its player loads.
  (element.parentNode as Partial<HTMLMediaElement> | null)?.load?.();
  if (element.localName !== 'script') return undefined;

  const script = element as HTMLScriptElement;
  const type = take('type');
  script.removeAttribute('type');
  if (type) script.type = type;
  script.async = !!async;
  const loaded =
    !async &&
    // An inline module tells nobody when it is done.
    script.src &&
    new Promise((done) => {
      script.addEventListener('load', done);
      script.addEventListener('error', done);
      setTimeout(done, PATIENCE);
    });
  releasing.script = script;
  insert();
  releasing.script = undefined;
  return loaded;
};
