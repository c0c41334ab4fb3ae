/**
 * What pages and bundlers may rely on. `import { start } from '@samtycke/web-snippet'` gives the module;
 * `@samtycke/web-snippet/samtycke.global.js` is the same as a classic script, with the global `Samtycke`; and
 * `@samtycke/web-snippet/autoconsent/samtycke.json` is the rule by which autoconsent knows the banner. The script that the
 * server sends has no exports: it starts itself.
 *
 * ## Attributes
 *
 * Of the served script's own tag, `<script src="https://consent.example.com/s/acme.js">`: `data-lang`, `data-nonce`,
 * `data-manual`; see {@link Embedding}.
 *
 * Of tags that wait for consent:
 *
 * | Attribute | On | Meaning |
 * |---|---|---|
 * | `data-consent="analytics"` | any of the below | key of the category that must be granted |
 * | `data-service="youtube"` | any of the below | key of the service, alone or together with a category: its own decision counts first |
 * | `type="text/plain"` | `script` | keeps it from running |
 * | `data-type="module"` | `script` | the type it runs as |
 * | `data-src`, `data-srcset`, `data-href`, `data-data`, `data-poster`, `data-srcdoc` | `script`, `iframe`, `img`, `link`, … | the attribute without `data-`, set after consent |
 * | `data-samtycke-blocked` | set by the script | the service, else the category, of an element that was held without being marked up |
 *
 * Of the page's own elements, present or added later:
 *
 * | Attribute | Meaning |
 * |---|---|
 * | `data-samtycke="preferences"` | on a button: opens the second layer; `banner` the first, `withdraw` withdraws |
 * | `data-samtycke="declaration"` | on a `div`: the cookie declaration is drawn there |
 * | `data-samtycke="receipt"` | on a `div`: the visitor's own records are drawn there; `data-key` beside it names the key of the log |
 *
 * Of the banner, below `#samtycke`, for tests and for tools that answer for the visitor: `data-samtycke-action` with
 * `accept-all`, `reject-all`, `settings`, `save`, `withdraw`, `close`; switches have `data-samtycke-category` or
 * `data-samtycke-service` with the key.
 *
 * @module browser
 */
import { featuresOf } from './features/all';
import { vendorsOf } from './signals/all';
import { start as startWith } from './start';
import type { Config, Embedding, SamtyckeApi } from './types';

export { readEmbedding } from './embedding';
export type { Consent, Embedding, EventName, Listener, SamtyckeApi } from './types';
export type * from './notice';

/**
 * Starts Samtycke on this page. Call it once, as early as the page can: holds the tags that come after it, tells the
 * vendors of the notice what is decided, and asks the visitor if nothing is. It is `window.samtycke`
 * from then on. Throws nothing: a notice that does not fit refuses everything.
 *
 * @param notice the published notice, as `GET /v1/sites/{site}/config` gives it
 * @param embedding where decisions go, and how the page wants to be treated
 */
export const start = (notice: Config, embedding: Embedding): SamtyckeApi =>
  startWith(notice, embedding, { vendors: vendorsOf(notice), features: featuresOf(notice) });
