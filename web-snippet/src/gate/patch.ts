/** Stands before a native method or setter: `run` calls it for the same object, with other arguments if given. */
export type Handler<T> = (run: (args?: unknown[]) => any, args: any[], self: T, name: string) => unknown;

/** Puts a handler before methods or setters, named in a row, as far as the object itself has them. */
export const patch = <T extends object>(owner: T | undefined, names: string, handle: Handler<T>): void => {
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
