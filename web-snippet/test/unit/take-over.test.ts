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
    ['cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:no,analytics:yes,performance:yes,advertisement:yes,other:no', ['analytics', 'marketing']],
    ['cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,analytics:yes,advertisement:no,lastRenewedDate:1752694071000', ['analytics']],
    // Two names there, one category here: both have to be allowed.
    ['cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:yes,analytics:no,performance:yes,advertisement:no', ['preferences']],
    ['cc_cookie', '{"categories":["necessary","own","social"],"revision":0,"services":{}}', ['social', 'own']],
    ['cc_cookie', '{"categories":[]}', []],
  ])('of %s is read: %s', (tool, value, expected) => {
    expect(taken(tool, value)).toEqual(expected);
  });

  describe('of OneTrust', () => {
    const closed = '; OptanonAlertBoxClosed=2026-01-01T09:00:00.000Z';
    const value = (groups: string, { page = 'NotLandingPage', again = 'false' } = {}) =>
      `isGpcEnabled=0&version=202505.1.0&landingPath=${encodeURIComponent(page)}&groups=${encodeURIComponent(groups)}&geolocation=SE%3BAB&AwaitingReconsent=${again}`;
    const granted = (raw: string, more = closed) => {
      const found = takenBy(['OptanonConsent'], `OptanonConsent=${raw}${more}`, KEYS);
      return found && Object.keys(found).filter((key) => found[key]);
    };
    const groups = 'C0001:1,C0002:1,C0003:0,C0004:0,C0005:1';

    it('is read, whatever the address of a page says', () => {
      expect(granted(value(groups))).toEqual(['analytics', 'social']);
      expect(granted(value('C0001:1,C0002:0', { page: 'https://shop.example/?C0004:1,C0002:1' }))).toEqual([]);
    });

    it.each([
      ['before its banner was answered', value(groups), ''],
      ['when another cookie only ends like its answer', value(groups), '; oldOptanonAlertBoxClosed=2026'],
      ['when it is about to ask again', value(groups, { again: 'true' }), closed],
      ['when it is cut off', value(groups).slice(0, -50), closed],
      ['when its groups are the site’s own', value('1:1,2:1,4:1'), closed],
      ['when it names no groups', 'isGpcEnabled=0&AwaitingReconsent=false', closed],
    ])('is not taken %s', (_, raw, more) => expect(granted(raw, more)).toBeUndefined());
  });

  it.each([
    ['CookieConsent', '0'],
    ['CookieConsent', `{necessary:true,statistics:true,method:'implied'}`],
    ['CookieConsent', `{stamp:'x==',necessary:true,preferences:true,statistics:true,marketing:tr`],
    ['CookieConsent', `{stamp:'x==',necessary:true,statistics:true,method:'explicit',ver:1,ut`],
    ['CookieInformationConsent', '{"consents_approved":'],
    ['CookieInformationConsent', 'null'],
    ['cookieyes-consent', 'consentid:abc,consent:no,action:,necessary:yes,analytics:yes'],
    ['cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:yes,anal'],
    ['constructor', '["marketing"]'],
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
