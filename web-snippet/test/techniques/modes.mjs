// How the page is protected in each column of the table.
import { readFileSync } from 'node:fs';
import { assemble } from '../../scripts/assemble.mjs';
import { CASES } from './cases/cases.mjs';

const built = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

const EXTERNAL = '<script src="s/measured.js"></script>';

/** The inline bootstrap as the server prints it for the site. */
const bootstrap = (site, base) => `<script>${built('bootstrap.js').replace('SAMTYCKE_BOOT', () => JSON.stringify([`${base}/s/measured.js`, {}, ...site.services[0].match]))}</script>`;

/**
 * `head` stands first in the page's head; `change` is what the site's notice has otherwise. `free`: nothing is to be
 * stopped; `decided` comes with the cookie of an earlier consent. `late`: the server does not answer before the cases are
 * over. `groups`: it claims nothing about others. `marked` writes the tags of the HTML as their owner would mark them up,
 * so that only cases of the HTML are worth measuring.
 */
export const MODES = {
  none: { head: () => '', free: true },
  allowed: { head: () => EXTERNAL, free: true, decided: true },
  automatic: { head: () => EXTERNAL },
  bootstrap: {
    head: bootstrap,
    late: true,
    groups: [
      'Scripts in the HTML',
      'Frames in the HTML',
      'Other elements in the HTML',
      'Scripts inserted by a script',
      'Addresses given to scripts',
      'Program text given to scripts',
      'Markup given as text',
      'document.write',
      'Images and media',
      'Links',
      'Connections',
    ],
  },
  strict: { head: () => EXTERNAL, change: { strictMode: true } },
  marked: { head: () => EXTERNAL, marked: true },
};

/** The cases that are measured in a mode. */
export const casesOf = ({ groups, marked }) => CASES.filter((one) => (!groups || groups.includes(one.group)) && (!marked || one.marked));

/** The script as the server serves it. */
export const script = (site) => assemble(built('samtycke.js'), JSON.parse(built('parts.json')), site);
