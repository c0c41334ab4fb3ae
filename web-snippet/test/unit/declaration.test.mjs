import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { UNAVAILABLE } from '../../src/widgets/declaration/unavailable';

it('every language that texts are shipped for has a sentence for a declaration that cannot be shown', () => {
  const shipped = readdirSync(new URL('../../../src/main/resources/texts', import.meta.url)).map((file) => file.replace('.yaml', ''));
  expect(Object.keys(UNAVAILABLE).sort()).toEqual(shipped.sort());
  expect(new Set(Object.values(UNAVAILABLE)).size).toBe(shipped.length);
});
