import { join, utf8, type Bytes } from './bytes';
import { hmac } from './crypto';

/** What an entry stands for: its first byte. */
export const CONSENT = 1;
const LAST_COMMITTED = 3;
/** In bytes. */
const SALT = 32;

/** What opens a commitment: the content itself and the salt that hides it. */
export interface Opening {
  /** 1 consent record, 2 administrative act, 3 tombstone. */
  type: number;
  salt: Bytes;
  content: Bytes;
}

/** Reads the `extra` of a proof, `type ‖ salt ‖ content`; nothing if it is not in our form. */
export const readOpening = (bytes: Bytes): Opening | undefined => {
  const [type] = bytes;
  return bytes.length > SALT && type! >= CONSENT && type! <= LAST_COMMITTED
    ? { type: type!, salt: bytes.slice(1, 1 + SALT), content: bytes.slice(1 + SALT) }
    : undefined;
};

/** HMAC-SHA-256(salt, "consent-leaf/v1\n" ‖ content) */
export const commitment = ({ salt, content }: Opening): Promise<Bytes> => hmac(salt, join(utf8('consent-leaf/v1\n'), content));

/** What everybody may read of it in the log. */
export const entryOf = async (opening: Opening): Promise<Bytes> => join(Uint8Array.of(opening.type), await commitment(opening));
