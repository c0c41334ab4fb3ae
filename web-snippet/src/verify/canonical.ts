import { malformed } from './unreadable';

/** Members written twice, which readers disagree about: one of them would be shown, the other proven. */
const writtenTwice = (text: string): string | undefined => {
  const open: Set<string>[] = [];
  for (const [, string, colon, bracket] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*(:?)|([[\]{}])/g)) {
    if (bracket === '{' || bracket === '[') open.push(new Set());
    else if (bracket) open.pop();
    else if (colon) {
      const name: string = JSON.parse(string!);
      const names = open[open.length - 1];
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
};

/** Reads JSON without two members of one name. */
export const readJson = (text: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed('not JSON');
  }
  const twice = writtenTwice(text);
  return twice === undefined ? value : malformed(`the member "${twice}" is there twice`);
};

const write = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(write).join()}]`
    : value && typeof value === 'object'
      ? `{${Object.keys(value).sort().map((name) => `${write(name)}:${write((value as Record<string, unknown>)[name])}`).join()}}`
      : JSON.stringify(value);

/** RFC 8785: what is hashed of a JSON value, whatever its spelling. */
export const canonical = (value: unknown): string => {
  let text: string;
  try {
    text = write(value);
  } catch {
    // A text may be nested deeper than we can follow.
    return malformed('the record is nested too deeply');
  }
  // Half a character, which JSON.stringify escapes, has no UTF-8.
  return /\\u[dD]/.test(text.replace(/\\\\/g, '')) ? malformed('the record holds half a character') : text;
};
