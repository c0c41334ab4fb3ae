type Method = (this: any, ...args: any[]) => any;

/** Replaces a method the object has itself by one made from it. */
export const patch = (owner: any, name: string, make: (native: Method) => Method): void => {
  const native = owner && Object.prototype.hasOwnProperty.call(owner, name) && owner[name];
  if (typeof native === 'function') owner[name] = make(native);
};

/** Puts a check before an accessor's setter. The check returns what to set, or nothing to set nothing. */
export const patchSetter = (owner: any, name: string, check: (this: any, value: any) => [any] | undefined): void => {
  const found = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (found?.set)
    Object.defineProperty(owner, name, {
      ...found,
      set(value) {
        const result = check.call(this, value);
        if (result) found.set!.call(this, result[0]);
      },
    });
};
