/** Runs what a page, a browser setting or a stored value can break; `undefined` if it throws. */
export const safely = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};
