/** Runs what a page, a browser setting or a stored value can break; `undefined` if it throws, after telling `failed`. */
export const safely = <T>(work: () => T, failed?: (error: unknown) => void): T | undefined => {
  try {
    return work();
  } catch (error) {
    failed?.(error);
    return undefined;
  }
};
