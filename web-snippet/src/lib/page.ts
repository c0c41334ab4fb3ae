/** The page's global object, for names that no type describes: vendors' queues, constructors to replace. */
export const page = globalThis as any;

/** A property of the document, even if an element of the page has that name (DOM clobbering). */
export const ownDocument = (name: string): any => Reflect.get(Document.prototype, name, document);
