// How the page is protected in each column of the table.
import { readFileSync } from 'node:fs';

const built = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

/** A value as a literal that may stand inside a script. */
const literal = (value) => JSON.stringify(value).replace(/</g, '\\u003c');

const SCRIPT = 's/measured.js';
const EXTERNAL = `<script src="${SCRIPT}"></script>`;

/** The bootstrap as the server prints it for the site. */
const bootstrap = (site) => {
  const services = site.services.map(({ key, category, match }) => [key, category, ...match]);
  return `<script>${built('bootstrap.js').replace('SAMTYCKE_BOOT', () => literal({ url: SCRIPT, services, googleConsentMode: site.googleConsentMode }))}</script>`;
};

/**
 * `head` stands first in the page's head; `change` is what the site's notice has otherwise. `marked` writes the tags of
 * the HTML as their owner would mark them up, so that only cases of the HTML are
 * worth measuring. `decided` comes with the cookie of an earlier consent.
 */
export const MODES = {
  none: { head: () => '' },
  automatic: { head: () => EXTERNAL },
  allowed: { head: () => EXTERNAL, decided: true },
  bootstrap: { head: bootstrap },
  strict: { head: () => EXTERNAL, change: { strictMode: true } },
  marked: { head: () => EXTERNAL, marked: true },
};

/** The modes that are built: one is measured and tested as soon as it stands here. */
export const BUILT = ['none', 'automatic', 'allowed', 'marked'];

/** The script as the server serves it. */
export const script = (site) => built('samtycke.js').replace('SAMTYCKE_CONFIG', () => literal(site));
