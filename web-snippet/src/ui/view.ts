import { pick, plain, readConfig } from '../config';
import type { Config, Localized } from '../types';

/** The notice that the layers show. There is one on a page, so the module holds it. */
export let config: Config;

/** The language it is shown in. */
export let language: string;

let fetchAll: () => Promise<unknown>;
let loading: Promise<void> | undefined;

/** Longest wait for the texts of a language before the default one has to do, in milliseconds. */
const PATIENCE = 5000;

/** Sets what is shown; `all` asks the server for the notice with the texts of every language. */
export const openView = (notice: Config, chosen: string, all: () => Promise<unknown>): void => {
  config = notice;
  language = chosen;
  fetchAll = all;
};

/**
 * Draws now, or as soon as the texts of the visitor's language are here. The script carries those the visitor's
 * browser asked for; a page in yet another language has to ask the server, and makes do with the default one in need.
 */
export const withTexts = (draw: () => void): void => {
  const here = () => config.texts[language] || language === config.defaultLanguage;
  if (here()) return draw();
  loading ||= Promise.race([fetchAll(), new Promise((done) => setTimeout(done, PATIENCE))])
    .then((all: any) => all.texts[language] && Object.assign(config, readConfig({ ...config, ...all })))
    .catch(() => {})
    .then(() => {
      if (!here()) language = config.defaultLanguage;
    });
  void loading.then(draw);
};

/** A text of the notice. */
export const text = (key: string): string =>
  plain(Object(config.texts[language])[key]) || plain(Object(config.texts[config.defaultLanguage])[key]);

/** A localised name, description or purpose. */
export const local = (texts: Localized | undefined): string => pick(texts, language, config.defaultLanguage);
