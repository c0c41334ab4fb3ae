import { describe, expect, it } from 'vitest';
import { taken as takenBy } from '../../src/features/takeOver';

const KEYS = ['preferences', 'analytics', 'marketing', 'social', 'own'];
const taken = (tool: string, value: string, more = '') => {
  const found = takenBy([tool], `x=1; ${tool}=${encodeURIComponent(value)}${more}`, KEYS);
  return found && Object.keys(found).filter((key) => found[key]);
};

describe("another tool's consent", () => {
  it.each([
    ['CookieConsent', `{stamp:'x==',necessary:true,preferences:false,statistics:true,marketing:false,method:'explicit',ver:1,utc:1,region:'se'}`, ['analytics']],
    ['CookieInformationConsent', '{"consents_approved":["cookie_cat_necessary","cookie_cat_functional","cookie_cat_statistic"],"consents_denied":["cookie_cat_marketing"]}', ['preferences', 'analytics']],
    ['cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:no,analytics:yes,performance:no,advertisement:yes,other:no', ['analytics', 'marketing']],
    ['cc_cookie', '{"categories":["necessary","own","social"],"revision":0,"services":{}}', ['social', 'own']],
    ['cc_cookie', '{"categories":[]}', []],
  ])('of %s is read: %s', (tool, value, expected) => {
    expect(taken(tool, value)).toEqual(expected);
  });

  it('of OneTrust counts once its banner was answered', () => {
    const value = 'isGpcEnabled=0&version=6.17.0&groups=C0001:1,C0002:1,C0003:0,C0004:0,C0005:1&geolocation=SE';
    expect(taken('OptanonConsent', value)).toBeUndefined();
    expect(taken('OptanonConsent', value, '; OptanonAlertBoxClosed=2026-01-01')).toEqual(['analytics', 'social']);
  });

  it.each([
    ['CookieConsent', '0'],
    ['CookieConsent', `{necessary:true,statistics:true,method:'implied'}`],
    ['CookieInformationConsent', '{"consents_approved":'],
    ['CookieInformationConsent', 'null'],
    ['cookieyes-consent', 'consentid:abc,consent:no,action:,necessary:yes,analytics:yes'],
    ['cc_cookie', '"categories"'],
    ['cc_cookie', '{"categories":"analytics"}'],
    ['__proto__', 'x'],
  ])('that is none is not taken: %s %s', (tool, value) => {
    expect(taken(tool, value)).toBeUndefined();
  });

  it('is not taken from a tool that the site does not name', () => {
    expect(takenBy(['cc_cookie'], `CookieConsent={statistics:true,method:'explicit'}`, KEYS)).toBeUndefined();
  });
});
