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

/** By mode: what may be requested, and what may be executed as well. */
export const HOLES = {
  automatic: { requested: { ...AHEAD, ...STYLES }, executed: OUT_OF_REACH },
};

/** Whether a mode may let a case run. */
export const mayExecute = (mode, { group, name }) => !!HOLES[mode].executed[group]?.includes(name);

/** Whether a mode may let a case be requested, which running implies. */
export const mayRequest = (mode, one) => mayExecute(mode, one) || !!HOLES[mode].requested[one.group]?.includes(one.name);
