import { pick } from '../../config';
import { chooseLanguage } from '../../language';
import { safely } from '../../lib/safely';
import { fill, h } from '../../ui/dom';
import { TEXTS } from './texts/all';
import type { Texts } from './texts/en';

/** Everything that is written in the visitor's language. */
export const createWords = (wish: string) => {
  const language = chooseLanguage([wish], Object.keys(TEXTS), 'en');
  // Days are written one way in London and another in New York.
  const region = navigator.languages.find((tag) => tag.split('-')[0] === language) || language;
  // A server may know more kinds of decision than this script.
  const say = (key: keyof Texts, values: Record<string, string> = {}): string => fill(TEXTS[language]![key] ?? key, values);
  return {
    language,
    direction: /^ar/.test(language) ? 'rtl' : 'ltr',
    say,
    button: (key: keyof Texts, act: () => void, attributes: Record<string, string> = {}): HTMLElement => {
      const button = h('button', { type: 'button', 'data-samtycke-action': key, ...attributes }, say(key));
      button.addEventListener('click', act);
      return button;
    },
    /** As "22 November 2026 at 14:03:11", in the visitor's own time zone. */
    time: (instant: string): string =>
      safely(() => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'medium' }).format(Date.parse(instant))) || instant,
    languageName: (tag: string): string => safely(() => new Intl.DisplayNames(language, { type: 'language' }).of(tag)) || tag,
    /** What the notice calls something, in the visitor's language or in one that it has. */
    name: (texts: unknown, byDefault: string, key: string): HTMLElement => {
      const found = [language, wish, byDefault].find((tag) => pick(texts, tag, ''));
      return h('span', { lang: found !== language && found }, found ? pick(texts, found, '') : key);
    },
  };
};

/** The words of one widget. */
export type Words = ReturnType<typeof createWords>;
