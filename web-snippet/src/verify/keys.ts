import { fromBase64, hex, utf8, type Bytes } from './bytes';
import { sha256 } from './crypto';
import { malformed, reading, Unreadable } from './unreadable';

/** A log signs with the first, a witness with the second. */
export const LOG = 1;
export const WITNESS = 4;

/** A public key with its name, which together say whose signatures it verifies. */
export interface VerifierKey {
  name: string;
  /** Eight hexadecimal digits: tells keys of one name apart. */
  id: string;
  type: typeof LOG | typeof WITNESS;
  key: Bytes;
  /** As it was written. */
  vkey: string;
}

/** Part of a line that is divided at spaces, and of a key that is divided at pluses. U+0085 is a space to Unicode. */
export const isKeyName = (name: string): boolean => /^[^\0- +\x85\p{Z}]+$/u.test(name);

/** Reads a vkey, `name+id+base64(type ‖ key)`. */
const read = async (vkey: string): Promise<VerifierKey> => {
  const [, name, id, last] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(vkey) || [];
  if (name === undefined || !isKeyName(name)) return malformed('expected <name>+<key id>+<key>, the name without spaces');
  const data = fromBase64(last!);
  if (!data?.length) return malformed("the key's last part is not base64");
  if (id !== hex((await sha256(utf8(name + '\n'), data)).slice(0, 4))) return malformed(`the key id ${id} is not that of this name and key`);
  const [type] = data;
  if ((type !== LOG && type !== WITNESS) || data.length !== 33) return malformed(`not an Ed25519 key: type ${type}, ${data.length} bytes`);
  return { name, id, type, key: data.slice(1), vkey };
};

/** Reads a vkey, or says why it is none. */
export const readKey = (vkey: string): Promise<VerifierKey | Unreadable> => reading(() => read(vkey));

/** What somebody who verifies knows of a log beforehand, and trusts; never taken from a proof. */
export interface Log {
  /** The first line of its checkpoints. */
  origin: string;
  /** Of which one must have signed. */
  keys: VerifierKey[];
  /** Whose cosignatures are looked at; none is required. */
  witnesses: VerifierKey[];
}

const readLines = async (lines: string): Promise<Log> => {
  const keys = await Promise.all(lines.split(/\s+/).filter(Boolean).map(read));
  const own = keys.filter(({ type }) => type === LOG);
  const { name } = own[0] || malformed('expected a key, as name+id+key');
  if (own.some((key) => key.name !== name)) malformed('these are not the keys of one log');
  return { origin: name, keys: own, witnesses: keys.filter(({ type }) => type === WITNESS) };
};

/**
 * The log that these lines tell of, a vkey each, or why there is none. A log's origin is the name of its keys; witnesses
 * may be among them.
 */
export const readLog = (lines: string): Promise<Log | Unreadable> => reading(() => readLines(lines));
