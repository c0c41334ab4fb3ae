/** Stands before a native method or setter: `run` calls it for the same object, with other arguments if given. */
export type Handler<T> = (run: (args?: unknown[]) => any, args: any[], self: T, name: string) => unknown;

/**
 * Puts a handler before methods or setters, as far as the named objects of a window, or their prototypes, have them
 * themselves.
 *
 * @param owners names in a row, as `Node Element`
 * @param names of methods and attributes, likewise
 */
export const patch = <T extends object>(view: any, owners: string, names: string, handle: Handler<T>): void => {
  for (const kind of owners.split(' '))
    for (const owner of [view[kind], view[kind]?.prototype])
      for (const name of names.split(' ')) {
        const found = owner && Object.getOwnPropertyDescriptor(owner, name);
        const native = found && (found.set || found.value);
        if (native)
          Object.defineProperty(owner, name, {
            ...found,
            [found.set ? 'set' : 'value'](this: T, ...args: unknown[]) {
              return handle((given = args) => native.apply(this, given), args, this, name);
            },
          });
      }
};

/** Puts a handler before constructors of a window. */
export const patchNew = (
  view: any,
  names: string,
  handle: (make: (args?: unknown[]) => any, args: any[], native: any) => object,
): void => {
  for (const name of names.split(' ')) {
    const native = view[name];
    if (native)
      view[name] = new Proxy(native, {
        construct: (_, args, target) => handle((given = args) => Reflect.construct(native, given, target), args, native),
      });
  }
};
