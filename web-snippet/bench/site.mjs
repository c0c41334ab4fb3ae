// The reference site of the figures in docs/benchmarks.md: 8 services, 5 categories, 3 languages, the default texts.
// Vendors, addresses and cookies are real ones; the company is invented.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Swedish is the site's default. */
export const LANGUAGES = ['sv', 'nb', 'en'];

const defaults = Object.fromEntries(
  LANGUAGES.map((language) => [language, parse(readFileSync(new URL(`../../src/main/resources/texts/${language}.yaml`, import.meta.url), 'utf8'))]),
);

const inAll = (textOf) => Object.fromEntries(LANGUAGES.map((language) => [language, textOf(defaults[language], language)]));

const category = (key, position, signals) => ({
  key,
  required: key === 'necessary',
  position,
  signals,
  name: inAll(({ categories }) => categories[key].name),
  description: inAll(({ categories }) => categories[key].description),
});

const item = (name, lifetime, sv, nb, en, party = 'first', kind = 'cookie') => ({ name, kind, party, lifetime, purpose: { sv, nb, en } });
const third = (name, lifetime, sv, nb, en, kind) => item(name, lifetime, sv, nb, en, 'third', kind);

const inTheUnitedStates = { country: 'US', basis: 'EU-US Data Privacy Framework' };
const google = { name: 'Google Ireland Limited', country: 'IE', privacyUrl: 'https://policies.google.com/privacy' };
const meta = { name: 'Meta Platforms Ireland Limited', country: 'IE', privacyUrl: 'https://www.facebook.com/privacy/policy/' };
const linkedIn = { name: 'LinkedIn Ireland Unlimited Company', country: 'IE', privacyUrl: 'https://www.linkedin.com/legal/privacy-policy' };
const microsoft = { name: 'Microsoft Ireland Operations Limited', country: 'IE', privacyUrl: 'https://privacy.microsoft.com/privacystatement' };

const service = (key, name, inCategory, provider, match, cookies) => ({ key, name, category: inCategory, provider, transfer: inTheUnitedStates, match, cookies });

