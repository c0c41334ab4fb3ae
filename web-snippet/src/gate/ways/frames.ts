import { safely } from '../../lib/safely';
import type { View } from '../../lib/view';

/**
 * Frames of the page's own origin, whose windows hold the browser's methods as they were. A frame with a script of
 * ours looks after itself; one of another origin is out of reach, and is held by its address.
 */
export const createFrames = (enter: (view: View) => void) => {
  const known = new WeakSet<object>();
  return (view: View): void => {
    for (let index = 0; index < view.length; index++)
      safely(() => {
        const child = view[index] as View & { samtycke?: unknown };
        // The window object stays when a frame navigates; its constructors do not.
        if (!child.samtycke && !known.has(child.Node)) {
          known.add(child.Node);
          enter(child);
        }
      });
  };
};
