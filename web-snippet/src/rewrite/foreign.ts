import type { Token } from 'parse5';

interface Open {
  name: string;
  kind: 'svg' | 'math' | 'html';
  /** HTML may follow inside (HTML, "HTML integration point"). */
  takesHtml: boolean;
}

/** Start tags that end `svg` and `math` (HTML, "the rules for parsing tokens in foreign content"). */
const ENDS = new Set(
  ('b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ' +
    'ruby s small span strong strike sub sup table tt u ul var').split(' '),
);

/** HTML elements that are never open. */
const VOID = new Set('area base br col embed hr image img input link meta param source track wbr'.split(' '));

/** Elements of MathML that hold HTML, but for two of its own (HTML, "MathML text integration point"). */
const MATH_TEXT = /^m([inos]|text)$/;

/** Chromium flattens what is nested deeper (`kMaximumHTMLParserDOMTreeDepth`); it also bounds the search for an end tag. */
const DEEPEST = 512;

const matches = (attributes: Token.Attribute[], name: RegExp, value: RegExp) =>
  attributes.some((attribute) => name.test(attribute.name) && value.test(attribute.value));

/**
 * Follows which elements are open inside `svg` and `math`, where `<style>`, `<script>` or `<title>` do not turn what
 * follows into text. Outside of them only how many of each name are open is kept.
 */
export const followForeign = () => {
  const open: Open[] = [];
  const around = new Map<string, number>();
  const count = (name: string, more: number) => around.set(name, Math.max(0, (around.get(name) ?? 0) + more));
  const top = () => open[open.length - 1];
  const push = (name: string, kind: Open['kind'], takesHtml: boolean) => {
    if (open.length < DEEPEST) open.push({ name, kind, takesHtml });
  };

  /** Whether a tag inside of this element is one of HTML. */
  const holdsHtml = ({ kind, name, takesHtml }: Open, tag: string): boolean =>
    kind === 'math' && MATH_TEXT.test(name)
      ? tag !== 'mglyph' && tag !== 'malignmark'
      : takesHtml || (kind === 'math' && name === 'annotation-xml' && tag === 'svg');

  /** Leaves `svg` or `math` up to the nearest element that holds HTML. */
  const leave = (tag: string) => {
    for (let last; (last = top()) && !holdsHtml(last, tag); ) open.pop();
  };

  return {
    /** Whether the innermost open element is one of `svg` or `math`. */
    inside: (): boolean => !!top() && top()!.kind !== 'html',

    /** Takes note of a start tag; true when its element belongs to `svg` or `math`. */
    open(name: string, attributes: Token.Attribute[], selfClosing: boolean): boolean {
      if (ENDS.has(name) || (name === 'font' && matches(attributes, /^(color|face|size)$/, /^/))) leave(name);
      const last = top();
      if (last && !holdsHtml(last, name)) {
        const takesHtml =
          last.kind === 'svg'
            ? /^(foreignobject|desc|title)$/.test(name)
            : name === 'annotation-xml' && matches(attributes, /^encoding$/, /^(text\/html|application\/xhtml\+xml)$/i);
        if (!selfClosing) push(name, last.kind, takesHtml);
        return true;
      }
      if (name === 'svg' || name === 'math') {
        if (!selfClosing) push(name, name, false);
        return true;
      }
      if (VOID.has(name)) return false;
      if (last) push(name, 'html', true);
      else count(name, 1);
      return false;
    },

    /** Takes note of an end tag. */
    close(name: string): void {
      if (!top()) return void count(name, -1);
      let html = top()!.kind === 'html';
      for (let at = open.length - 1; at >= 0; at--) {
        const { kind, name: candidate } = open[at]!;
        // HTML does not end what it stands in: the parser ignores such a tag.
        if (html && kind !== 'html') return;
        if (candidate === name) {
          open.length = at;
          return;
        }
        html = kind === 'html';
      }
      // The end of something around ends what was left open inside; these two are made where they have no beginning.
      if (!html && (name === 'p' || name === 'br' || around.get(name))) leave(name);
    },
  };
};
