/** Stands before a native method or setter: `run` calls it for the same object, with other arguments if given. */
export type Handler = (run: (args?: unknown[]) => any, args: any[], self: any) => unknown;

/** Puts a handler before methods or setters, named in a row, as far as the object itself has them. */
export const patch = (owner: any, names: string, handle: Handler): void => {
  for (const name of names.split(' ')) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    const native = found && (found.set || found.value);
    if (native)
      Object.defineProperty(owner, name, {
        ...found,
        [found.set ? 'set' : 'value'](this: unknown, ...args: unknown[]) {
          return handle((given = args) => native.apply(this, given), args, this);
        },
      });
  }
};
