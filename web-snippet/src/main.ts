import { readEmbedding } from './embedding';
import { ownDocument, page } from './lib/page';
import { start } from './start';

/** The server puts the published notice here, as a literal. */
declare const SAMTYCKE_CONFIG: unknown;

// A second copy on the page is inert. An element of that name (DOM clobbering) is not a copy.
if (!page.samtycke?.has?.call) {
  start(SAMTYCKE_CONFIG, readEmbedding(ownDocument('currentScript')));
}
