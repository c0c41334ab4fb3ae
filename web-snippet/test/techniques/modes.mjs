// How the page is protected in each column of the table.
import { readFileSync } from 'node:fs';
import { assemble } from '../../scripts/assemble.mjs';

const built = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

const EXTERNAL = '<script src="s/measured.js"></script>';

/** The inline bootstrap as the server prints it for the site. */
const bootstrap = (site, base) => `<script>${built('bootstrap.js').replace('SAMTYCKE_BOOT', () => JSON.stringify([`${base}/s/measured.js`, true, ...site.services[0].match]))}</script>`;

/**
 * `head` stands first in the page's head; `change` is what the site's notice has otherwise. `free`: nothing is to be
 * stopped; `decided` comes with the cookie of an earlier consent. `late`: the server does not answer before the cases are
 * over. `marked` writes the tags of the HTML as their owner would mark them up, so that only cases of the HTML are worth
 * measuring.
 */
export const MODES = {
  none: { head: () => '', free: true },
  allowed: { head: () => EXTERNAL, free: true, decided: true },
  automatic: { head: () => EXTERNAL },
  bootstrap: { head: bootstrap, late: true },
  strict: { head: () => EXTERNAL, change: { strictMode: true } },
  marked: { head: () => EXTERNAL, marked: true },
};

/** The script as the server serves it. */
export const script = (site) => assemble(built('samtycke.js'), JSON.parse(built('parts.json')), site);
