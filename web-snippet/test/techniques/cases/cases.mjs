// Every case by id. A case has a name and what it is expected to do; `html` (or `head`) is markup of the page, `code` a
// program of the page. Both get where their side's files are: `url` (files of the side), `files` (files of the page's
// own origin that lead to the side, given in the case's own `files`), `ran` (a program that contacts the side and
// reports), `key` (a name the service lists), `contact`, `id`.
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

/** Groups share a page; the key is the heading in the table. */
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

/** Every case, with its group and an id made of both names. */
export const CASES = Object.entries(GROUPS).flatMap(([group, cases]) =>
  cases.map((one) => ({ ...one, group, id: `${group} ${one.name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '') })),
);