const services = [
  {
    key: 'samtycke',
    name: 'Samtycke',
    category: 'necessary',
    provider: { name: 'Nordbutiken AB', country: 'SE', privacyUrl: 'https://www.nordbutiken.example/integritet' },
    match: [],
    cookies: [item('samtycke', 'P180D', 'Minns ditt val.', 'Husker valget ditt.', 'Remembers your choice.')],
  },
  service('google-tag-manager', 'Google Tag Manager', 'analytics', google, ['www.googletagmanager.com/gtm.js', 'www.googletagmanager.com/ns.html'], []),
  // Before Google Analytics, whose pattern for gtag/js is the prefix of this one.
  service(
    'google-ads',
    'Google Ads',
    'marketing',
    google,
    ['www.googletagmanager.com/gtag/js?id=AW-', 'www.googleadservices.com', '*.doubleclick.net', 'pagead2.googlesyndication.com', 'www.google.com/pagead', 'www.google.com/ccm'],
    [
      item('_gcl_au', 'P90D', 'Mäter om en annons gav resultat.', 'Måler om en annonse ga resultater.', 'Measures whether an ad had an effect.'),
      item('_gcl_aw', 'P90D', 'Minns annonsen du klickade på.', 'Husker annonsen du klikket på.', 'Remembers the ad you clicked.'),
      third('IDE', 'P13M', 'Känner igen webbläsaren för annonser.', 'Kjenner igjen nettleseren for annonser.', 'Recognises the browser for ads.'),
      third('test_cookie', 'PT15M', 'Prövar om kakor tas emot.', 'Tester om informasjonskapsler tas imot.', 'Tests whether cookies are accepted.'),
    ],
  ),
  service('google-analytics', 'Google Analytics', 'analytics', google, ['www.googletagmanager.com/gtag/js', '*.google-analytics.com', 'analytics.google.com'], [
    item('_ga', 'P2Y', 'Skiljer besökare åt.', 'Skiller besøkende fra hverandre.', 'Tells visitors apart.'),
    item('_ga_*', 'P2Y', 'Håller ihop sidorna i ett besök.', 'Holder sidene i et besøk sammen.', 'Keeps the pages of a visit together.'),
  ]),
  service('microsoft-clarity', 'Microsoft Clarity', 'analytics', microsoft, ['*.clarity.ms'], [
    item('_clck', 'P1Y', 'Skiljer besökare åt.', 'Skiller besøkende fra hverandre.', 'Tells visitors apart.'),
    item('_clsk', 'P1D', 'Håller ihop sidorna i ett besök.', 'Holder sidene i et besøk sammen.', 'Keeps the pages of a visit together.'),
    third('CLID', 'P1Y', 'Minns när webbläsaren först sågs.', 'Husker når nettleseren først ble sett.', 'Remembers when the browser was first seen.'),
    third('MUID', 'P13M', 'Känner igen webbläsaren hos Microsoft.', 'Kjenner igjen nettleseren hos Microsoft.', 'Recognises the browser at Microsoft.'),
    third('SM', 'session', 'Samordnar nummer hos Microsoft.', 'Samordner nummer hos Microsoft.', 'Matches numbers within Microsoft.'),
  ]),
  service('meta-pixel', 'Meta Pixel', 'marketing', meta, ['connect.facebook.net/*/fbevents.js', 'connect.facebook.net/signals', 'www.facebook.com/tr'], [
    item('_fbp', 'P90D', 'Låter Meta känna igen webbläsaren.', 'Lar Meta kjenne igjen nettleseren.', 'Lets Meta recognise the browser.'),
    item('_fbc', 'P90D', 'Minns annonsen du klickade på.', 'Husker annonsen du klikket på.', 'Remembers the ad you clicked.'),
    third('fr', 'P90D', 'Väljer och mäter annonser.', 'Velger og måler annonser.', 'Selects and measures ads.'),
  ]),
  service(
    'linkedin-insight',
    'LinkedIn Insight Tag',
    'marketing',
    linkedIn,
    ['snap.licdn.com/li.lms-analytics', 'px.ads.linkedin.com', 'px4.ads.linkedin.com', 'dc.ads.linkedin.com'],
    [
      item('li_fat_id', 'P30D', 'Minns att du kom från LinkedIn.', 'Husker at du kom fra LinkedIn.', 'Remembers that you came from LinkedIn.'),
      third('li_sugr', 'P90D', 'Gissar vem du är utan inloggning.', 'Gjetter hvem du er uten innlogging.', 'Infers who you are without a login.'),
      third('bcookie', 'P1Y', 'Känner igen webbläsaren.', 'Kjenner igjen nettleseren.', 'Recognises the browser.'),
      third('lidc', 'P1D', 'Väljer datacenter.', 'Velger datasenter.', 'Selects a data centre.'),
      third('UserMatchHistory', 'P30D', 'Samordnar nummer för annonser.', 'Samordner nummer for annonser.', 'Matches numbers for ads.'),
      third('AnalyticsSyncHistory', 'P30D', 'Minns när nummer samordnades.', 'Husker når nummer ble samordnet.', 'Remembers when numbers were matched.'),
    ],
  ),
  service('youtube', 'YouTube', 'social', google, ['www.youtube.com/embed', 'www.youtube.com/iframe_api', 'www.youtube-nocookie.com', 'i.ytimg.com'], [
    third('VISITOR_INFO1_LIVE', 'P180D', 'Uppskattar din bandbredd.', 'Anslår båndbredden din.', 'Estimates your bandwidth.'),
    third('VISITOR_PRIVACY_METADATA', 'P180D', 'Minns ditt val hos YouTube.', 'Husker valget ditt hos YouTube.', 'Remembers your choice at YouTube.'),
    third('YSC', 'session', 'Räknar visningar.', 'Teller visninger.', 'Counts views.'),
    third('yt-*', 'P1Y', 'Spelarens inställningar.', 'Avspillerens innstillinger.', 'Settings of the player.', 'local'),
  ]),
];

const policyUrl = { sv: '/kakor', nb: '/nb/informasjonskapsler', en: '/en/cookies' };

/** The notice of the site, in the form of the published one. */
export const notice = {
  site: 'reference',
  name: 'Nordbutiken',
  languages: LANGUAGES,
  defaultLanguage: LANGUAGES[0],
  consentLifetimeDays: 180,
  controller: { name: 'Nordbutiken AB', address: 'Storgatan 1, 000 00 Exempelstad', contact: 'integritet@nordbutiken.example' },
  googleConsentMode: 'basic',
  autoBlock: true,
  categories: [
    category('necessary', 0, ['security_storage']),
    category('preferences', 1, ['functionality_storage', 'personalization_storage']),
    category('analytics', 2, ['analytics_storage']),
    category('marketing', 3, ['ad_storage', 'ad_user_data', 'ad_personalization']),
    category('social', 4, []),
  ],
  services,
  texts: inAll(({ texts }, language) => ({ ...texts, policyUrl: policyUrl[language] })),
  appearance: {
    layout: 'box',
    position: 'bottom-left',
    colors: { background: '#ffffff', text: '#1b1b1f', primary: '#1f4f8f', primaryText: '#ffffff', border: '#6f7680' },
    radius: 8,
    font: 'system-ui, sans-serif',
  },
};
