// What the reference site has to keep. npm run bench fails when a median misses one.

/** Milliseconds from the start of the navigation to the first layer, 4 times throttled. */
export const FIRST_LAYER = 150;

/** Milliseconds from a click on accept, reject or settings to the next frame (INP), 4 times throttled. */
export const CLICK = 24;

/** The same for accept when it has 20 tags to let go. */
export const CLICK_WITH_TAGS = 50;

/** Milliseconds of the longest task. */
export const TASK = 50;
