import { safely } from '../lib/safely';

const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second' };

/** `P1Y6M` as "1 year 6 months" in the visitor's language; undefined if it is not an ISO 8601 period. */
export const formatLifetime = (period: string, language: string): string | undefined => {
  const [date, time] = period.slice(1).split('T');
  const parts = (text: string | undefined, prefix: string) =>
    Array.from((text || '').matchAll(/(\d+)([YMWDHS])/g), ([, count, unit]) =>
      safely(() => new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[prefix + unit]!, unitDisplay: 'long' }).format(+count!)),
    );
  return [...parts(date, ''), ...parts(time, 'T')].join(' ') || undefined;
};

/** `SE` as "Sweden" in the visitor's language. */
export const formatCountry = (code: string, language: string): string =>
  safely(() => new Intl.DisplayNames(language, { type: 'region' }).of(code)) || code;

/** A time as a date in the visitor's language. */
export const formatDate = (time: string, language: string): string =>
  safely(() => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(time))) || '';
