import { notice } from '../site.mjs';
import { filesOf, versionOf } from './published.mjs';

const translation = (language) => {
  const text = notice.texts[language];
  return {
    privacyPolicyUrl: text.policyUrl,
    consentNotice: { title: text.title, description: text.intro, learnMore: text.settings },
    consentModal: { title: text.settingsTitle, description: text.settingsIntro },
    ok: text.acceptAll,
    acceptAll: text.acceptAll,
    decline: text.rejectAll,
    acceptSelected: text.save,
    purposes: Object.fromEntries(notice.categories.map(({ key, name, description }) => [key, { title: name[language], description: description[language] }])),
  };
};

const config = {
  version: 1,
  acceptAll: true,
  translations: Object.fromEntries(notice.languages.map((language) => [language, translation(language)])),
  services: notice.services.map(({ key, name, category, cookies }) => ({
    name: key,
    title: name,
    purposes: [category],
    required: category === 'necessary',
    cookies: cookies.map((cookie) => cookie.name),
  })),
};

/** Klaro: its configuration and a script with styles and every language inside. */
export const klaro = {
  name: 'Klaro',
  version: versionOf('klaro'),
  files: { ...filesOf('klaro', ['dist/klaro.js']), 'config.js': `klaroConfig=${JSON.stringify(config)}` },
  head: (at) => `<script defer src="${at}config.js"></script><script defer src="${at}klaro.js"></script>`,
  banner: '.klaro .cookie-notice',
  accept: '.klaro .cookie-notice .cm-btn-success',
  reject: '.klaro .cookie-notice .cn-decline',
  settings: '.klaro .cookie-notice .cn-learn-more',
  external: (src) => `<script type="text/plain" data-type="text/javascript" data-name="linkedin-insight" data-src="${src}"></script>`,
  inline: (code) => `<script type="text/plain" data-type="text/javascript" data-name="linkedin-insight">${code}</script>`,
};
