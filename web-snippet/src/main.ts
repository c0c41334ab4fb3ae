import { readEmbedding } from './embedding';
import { page } from './lib/page';
import { start } from './start';

/** The server puts the published notice here, as a literal. */
declare const SAMTYCKE_CONFIG: unknown;

// A second copy on the page is inert. An element of that name (DOM clobbering) is not a copy.
if (typeof page.samtycke?.has !== 'function') {
  // From the prototype: an element named `currentScript` hides the real one.
  start(SAMTYCKE_CONFIG, readEmbedding(Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null));
}
