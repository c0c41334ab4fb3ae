// Peers of ours as they are published, first in the head like us, set up for a service whose tags nobody has edited.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const literal = (value) => JSON.stringify(value);
const language = { en: { consentModal: { title: 'Cookies', acceptAllBtn: 'Yes', acceptNecessaryBtn: 'No' }, preferencesModal: { sections: [] } } };

const SETTINGS = {
  yett: { file: 'dist/yett.min.js', before: 'YETT_BLACKLIST=[/127\\.0\\.0\\.1/]' },
  'vanilla-cookieconsent': {
    file: 'dist/cookieconsent.umd.js',
    after: `CookieConsent.run(${literal({ categories: { necessary: { enabled: true, readOnly: true }, marketing: { autoClear: { cookies: [{ name: 'trk_*' }] } } }, language: { default: 'en', translations: language } })})`,
  },
  klaro: {
    file: 'dist/klaro.js',
    before: `klaroConfig=${literal({ lang: 'en', services: [{ name: 'tracker', title: 'Tracker', purposes: ['marketing'], cookies: ['trk_*'] }] })}`,
  },
  orejime: {
    file: 'dist/orejime-standard-en.js',
    before: `orejimeConfig=${literal({ privacyPolicyUrl: '/privacy', purposes: [{ id: 'tracker', title: 'Tracker', cookies: ['trk_*'] }] })}`,
  },
};

const script = (program) => (program ? `<script>${program}</script>` : '');

/** Modes for the peers that are installed in a folder. */
export const peersIn = (folder) =>
  Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { file, before, after }]) => {
      const read = (path) => readFileSync(join(folder, 'node_modules', name, path), 'utf8');
      const head = () => `${script(before)}<script src="peer.js"></script>${script(after)}`;
      return [`${name} ${JSON.parse(read('package.json')).version}`, { head, peer: read(file) }];
    }),
  );
