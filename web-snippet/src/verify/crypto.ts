import { fromHex, join, utf8, type Bytes } from './bytes';

const subtle = (): SubtleCrypto | undefined => globalThis.crypto?.subtle;

/** Browsers have no cryptography on pages that came without TLS. */
export const canHash = (): boolean => !!subtle();

export const sha256 = async (...parts: Bytes[]): Promise<Bytes> => new Uint8Array(await subtle()!.digest('SHA-256', join(...parts)));

export const hmac = async (key: Bytes, message: Bytes): Promise<Bytes> => {
  const imported = await subtle()!.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle()!.sign('HMAC', imported, message));
};

const verify = async (key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> => {
  try {
    const imported = await subtle()!.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    return await subtle()!.verify('Ed25519', imported, signature, message);
  } catch {
    return false;
  }
};

/** RFC 8032 §7.1, test 2. A browser that refuses this one is not asked about others. */
const KNOWN = [
  '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  '72',
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
].map(fromHex) as [Bytes, Bytes, Bytes];

/** Whether the signature holds; `undefined` where the browser cannot tell (before Chromium 137, Firefox 129, Safari 17). */
export const ed25519 = async (key: Bytes, message: Bytes, signature: Bytes): Promise<boolean | undefined> =>
  (await verify(key, message, signature)) || ((await verify(...KNOWN)) ? false : undefined);

/** The hash of a leaf of RFC 9162 §2.1.1. */
export const leafHash = (entry: Bytes): Promise<Bytes> => sha256(Uint8Array.of(0), entry);

/** The hash of what two nodes have above them. */
export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(Uint8Array.of(1), left, right);

/** What a witness signs together with the text (C2SP tlog-cosignature). */
export const cosigned = (text: string, time: bigint): Bytes => utf8(`cosignature/v1\ntime ${time}\n${text}`);
