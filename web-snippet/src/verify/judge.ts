import { base64, hex, textOf, type Bytes } from './bytes';
import { judgeCheckpoint, type CheckpointVerdict } from './checkpoint';
import { canHash, leafHash } from './crypto';
import { verifyInclusion } from './inclusion';
import type { Log } from './keys';
import { entryOf, type Opening } from './opening';
import { readProof } from './proof';
import { isReceipt, readReceipt } from './receipt';
import type { Sentence } from './sentences';
import { malformed, reading, Unreadable } from './unreadable';

/** What is shown on the way to a verdict; `unknown` where the browser cannot tell, `open` where it never came to it. */
export type State = 'held' | 'failed' | 'unknown' | 'open';

/** The three things to show: a record gives a commitment, which is in a tree, whose root the log signed. */
export type Steps = Record<'record' | 'tree' | 'signature', State>;

/** As the command `verify-proof` has them (io.samtycke.log.proof.ProofVerdict); `unknown` and `pending` are ours. */
export type Code =
  | 'proven'
  | 'unknown'
  | 'pending'
  | 'malformed'
  | 'truncated'
  | 'other-log'
  | 'wrong-origin'
  | 'wrong-key'
  | 'forged'
  | 'no-record'
  | 'other-record'
  | 'not-in-tree';

/** Whether a file proves that a record is in a log. Only `proven` is a success. */
export interface Verdict {
  code: Code;
  /** Which sentence says so, and what its places hold: names from the file are whatever somebody wrote there. */
  sentence: Sentence;
  values: Record<string, string>;
  steps: Steps;
  /** What the commitment was made of, when there is one: a record as its own bytes. */
  content?: string;
  /** Of what: 1 a consent record, 2 an administrative act, 3 a tombstone. */
  type?: number;
}

/** Which record is in question, in place of the one that the file carries. */
type Claim = (carried: Opening | undefined) => Opening | undefined;

const NO_INCLUSION = { 'outside-tree': 'outsideTree', 'wrong-length': 'wrongLength', 'other-root': 'notInTree' } as const;

const NO_TRUST = { 'other-log': 'otherLog', 'wrong-origin': 'wrongOrigin', 'wrong-key': 'wrongKey', forged: 'forged' } as const;

/** Whether the log itself stands behind the checkpoint, as far as this browser can tell. */
const isRefused = (code: CheckpointVerdict['code']): code is keyof typeof NO_TRUST => code in NO_TRUST;

const failure = (code: Code, sentence: Sentence, values: Record<string, string> = {}, steps: Partial<Steps> = {}): Verdict => ({
  code,
  sentence,
  values,
  steps: { record: 'open', tree: 'open', signature: 'open', ...steps },
});

const unreadable = ({ code, why }: Unreadable, ofNote?: boolean): Verdict =>
  failure(code, ofNote ? (code === 'malformed' ? 'noCheckpoint' : 'cutCheckpoint') : code, { why });

const judge = async (file: Bytes, log: Log, claim: Claim): Promise<Verdict> => {
  const { opening: carried, index, inclusion, checkpoint: note } = readProof(file);
  if (!canHash()) return failure('unknown', 'noCrypto');
  const trust = await reading(() => judgeCheckpoint(note, log));
  if (trust instanceof Unreadable) return unreadable(trust, true);
  const { origin, size, root } = trust.checkpoint;
  const signature: State = isRefused(trust.code) ? 'failed' : trust.code === 'trusted' ? 'held' : 'unknown';
  const opening = claim(carried);
  const entry = opening && (await entryOf(opening));
  const place = async (made: Bytes) => verifyInclusion(index, size, await leafHash(made), inclusion, root);
  const found = entry && (await place(entry));
  const values = {
    ...{ index: `${index}`, size: `${size}`, origin, root: base64(root), expected: log.origin, key: trust.key ?? '' },
    ...{ witnesses: `${trust.witnesses}`, commitment: entry ? hex(entry.slice(1)) : '' },
  };
  const other = found && found !== 'included' && carried && carried !== opening && (await place(await entryOf(carried))) === 'included';
  const steps: Steps = { record: !entry || other ? 'failed' : 'held', tree: !found ? 'open' : found === 'included' || other ? 'held' : 'failed', signature };
  const verdict = (code: Code, sentence: Sentence): Verdict => ({ code, sentence, values, steps, content: opening && textOf(opening.content), type: opening?.type });

  if (isRefused(trust.code)) return verdict(trust.code, NO_TRUST[trust.code]);
  if (!found) return verdict('no-record', 'noRecord');
  if (found !== 'included') return other ? verdict('other-record', 'otherRecord') : verdict('not-in-tree', NO_INCLUSION[found]);
  return signature === 'held' ? verdict('proven', 'proven') : verdict('unknown', 'unknown');
};

const judgeReceipt = async (file: Bytes, log: Log): Promise<Verdict> => {
  const { opening, proof, index } = readReceipt(file);
  if (!proof) return failure('pending', 'pending');
  const proven = `${readProof(proof).index}`;
  if (index !== proven) malformed(`the receipt speaks of entry ${index}, its proof of entry ${proven}`);
  return judge(proof, log, () => opening);
};

/**
 * Judges a proof file or a receipt by what is known of a log beforehand, and nothing else. Never throws, whatever the
 * bytes.
 *
 * @param record the RFC 8785 form of the record in question, with the salt that the file carries; without it the one that
 *   the file itself speaks of
 */
export const verify = async (file: Bytes, log: Log, record?: Bytes): Promise<Verdict> => {
  const verdict = await reading(() =>
    isReceipt(file) ? judgeReceipt(file, log) : judge(file, log, (carried) => carried && (record ? { ...carried, content: record } : carried)),
  );
  return verdict instanceof Unreadable ? unreadable(verdict) : verdict;
};
