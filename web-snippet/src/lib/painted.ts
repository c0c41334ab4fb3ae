/** Resolves when the page has been painted; a page that nobody sees is not. */
export const painted = (): Promise<unknown> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
