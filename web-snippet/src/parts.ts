import type { draft } from './features/draft';
import type { strict } from './features/strict';
import type { takeOver } from './features/takeOver';
import type { Vendor } from './signals/vendor';

/**
 * What a served script carries only where the site needs it: the server puts it in beside the notice, so that nobody
 * downloads the code for a vendor that the site does not use.
 */
export interface Parts {
  vendors: Vendor[];
  features: Features;
}

/** Optional features by name; each is in the script only if the site's setting for it is on. */
export interface Features {
  draft?: typeof draft;
  strict?: typeof strict;
  takeOver?: typeof takeOver;
}
