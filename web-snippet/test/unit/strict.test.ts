import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config';
import { policy, sources } from '../../src/features/strict';

describe('a pattern as a source of a policy', () => {
  it.each([
    ['www.googletagmanager.com/gtag/js', ['www.googletagmanager.com', 'www.googletagmanager.com']],
    ['*.hs-scripts.com', ['*.hs-scripts.com', 'hs-scripts.com']],
    ['track*.hubspot.com', ['*.hubspot.com', 'hubspot.com']],
    ['127.0.0.1:8081', ['127.0.0.1:8081', '127.0.0.1:8081']],
    ['*', []],
    ["x.example; script-src 'self'", []],
    ['inline:gtag(', []],
  ])('%s', (pattern, expected) => expect(sources(pattern)).toEqual(expected));
});

it('the policy names what may run and nothing else', () => {
  const config = readConfig({
    cookieDomain: 'shop.example',
    allowedHosts: ['cdn.other.example'],
    services: [
      { key: 'analytics', category: 'a', match: ['*.stats.example'] },
      { key: 'marketing', category: 'm', match: ['ads.example'] },
    ],
  });
  expect(policy(config, 'https://www.shop.example', 'https://consent.shop.example', (key) => key === 'analytics')).toBe(
    "default-src 'unsafe-inline' 'unsafe-eval' data: blob: 'self' https://www.shop.example https://consent.shop.example *.shop.example cdn.other.example *.stats.example stats.example; " +
      "form-action 'self' https://www.shop.example https://consent.shop.example *.shop.example cdn.other.example *.stats.example stats.example",
  );
});
