interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Collects changes by their place in the source; everything between them stays byte for byte. */
export const createEdits = (html: string) => {
  const edits: Edit[] = [];
  return {
    /** Puts a text in the place of what is between two offsets. */
    replace: (start: number, end: number, text: string): void => void edits.push({ start, end, text }),
    /** The source with the changes made. */
    result(): string {
      let from = 0;
      let out = '';
      for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
        out += html.slice(from, start) + text;
        // Whatever follows must not make a tag of a `<` that was text.
        if (!text && out.endsWith('<')) out += ' ';
        from = end;
      }
      return out + html.slice(from);
    },
  };
};

/** See {@link createEdits}. */
export type Edits = ReturnType<typeof createEdits>;
