/**
 * Whether `text` fits a pattern cut at its `*`, each of which stands for any characters.
 * The leftmost fit of each part is enough, so there is no backtracking and time stays linear.
 */
export const fits = (parts: string[], text: string): boolean => {
  const last = parts.length - 1;
  let at = parts[0]!.length;
  if (!last) return text === parts[0];
  if (!text.startsWith(parts[0]!)) return false;
  for (const part of parts.slice(1, last)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - parts[last]!.length >= at && text.endsWith(parts[last]!);
};

/** Longest run of characters that a `*` may stand for inside a program's text. */
const GAP = 80;

/** Whether the parts occur in `text` one closely after the other. */
export const mentions = (parts: string[], text: string): boolean => {
  const [first, ...rest] = parts as [string, ...string[]];
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let at = start + first.length;
    const all = rest.every((part) => {
      const found = text.slice(at, at + GAP + part.length).indexOf(part);
      at += found + part.length;
      return found >= 0;
    });
    if (all) return true;
  }
  return false;
};
