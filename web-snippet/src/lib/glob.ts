/**
 * What follows the last part when the parts occur one after the other, at most `gap` characters apart. The leftmost
 * place of each is enough, so there is no backtracking and time stays linear.
 */
const after = (parts: string[], text: string, gap: number): string | undefined => {
  for (const part of parts) {
    const found = text.slice(0, gap + part.length).indexOf(part);
    if (found < 0) return undefined;
    text = text.slice(found + part.length);
  }
  return text;
};

/** Whether `text` fits a pattern cut at its `*`, each of which stands for any characters. */
export const fits = ([first, ...rest]: string[], text: string): boolean => {
  const last = rest.pop();
  return last === undefined ? text === first : text.startsWith(first!) && !!after(rest, text.slice(first!.length), Infinity)?.endsWith(last);
};

/** Longest run of characters that a `*` may stand for inside a program's text. */
const GAP = 80;

/** Whether the parts occur in `text` one closely after the other. */
export const mentions = ([first, ...rest]: string[], text: string): boolean =>
  text.split(first!).some((tail, index) => index && after(rest, tail, GAP) !== undefined);
