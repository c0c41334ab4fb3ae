// What a mode does not stop, and why. Everything that does not stand here is asserted to be stopped.

/**
 * Requested, though never executed: the browser asks for what stands in the HTML before any code can run, ahead of the
 * parser (preload scanner) or while it inserts the element. Only markup, a Content-Security-Policy that comes with the
 * page, or rewriting the HTML on the server prevents that.
 */
const AHEAD = {
  'Scripts in the HTML': ['script src', 'script src, async', 'script src, defer', 'script src, module', 'SVG script'],
  'Frames in the HTML': ['iframe of the page’s origin whose HTML holds a script'],
  'Other elements in the HTML': [
    'img src',
    'img srcset',
    'picture with a source',
    'input type=image',
    'SVG image',
    'video src',
    'video source',
    'video poster',
    'audio src',
    'video track',
    'link rel=preload',
    'link rel=prefetch',
    'link rel=modulepreload',
    'link rel=stylesheet',
    'link rel=preconnect',
    // Style sheets are read by the browser alone.
    'style element with url()',
    'style element with @import',
    'style attribute',
    'style sheet of the page’s origin with @import',
  ],
  // The preload scanner reads the HTML of a frame as well.
  'Frames': ['page of the page’s origin with a script', 'blob: address'],
};

/** Requested: CSS loads by itself, and there are too many ways to write it to stand before each. */
const STYLES = {
  'Styles': ['style element with url()', 'style element with @import', 'style property', 'style attribute', 'insertRule', 'constructed style sheet', 'FontFace'],
};

/** Executed: the browser's module loader, another server or another global object asks, and nothing of ours is there. */
const OUT_OF_REACH = {
  // A race, in Chromium more than in Firefox: the frame has a process of its own and may be there before the observer.
  'Frames in the HTML': ['iframe src', 'object data', 'embed src'],
  'Addresses given to scripts': ['an address of the page’s origin that redirects to the tracker'],
  // `import` is syntax, not a function. Held when the text of the program names the host.
  'Modules': ['static import in a module of the page’s origin', 'static import in a module from a blob', 'import() of a built address'],
  // A worker's file comes from the page's own server and is never seen by the page.
  'Workers': ['worker of the page’s origin with importScripts', 'worker of the page’s origin with fetch', 'shared worker of the page’s origin with importScripts'],
};

/** Executed: a page of the site that does not embed the script itself, and a tag that is a tag only when all its pieces are written. */
const IN_PIECES = {
  ...OUT_OF_REACH,
  'Frames in the HTML': [...OUT_OF_REACH['Frames in the HTML'], ...AHEAD['Frames in the HTML']],
  'Frames': ['page of the page’s origin with a script'],
  'document.write': ['write of a script, piece by piece'],
};

/** Requested: links that become style sheets in the page, and pings. No tag that we know of does either. */
const UNWATCHED = {
  'Links': ['stylesheet, rel after insertion', 'stylesheet, relList after insertion', 'stylesheet, rel by setAttribute after insertion'],
  'Forms and pings': ['a ping'],
};

/** Not let go: what the bootstrap holds inside a shadow tree is not found again. */
const HIDDEN = { 'Markup given as text': ['innerHTML of a shadow root'] };

/** Executed while only the bootstrap is there: it watches the ways that vendors' tags take, and no other. */
const EARLY = {
  'Scripts inserted by a script': ['Range.insertNode', 'Range.surroundContents', 'within a table’s caption'],
  'Addresses given to scripts': [
    'setAttributeNode, after insertion',
    'setAttributeNodeNS, after insertion',
    'attributes.setNamedItem, after insertion',
    'attributes.setNamedItemNS, after insertion',
    ...OUT_OF_REACH['Addresses given to scripts'],
  ],
  'Program text given to scripts': ['textContent', 'innerText', 'innerHTML', 'append of text', 'appendChild of a text node'].map((name) => name + ', after insertion'),
  'document.write': ['write of a script, piece by piece'],
  'Frames in the HTML': [...OUT_OF_REACH['Frames in the HTML'], ...AHEAD['Frames in the HTML']],
};

/** Requested while only the bootstrap is there. */
const EARLY_REQUESTS = {
  'Images and media': ['img, setAttributeNode', 'img, Attr.value', 'new Audio'],
  'Connections': ['EventSource', 'WebSocket'],
};

/** Executed in spite of the page's policy: these have documents and files of their own, and policies of their own. */
const OWN_POLICY = {
  'Frames in the HTML': ['iframe of the page’s origin whose HTML holds a script'],
  'Frames': ['page of the page’s origin with a script'],
  'Workers': OUT_OF_REACH.Workers,
};

/** Firefox keeps an inline style sheet with what it could not load for the next page with the same text. */
const KEPT = { 'Other elements in the HTML': ['style element with url()'], 'Styles': ['style element with url()', 'style element with @import'] };

/** By mode: what may be requested, what may be executed or stored as well, and what need not come after consent. */
export const HOLES = {
  automatic: { requested: { ...AHEAD, ...STYLES, ...UNWATCHED }, executed: IN_PIECES, missing: {} },
  bootstrap: { requested: { ...AHEAD, ...EARLY_REQUESTS }, executed: EARLY, missing: HIDDEN },
  strict: { requested: AHEAD, executed: OWN_POLICY, missing: KEPT },
};

const listed = (list, { group, name }) => !!list[group]?.includes(name);

/** Whether a mode may let a case run, or store. */
export const mayExecute = (mode, one) => listed(HOLES[mode].executed, one);

/** Whether a mode may let a case be requested, which running implies. */
export const mayRequest = (mode, one) => mayExecute(mode, one) || listed(HOLES[mode].requested, one);

/** Whether a case may be missing after consent. */
export const mayMiss = (mode, one) => !!one.lost || listed(HOLES[mode]?.missing ?? {}, one);
