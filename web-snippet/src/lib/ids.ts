const random = () => crypto.getRandomValues(new Uint8Array(16));

/** 128 random bits as 22 base64url characters. */
export const visitorId = (): string =>
  btoa(String.fromCharCode(...random())).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22);

/** UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits. */
export const recordId = (now = Date.now()): string => {
  const time = now.toString(16).padStart(12, '0');
  const hex = Array.from(random(), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + (parseInt(hex[0]!, 16) & 3)).toString(16);
  return [time.slice(0, 8), time.slice(8), '7' + hex.slice(1, 4), variant + hex.slice(4, 7), hex.slice(7, 19)].join('-');
};
