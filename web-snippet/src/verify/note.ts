import { fromBase64, hex, utf8, type Bytes } from './bytes';
import { cosigned, ed25519 } from './crypto';
import { isKeyName, LOG, type VerifierKey } from './keys';
import { malformed, truncated } from './unreadable';

/** In bytes. */
const LONGEST = 1_000_000;
const MOST_SIGNATURES = 100;
const TIME = 8;
const SIGNATURE = 64;

interface Signature {
  name: string;
  id: string;
  bytes: Bytes;
}

/** Text with signatures (C2SP signed-note), read but not judged. */
export interface Note {
  /** Ends with a newline. */
  text: string;
  signatures: Signature[];
}

/** `— <name> <base64 of key id ‖ signature>` */
const readSignature = (line: string): Signature => {
  const [, name, code] = /^\u2014 (.*) ([^ ]*)$/s.exec(line) || malformed('expected a signature line: \u2014 <name> <base64>');
  const bytes = fromBase64(code!);
  if (!isKeyName(name!) || !bytes || bytes.length < 5) return malformed('expected a signature line: \u2014 <name without spaces> <base64>');
  return { name: name!, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
};

export const readNote = (note: string): Note => {
  if (utf8(note).length > LONGEST) malformed(`a note of more than ${LONGEST} bytes`);
  if (/[\0-\x09\x0b-\x1f]/.test(note)) malformed('a note is UTF-8 without control characters other than newlines');
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) truncated('the note ends before the empty line that divides its text from its signatures');
  const signed = note.slice(blank + 2);
  if (!signed.endsWith('\n')) truncated('the note ends within its signatures');
  const lines = signed.slice(0, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) malformed(`a note with more than ${MOST_SIGNATURES} signatures`);
  return { text: note.slice(0, blank + 1), signatures: lines.map(readSignature) };
};

/** Whether this line is by that key; `undefined` where the browser cannot tell. */
const verifies = (text: string, { bytes }: Signature, { type, key }: VerifierKey): Promise<boolean | undefined> | false => {
  if (type === LOG) return bytes.length === SIGNATURE && ed25519(key, utf8(text), bytes);
  const time = bytes.length === TIME + SIGNATURE && new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0);
  return time !== false && time >= 0n && ed25519(key, cosigned(text, time), bytes.slice(TIME));
};

/** What the signatures of a note are worth to somebody who knows certain keys. */
export interface Opened {
  /** Keys whose signatures hold. */
  signed: VerifierKey[];
  /** Keys that are named, but this browser cannot tell. */
  unchecked: VerifierKey[];
  /** A key that is named by a line that it did not sign. */
  forged?: VerifierKey;
}

/** Of several lines by one key the first counts; those of unknown keys are left alone, as the specification demands. */
export const openNote = async ({ text, signatures }: Note, known: VerifierKey[]): Promise<Opened> => {
  const opened: Opened = { signed: [], unchecked: [] };
  for (const key of known) {
    const line = signatures.find(({ name, id }) => name === key.name && id === key.id);
    if (!line) continue;
    const holds = await verifies(text, line, key);
    if (holds === false) return { ...opened, forged: key };
    (holds ? opened.signed : opened.unchecked).push(key);
  }
  return opened;
};
