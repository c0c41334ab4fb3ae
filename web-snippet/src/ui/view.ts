import { pick, plain } from '../config';
import type { Decision } from '../decision';
import type { Config, Localized } from '../types';

/** What the layers read: the notice in the visitor's language, and the decision so far. */
export interface View {
  config: Config;
  language: string;
  /** A text of the notice. */
  text(key: string): string;
  /** A localised name, description or purpose. */
  local(texts: Localized | undefined): string;
  decision(): Decision | undefined;
}

/** Creates the view for one language. */
export const createView = (config: Config, language: string, decision: () => Decision | undefined): View => {
  const own = Object(config.texts[language]);
  const other = Object(config.texts[config.defaultLanguage]);
  return {
    config,
    language,
    text: (key) => plain(own[key]) || plain(other[key]),
    local: (texts) => pick(texts, language, config.defaultLanguage),
    decision,
  };
};
