/** Why bytes that anybody may have written are not what they should be. Never leaves this folder: it becomes a verdict. */
export class Unreadable extends Error {
  /**
   * @param code `truncated` when they are well formed as far as they go
   * @param why a clause for people: what was expected, and where
   */
  constructor(
    readonly code: 'malformed' | 'truncated',
    readonly why: string,
  ) {
    super(why);
  }
}

export const malformed = (why: string): never => {
  throw new Unreadable('malformed', why);
};

export const truncated = (why: string): never => {
  throw new Unreadable('truncated', why);
};

/** What was read, or why nothing was. */
export const reading = async <T>(read: () => T | Promise<T>): Promise<T | Unreadable> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
};
