import { ownDocument, page } from '../lib/page';
import { safely } from '../lib/safely';

/** Longest wait for the server before the browser's own copy has to do, in milliseconds. */
const PATIENCE = 3000;

/**
 * Loads the script without letting the page wait. When the server is away, hangs or sends something else, the
 * browser's own copy takes over: the banner is shown, and what the visitor decides is kept and delivered later.
 */
export const load = (url: string): void => {
  const own: HTMLScriptElement = Object(ownDocument('currentScript'));
  const add = (member: 'src' | 'text', value: string): void => {
    const script = document.createElement('script');
    Object.assign(script.dataset, own.dataset, { url });
    script.nonce = own.nonce;
    script[member] = value;
    script.onerror = script.onload = useCopy;
    document.documentElement.append(script);
  };
  const useCopy = () => page.samtycke.has || safely(() => add('text', localStorage['samtycke.script']));

  add('src', url);
  setTimeout(useCopy, PATIENCE);
};
