const random = () => crypto.getRandomValues(new Uint8Array(16));

/** 128 random bits as 22 base64url characters. */
export const visitorId = (): string =>
  btoa(String.fromCharCode(...random())).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22);

/** UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits. */
export const recordId = (now = Date.now()): string => {
  const hex = Array.from(random(), (byte) => (byte + 256).toString(16).slice(1)).join('');
  const time = (now + 2 ** 48).toString(16).slice(1);
  const variant = '89ab'[parseInt(hex[16]!, 16) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
};
