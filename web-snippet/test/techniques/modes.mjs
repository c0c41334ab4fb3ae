// How the page is protected in each column of the table.
import { readFileSync } from 'node:fs';

const built = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

/** A published notice as a literal that may stand inside a script. */
const literal = (site) => JSON.stringify(site).replace(/</g, '\\u003c');

const EXTERNAL = '<script src="s/measured.js"></script>';

/**
 * `head` stands first in the page's head; `change` is what the site's notice has otherwise. `marked` writes the tags of
 * the HTML as their owner would mark them up, so that only cases of the HTML are worth measuring. `decided` comes with
 * the cookie of an earlier consent.
 */
export const MODES = {
  none: { head: () => '' },
  automatic: { head: () => EXTERNAL },
  allowed: { head: () => EXTERNAL, decided: true },
  bootstrap: { head: (site) => `<script>${built('bootstrap.js').replace('SAMTYCKE_BOOT', () => literal(site))}</script>` },
  strict: { head: () => EXTERNAL, change: { strictMode: true } },
  marked: { head: () => EXTERNAL, marked: true },
};

/** The modes that are built: a mode is measured and tested as soon as it stands here. */
export const BUILT = ['none', 'automatic', 'allowed', 'marked'];

/** The script as the server serves it. */
export const script = (site) => built('samtycke.js').replace('SAMTYCKE_CONFIG', () => literal(site));
