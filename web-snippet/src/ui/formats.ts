import { safely } from '../lib/safely';

/** The letters of ISO 8601, those of the time in lower case: M is a month, m a minute. */
const LETTERS = 'YMWDhms';
const UNITS = 'year month week day hour minute second'.split(' ');

type Format = Intl.NumberFormat & Intl.DisplayNames;

/** By language, and by the letter of the unit if it is one of numbers: making one takes a millisecond on a phone. */
const made: Record<string, Format> = {};

/** `P1Y6M` as "1 year 6 months" in the visitor's language; empty if it is not an ISO 8601 period. */
export const formatLifetime = (period: string, language: string): string =>
  safely(() =>
    [...period.replace(/T.*/, (time) => time.toLowerCase()).matchAll(/(\d+)(\w)/g)].map(([, count, unit]) =>
      (made[language + unit] ||= new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[LETTERS.indexOf(unit!)]!, unitDisplay: 'long' }) as Format).format(+count!),
    ).join(' '),
  ) || '';

/** `SE` as "Sweden" in the visitor's language. */
export const formatCountry = (code: string, language: string): string =>
  safely(() => (made[language] ||= new Intl.DisplayNames(language, { type: 'region' }) as Format).of(code)) || code;

/** A time as a date in the visitor's language; empty if there is none. */
export const formatDate = (time: string | undefined, language: string): string =>
  safely(() => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(Date.parse(time!))) || '';
