import { notice } from '../site.mjs';
import { filesOf, versionOf } from './published.mjs';

const cookiesOf = (category) =>
  notice.services.filter((service) => service.category === category).flatMap(({ cookies }) => cookies.map(({ name }) => name));

const config = (language) => ({
  privacyPolicyUrl: notice.texts[language].policyUrl,
  translations: { banner: { description: notice.texts[language].intro } },
  purposes: notice.categories.map(({ key, required, name, description }) => ({
    id: key,
    title: name[language],
    description: description[language],
    cookies: cookiesOf(key),
    isMandatory: required,
  })),
});
const byLanguage = Object.fromEntries(notice.languages.map((language) => [language, config(language)]));

/** Orejime: style sheet, the script of one language and its configuration. */
export const orejime = {
  name: 'Orejime',
  version: versionOf('orejime'),
  files: {
    ...filesOf('orejime', ['dist/orejime-standard-sv.js', 'dist/orejime-standard.css']),
    'config.js': `orejimeConfig=(${JSON.stringify(byLanguage)})[document.documentElement.lang]`,
  },
  head: (at) =>
    `<link rel="stylesheet" href="${at}orejime-standard.css"><script defer src="${at}config.js"></script><script defer src="${at}orejime-standard-sv.js"></script>`,
  banner: '.orejime-Banner',
  accept: '.orejime-Banner-saveButton',
  reject: '.orejime-Banner-declineButton',
  settings: '.orejime-Banner-learnMoreButton',
  external: (src) => `<template data-purpose="marketing"><script src="${src}"></script></template>`,
  inline: (code) => `<template data-purpose="marketing"><script>${code}</script></template>`,
};
