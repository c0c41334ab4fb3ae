/** The page's global object, for names that no type describes: vendors' queues, constructors to replace. */
export const page = globalThis as any;
