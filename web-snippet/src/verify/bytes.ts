/** Bytes that the browser's cryptography takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** 2^63-1, the largest number that our formats write. */
const LARGEST = 9223372036854775807n;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** Nothing is replaced, repaired or left out; `undefined` if it is not UTF-8. */
export const textOf = (bytes: Bytes): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export const base64 = (bytes: Bytes): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** RFC 4648 §4 in its one spelling: with padding, and with zeroes where the last character has bits to spare (§3.5). */
export const fromBase64 = (text: string): Bytes | undefined => {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return base64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
};

export const hex = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) || [], (byte) => parseInt(byte, 16));

/** ASCII digits without sign or leading zero, at most 2^63-1. */
export const decimal = (text: string): bigint | undefined => {
  const number = /^(0|[1-9]\d{0,18})$/.test(text) ? BigInt(text) : undefined;
  return number === undefined || number > LARGEST ? undefined : number;
};

export const join = (...parts: Bytes[]): Bytes => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** Of public values only: it takes as long as they agree. */
export const equal = (one: Bytes, other: Bytes): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);
