// Every way in is a case: a name, what it does in an unprotected page, and how.
//
//   runs, stores   a program of the side runs, or a key is stored; else a request is all there is
//   head, html     markup in the page's head or body;   marked: the same as its owner marks it up
//   code           a program of the page
//   files          files of the page's own origin that lead to the side, by name
//   lost           not repeated after consent
//   connects       only opens a connection
//   inert          never does anything;   absent, varies: not in these browsers, not in all of their builds
//
// `head`, `html`, `marked`, `files` and `code` find where they are to lead in the members that `surroundings` gives.
import { connections } from './connections.mjs';
import { createdScripts } from './created-scripts.mjs';
import { elements } from './elements.mjs';
import { forms } from './forms.mjs';
import { frames } from './frames.mjs';
import { links } from './links.mjs';
import { markup } from './markup.mjs';
import { modules } from './modules.mjs';
import { parsedElements } from './parsed-elements.mjs';
import { parsedFrames } from './parsed-frames.mjs';
import { parsedScripts } from './parsed-scripts.mjs';
import { scriptAddresses } from './script-addresses.mjs';
import { scriptTexts } from './script-texts.mjs';
import { storage } from './storage.mjs';
import { styles } from './styles.mjs';
import { workers } from './workers.mjs';
import { written } from './written.mjs';

/** The key is the heading in the table. */
export const GROUPS = {
  'Scripts in the HTML': parsedScripts,
  'Frames in the HTML': parsedFrames,
  'Other elements in the HTML': parsedElements,
  'Scripts inserted by a script': createdScripts,
  'Addresses given to scripts': scriptAddresses,
  'Program text given to scripts': scriptTexts,
  'Modules': modules,
  'Markup given as text': markup,
  'document.write': written,
  'Frames': frames,
  'Images and media': elements,
  'Links': links,
  'Connections': connections,
  'Workers': workers,
  'Forms and pings': forms,
  'Styles': styles,
  'Cookies and storage': storage,
};

/** Groups that share a page. Firefox prefetches only when no frame of the page is loading. */
export const PAGES = [
  ['Scripts in the HTML', 'Other elements in the HTML'],
  ['Frames in the HTML', 'Images and media'],
  ['Scripts inserted by a script', 'Addresses given to scripts', 'Program text given to scripts', 'Modules'],
  ['Markup given as text', 'document.write'],
  ['Frames'],
  ['Links', 'Connections', 'Styles', 'Cookies and storage'],
  ['Workers', 'Forms and pings'],
];

/** Every case, with its group and an id made of both names. */
export const CASES = Object.entries(GROUPS).flatMap(([group, cases]) =>
  cases.map((one) => ({ ...one, group, id: `${group} ${one.name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '') })),
);
