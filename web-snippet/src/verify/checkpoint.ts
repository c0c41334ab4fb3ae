import { decimal, fromBase64, type Bytes } from './bytes';
import type { Log } from './keys';
import { openNote, readNote } from './note';
import { malformed, truncated } from './unreadable';

/** The text a log signs (C2SP tlog-checkpoint): so large was the tree, and this was its root. */
export interface Checkpoint {
  origin: string;
  size: bigint;
  root: Bytes;
}

/** How a checkpoint stands to a log; `unknown` where nothing but the signature itself is left to check. */
export interface CheckpointVerdict {
  code: 'trusted' | 'unknown' | 'other-log' | 'wrong-origin' | 'wrong-key' | 'forged';
  checkpoint: Checkpoint;
  /** That signed, that could not be asked, or whose signature is false. */
  key?: string;
  /** How many known ones have signed it as well. */
  witnesses: number;
}

const readCheckpoint = (text: string): Checkpoint => {
  const lines = text.slice(0, -1).split('\n');
  if (lines.includes('')) malformed('a checkpoint has no empty line');
  if (lines.length < 3) truncated('a checkpoint has three lines: origin, size and root hash');
  const [origin, number, code] = lines as [string, string, string];
  const size = decimal(number) ?? malformed("the checkpoint's second line is not a tree size: a number without leading zero");
  const root = fromBase64(code);
  return root?.length === 32 ? { origin, size, root } : malformed("the checkpoint's third line is not a root hash: base64 of 32 bytes");
};

/** Judges a signed checkpoint by what is known of its log; throws only what says that it is none. */
export const judgeCheckpoint = async (text: string, { origin, keys, witnesses }: Log): Promise<CheckpointVerdict> => {
  const note = readNote(text);
  const checkpoint = readCheckpoint(note.text);
  const verdict = (code: CheckpointVerdict['code'], key?: string, cosigned = 0) => ({ code, checkpoint, key, witnesses: cosigned });
  const own = checkpoint.origin === origin;
  const byLog = await openNote(note, keys);
  if (byLog.forged) return verdict('forged', byLog.forged.name);
  const [signer] = byLog.signed;
  const [unchecked] = byLog.unchecked;
  if (!signer) return unchecked ? verdict('unknown', unchecked.vkey) : verdict(own ? 'wrong-key' : 'other-log');
  if (!own) return verdict('wrong-origin');
  const byWitnesses = await openNote(note, witnesses);
  if (byWitnesses.forged) return verdict('forged', byWitnesses.forged.name);
  return verdict('trusted', signer.vkey, byWitnesses.signed.length);
};
