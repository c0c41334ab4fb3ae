import { readEmbedding } from './embedding';
import { ownDocument, page } from './lib/page';
import type { Parts } from './parts';
import { start } from './start';

/** The server puts the published notice here, as a literal. */
declare const SAMTYCKE_CONFIG: unknown;
/** And here what the site needs of `dist/parts.json`: vendors as an array, features as an object by name. */
declare const SAMTYCKE_VENDORS: Parts['vendors'];
declare const SAMTYCKE_FEATURES: Parts['features'];

// A second copy on the page is inert. An element of that name (DOM clobbering) is not a copy.
if (!page.samtycke?.has?.call) {
  start(SAMTYCKE_CONFIG, readEmbedding(ownDocument('currentScript')), { vendors: SAMTYCKE_VENDORS, features: SAMTYCKE_FEATURES });
}
