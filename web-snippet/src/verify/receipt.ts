import { canonical, readJson } from './canonical';
import { fromBase64, textOf, utf8, type Bytes } from './bytes';
import { CONSENT, type Opening } from './opening';
import { malformed, truncated } from './unreadable';

/** A receipt as the server hands it out, read but not judged. */
export interface Receipt {
  /** What it says was recorded. */
  opening: Opening;
  /** The tlog-proof file in it; none while the record was not yet in the log. */
  proof: Bytes | undefined;
  /** Of the leaf, as the receipt says. */
  index: string | undefined;
}

/** Whether a file is a receipt and not a proof file, which begins with its own name. */
export const isReceipt = (file: Bytes): boolean => /^\s*\{/.test(textOf(file.slice(0, 64)) ?? '');

export const readReceipt = (file: Bytes): Receipt => {
  const text = textOf(file) ?? malformed('a receipt is UTF-8 text');
  if (!text.trimEnd().endsWith('}')) truncated('the receipt ends before its last brace');
  const { record, salt, index, proof } = readJson(text) as Record<string, unknown>;
  const bytes = typeof salt === 'string' ? fromBase64(salt) : undefined;
  if (!record || typeof record !== 'object') malformed('a receipt has a record');
  if (bytes?.length !== 32) return malformed('a receipt has a salt, base64 of 32 bytes');
  if (proof != null && typeof proof !== 'string') return malformed('the proof of a receipt is a text');
  if (index != null && !proof) malformed('a receipt that names an entry has its proof');
  return {
    opening: { type: CONSENT, salt: bytes, content: utf8(canonical(record)) },
    proof: proof ? utf8(proof) : undefined,
    index: index == null ? undefined : String(index),
  };
};
