/** A window with its own copies of the browser's constructors: the page's, or that of a frame of its origin. */
export type View = Window & typeof globalThis;
