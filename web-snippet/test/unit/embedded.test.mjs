import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notice as reference } from '../../bench/site.mjs';
import { embedded } from '../../scripts/embedded.mjs';
import { pick, readConfig } from '../../src/config';
import { config as sample } from '../config.mjs';

const { cases } = JSON.parse(readFileSync(new URL('../embedded-cases.json', import.meta.url), 'utf8'));

describe('the notice in a site’s script', () => {
  it.each(cases)('$why', ({ notice, languages, embedded: shortened }) => {
    expect(embedded(notice, languages)).toEqual(shortened);
  });
});

describe('the script', () => {
  /** What the script makes of a notice, with the texts that it would show. */
  const read = (notice, language) => {
    const { categories, services, name, appearance, ...rest } = readConfig(notice);
    const shown = (texts) => pick(texts, language, language);
    return {
      ...rest,
      googleConsentMode: rest.googleConsentMode || 'basic',
      unknownHosts: rest.unknownHosts || 'report',
      autoBlock: rest.autoBlock !== false,
      strictMode: !!rest.strictMode,
      consentLifetimeDays: rest.consentLifetimeDays || 180,
      refusalLifetimeDays: rest.refusalLifetimeDays || 180,
      reconsentFrom: rest.reconsentFrom || 1,
      cookieDomain: rest.cookieDomain || undefined,
      appearance: { ...appearance, logo: appearance.logo || undefined },
      categories: categories.map(({ position, ...category }) => ({ ...category, required: !!category.required, signals: category.signals || [], name: shown(category.name), description: shown(category.description) })),
      services: services.map((service) => ({
        ...service,
        transfer: service.transfer || undefined,
        cookies: service.cookies.map(({ name: stored, kind, party, lifetime, purpose }) => ({ stored, kind, party, lifetime, purpose: shown(purpose) })),
      })),
      texts: rest.texts[language],
    };
  };

  it.each([
    ['of the tests', sample, 'en', ['en', 'sv']],
    ['of the reference site in all languages', { ...reference, version: 1 }, 'nb', ['sv', 'nb', 'en']],
    ['of the reference site in one language', { ...reference, version: 1 }, 'sv', ['sv']],
  ])('reads the notice %s as it reads the published one', (_, notice, language, languages) => {
    expect(read(embedded(notice, languages), language)).toEqual(read(notice, language));
  });

  it('reads what it has read', () => {
    const once = readConfig(embedded(sample));
    expect(readConfig(once)).toEqual(once);
  });

  it.each([[[]], [['a']], [[null, 7, 'x']], [null], ['row'], [7], [{}]])('takes the stored item %j for what it is, and throws nothing', (item) => {
    const [{ kind, party }] = readConfig({ services: [{ key: 'shop', cookies: [item] }] }).services[0].cookies;
    expect([kind, party]).toEqual(['cookie', 'first']);
  });
});
