import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../src/widgets/receipt/texts/all';
import { en } from '../../src/widgets/receipt/texts/en';

const places = (text) => (text.match(/\{\w+\}/g) || []).sort();

it('the receipt speaks every language that a site’s own texts are shipped in', () => {
  const shipped = readdirSync(new URL('../../../src/main/resources/texts', import.meta.url)).map((file) => file.replace('.yaml', ''));
  expect(Object.keys(TEXTS).sort()).toEqual(shipped.sort());
});

describe.each(Object.entries(TEXTS))('%s', (language, texts) => {
  it('has every text, each with its places', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect([key, places(texts[key])]).toEqual([key, places(text)]);
      expect(texts[key].trim()).not.toBe('');
    }
  });

  it('is another language than English', () => {
    const same = Object.entries(en).filter(([key, text]) => texts[key] === text);
    expect(same.length === 0 || language === 'en').toBe(true);
  });
});
