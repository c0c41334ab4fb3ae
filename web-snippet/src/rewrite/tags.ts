import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { followForeign } from './foreign';

/** A start tag as it stands in the source. Offsets are UTF-16 units; `end` is behind the `>`. */
export interface Tag {
  /** In lower case; an HTML `image` is the `img` that browsers make of it. */
  name: string;
  /** Inside `svg` or `math`. */
  foreign: boolean;
  start: number;
  /** Behind the name. */
  nameEnd: number;
  end: number;
  attributes: Token.Attribute[];
}

/** What is told about a document, in its order. */
export interface TagReader {
  open(tag: Tag): void;
  close?(name: string, start: number, end: number): void;
  doctype?(end: number): void;
  /** Text that is not white space. */
  text?(): void;
}

/** Elements whose content is text to a browser (HTML, "parsing elements that contain only text"). */
const TEXT = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

/**
 * Reads the tags of a document the way a browser's tokenizer does, in time that grows with its length only: no tree is
 * built. `scripting` is false for what a browser without JavaScript sees.
 */
export const readTags = (html: string, reader: TagReader, scripting = true): void => {
  const foreign = followForeign();
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, selfClosing, location }) {
        const isForeign = foreign.open(tagName, attrs, selfClosing);
        tokenizer.inForeignNode = foreign.inside();
        const mode = isForeign || (tagName === 'noscript' && !scripting) ? undefined : TEXT.get(tagName);
        if (mode !== undefined) tokenizer.state = mode;
        const { startOffset: start, endOffset: end } = location!;
        const name = tagName === 'image' && !isForeign ? 'img' : tagName;
        reader.open({ name, foreign: isForeign, start, nameEnd: start + 1 + tagName.length, end, attributes: attrs });
      },
      onEndTag({ tagName, location }) {
        foreign.close(tagName);
        tokenizer.inForeignNode = foreign.inside();
        reader.close?.(tagName, location!.startOffset, location!.endOffset);
      },
      onDoctype: ({ location }) => reader.doctype?.(location!.endOffset),
      onCharacter: () => reader.text?.(),
      onNullCharacter: () => reader.text?.(),
      onWhitespaceCharacter: nothing,
      onComment: nothing,
      onEof: nothing,
    },
  );
  // A byte order mark is no text of the page.
  tokenizer.write(html.replace(/^\uFEFF/, ' '), true);
};
