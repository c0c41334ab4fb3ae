import { safely } from '../lib/safely';

const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second' };

/** `P1Y6M` as "1 year 6 months" in the visitor's language; empty if it is not an ISO 8601 period. */
export const formatLifetime = (period: string, language: string): string =>
  safely(() => {
    let time = '';
    return Array.from(period.matchAll(/(T?)(\d+)([YMWDHS])/g), ([, begins, count, unit]) => {
      time = begins || time;
      return new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[time + unit]!, unitDisplay: 'long' }).format(+count!);
    }).join(' ');
  }) || '';

/** `SE` as "Sweden" in the visitor's language. */
export const formatCountry = (code: string, language: string): string =>
  safely(() => new Intl.DisplayNames(language, { type: 'region' }).of(code)) || code;

/** A time as a date in the visitor's language; empty if there is none. */
export const formatDate = (time: string | undefined, language: string): string =>
  safely(() => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(Date.parse(time!))) || '';
