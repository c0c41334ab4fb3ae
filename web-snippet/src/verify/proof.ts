import { decimal, fromBase64, textOf, type Bytes } from './bytes';
import { readOpening, type Opening } from './opening';
import { malformed, truncated } from './unreadable';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^63 leaves needs no more. */
const MOST_HASHES = 63;
/** In bytes. */
const LONGEST = 2_000_000;

/** A C2SP tlog-proof file, read but not judged. */
export interface Proof {
  /** What it says was proven, if that is said in our form; nobody signed it. */
  opening: Opening | undefined;
  index: bigint;
  /** The leaf's sibling first. */
  inclusion: Bytes[];
  /** The signed note as it was published. */
  checkpoint: string;
}

export const readProof = (file: Bytes): Proof => {
  if (file.length > LONGEST) malformed(`a proof of more than ${LONGEST} bytes`);
  const lines = (textOf(file) ?? malformed('a proof is UTF-8 text')).split('\n');
  let at = 0;
  const next = (): string => (at < lines.length - 1 ? lines[at++]! : (at = lines.length, ''));
  const refuse = (expected: string): never =>
    at === lines.length
      ? truncated(`the file ends after line ${lines.length - 1}; expected: ${expected}`)
      : malformed(`line ${at}: expected ${expected}`);

  if (next() !== HEADER) refuse(HEADER);
  let line = next();
  let extra: Bytes | undefined;
  if (line.startsWith('extra ')) {
    extra = fromBase64(line.slice(6)) ?? refuse('extra <base64>');
    line = next();
  }
  const index = (line.startsWith('index ') ? decimal(line.slice(6)) : undefined) ?? refuse('index <number without leading zero>');
  const inclusion: Bytes[] = [];
  for (line = next(); line; line = next()) {
    const hash = fromBase64(line);
    if (hash?.length !== 32 || inclusion.length === MOST_HASHES) return refuse(`base64 of a hash, at most ${MOST_HASHES}, or an empty line`);
    inclusion.push(hash);
  }
  if (at === lines.length) refuse('an empty line and a checkpoint');
  return { opening: extra && readOpening(extra), index, inclusion, checkpoint: lines.slice(at).join('\n') };
};
