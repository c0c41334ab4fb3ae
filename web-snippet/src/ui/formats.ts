import { safely } from '../lib/safely';

/** By the letters of ISO 8601, those of the time in lower case: M is a month, m a minute. */
const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', h: 'hour', m: 'minute', s: 'second' };

// Making one takes a millisecond on a phone.
const numbers: Record<string, Intl.NumberFormat> = {};
const regions: Record<string, Intl.DisplayNames> = {};

/** `P1Y6M` as "1 year 6 months" in the visitor's language; empty if it is not an ISO 8601 period. */
export const formatLifetime = (period: string, language: string): string =>
  safely(() =>
    [...period.replace(/T.*/, (time) => time.toLowerCase()).matchAll(/(\d+)(\w)/g)].map(([, count, unit]) =>
      (numbers[language + unit] ||= new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[unit!]!, unitDisplay: 'long' })).format(+count!),
    ).join(' '),
  ) || '';

/** `SE` as "Sweden" in the visitor's language. */
export const formatCountry = (code: string, language: string): string =>
  safely(() => (regions[language] ||= new Intl.DisplayNames(language, { type: 'region' })).of(code)) || code;

/** A time as a date in the visitor's language; empty if there is none. */
export const formatDate = (time: string | undefined, language: string): string =>
  safely(() => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(Date.parse(time!))) || '';
