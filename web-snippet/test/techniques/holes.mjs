// What automatic mode does not stop, and why. Everything that does not stand here is asserted to be stopped.

/**
 * Requested, though never executed: the browser asks for what stands in the HTML before any code can run, ahead of the
 * parser (preload scanner) or while it inserts the element. Only markup, a Content-Security-Policy that comes with the
 * page, or rewriting the HTML on the server prevents that.
 */
const REQUESTED = {
  'Scripts in the HTML': ['script src', 'script src, async', 'script src, defer', 'script src, module'],
  // Whether the navigation or the observer is first is a race that differs between browsers.
  'Frames in the HTML': ['iframe src', 'object data', 'embed src', 'iframe of the page’s origin whose HTML holds a script'],
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
    // Style sheets are not elements with an address; their text is the browser's alone to read in time.
    'style element with url()',
    'style element with @import',
    'style attribute',
    'style sheet of the page’s origin with @import',
  ],
  // The preload scanner reads the HTML of a frame's page as well.
  'Frames': ['page of the page’s origin with a script', 'blob: address'],
  // CSS loads by itself; there are too many ways to write it to stand before each.
  'Styles': ['style element with url()', 'style element with @import', 'style property', 'style attribute', 'insertRule', 'constructed style sheet', 'FontFace'],
};

/**
 * Executed as well: the request comes from the browser's module loader, from another global object or from the page's
 * own server, where no function of the page stands in between. Strict mode is for these.
 */
const EXECUTED = {
  'Addresses given to scripts': ['an address of the page’s origin that redirects to the tracker'],
  // `import` is syntax, not a function. Held when the text of the program names the host.
  'Modules': ['static import in a module of the page’s origin', 'static import in a module from a blob', 'import() of a built address'],
  // A worker's file comes from the page's own server and is never seen by the page.
  'Workers': ['worker of the page’s origin with importScripts', 'worker of the page’s origin with fetch', 'shared worker of the page’s origin with importScripts'],
};

const listed = (list, { group, name }) => !!list[group]?.includes(name);

/** Whether automatic mode may let a case run; requesting is part of running. */
export const mayExecute = (one) => listed(EXECUTED, one);

/** Whether automatic mode may let a case be requested. */
export const mayRequest = (one) => mayExecute(one) || listed(REQUESTED, one);

/** Every name that stands in a list, to find those that are no case any more. */
export const allHoles = [REQUESTED, EXECUTED].flatMap((list) => Object.entries(list).flatMap(([group, names]) => names.map((name) => ({ group, name }))));
