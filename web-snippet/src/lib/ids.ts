const random = () => crypto.getRandomValues(new Uint8Array(16));

/** 128 random bits as 22 base64url characters. */
export const visitorId = (): string =>
  btoa(String.fromCharCode(...random())).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22);

/** UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, version 7, the variant, and random bits between and after. */
export const recordId = (now = Date.now()): string =>
  (now.toString(16).padStart(12, '0') + [...random()].map((byte) => byte.toString(16).padStart(2, '0')).join('')).replace(
    /(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/,
    '$1-$2-7$3-8$4-$5',
  );
