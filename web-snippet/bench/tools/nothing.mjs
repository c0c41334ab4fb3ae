/** The page without any tool: what page and browser cost by themselves. */
export const nothing = { name: 'no tool', version: '', files: {}, head: () => '', banner: 'h1' };
