import { notice } from '../site.mjs';
import { filesOf, versionOf } from './published.mjs';

const translation = (language) => {
  const text = notice.texts[language];
  const buttons = { acceptAllBtn: text.acceptAll, acceptNecessaryBtn: text.rejectAll };
  return {
    consentModal: { title: text.title, description: text.intro, ...buttons, showPreferencesBtn: text.settings },
    preferencesModal: {
      title: text.settingsTitle,
      ...buttons,
      savePreferencesBtn: text.save,
      closeIconLabel: text.close,
      sections: [
        { description: text.settingsIntro },
        ...notice.categories.map(({ key, name, description }) => ({ title: name[language], description: description[language], linkedCategory: key })),
      ],
    },
  };
};

const config = {
  // By default it hides from every automated browser.
  hideFromBots: false,
  categories: Object.fromEntries(notice.categories.map(({ key, required }) => [key, required ? { enabled: true, readOnly: true } : {}])),
  language: {
    default: notice.defaultLanguage,
    autoDetect: 'document',
    translations: Object.fromEntries(notice.languages.map((language) => [language, translation(language)])),
  },
};

/** vanilla-cookieconsent: style sheet, script and a file that runs it. */
export const vanilla = {
  name: 'vanilla-cookieconsent',
  version: versionOf('vanilla-cookieconsent'),
  files: { ...filesOf('vanilla-cookieconsent', ['dist/cookieconsent.umd.js', 'dist/cookieconsent.css']), 'init.js': `CookieConsent.run(${JSON.stringify(config)})` },
  head: (at) =>
    `<link rel="stylesheet" href="${at}cookieconsent.css"><script defer src="${at}cookieconsent.umd.js"></script><script defer src="${at}init.js"></script>`,
  banner: '#cc-main .cm',
  accept: '#cc-main .cm [data-role="all"]',
  reject: '#cc-main .cm [data-role="necessary"]',
  settings: '#cc-main .cm [data-role="show"]',
  external: (src) => `<script type="text/plain" data-category="marketing" data-src="${src}"></script>`,
  inline: (code) => `<script type="text/plain" data-category="marketing">${code}</script>`,
};
