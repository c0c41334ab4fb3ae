import type { Service, StoredItem } from '../types';
import { fill, h } from './dom';
import { formatCountry, formatLifetime } from './formats';
import { link, switchRow } from './parts';
import type { View } from './view';

/** Names of the texts that tell where something is stored. */
const KINDS = { cookie: 'kindCookie', local: 'kindLocal', session: 'kindSession', indexeddb: 'kindIndexeddb' };

const storedItem = ({ text, local, language }: View, { name, kind, party, lifetime, purpose }: StoredItem): HTMLElement => {
  const period = lifetime === 'session' ? text('session') : formatLifetime(lifetime, language);
  return h(
    'li',
    {},
    h('b', {}, name),
    ' ' + local(purpose),
    h(
      'small',
      {},
      [period && `${text('lifetime')}: ${period}`, text(KINDS[kind]), text(party === 'third' ? 'thirdParty' : 'firstParty')]
        .filter(Boolean)
        .join(' · '),
    ),
  );
};

/** One service: who is behind it, where the data goes, what it stores, and the visitor's own choice if any. */
export const renderService = (view: View, { key, name, provider, transfer, cookies }: Service): HTMLElement => {
  const { text, language } = view;
  const own = view.decision()?.services.get(key);
  const title = h('h4', {}, name);
  return h(
    'li',
    {},
    own === undefined ? title : switchRow('service', key, own, {}, title),
    provider &&
      h(
        'p',
        {},
        `${text('provider')}: ${provider.name}, ${formatCountry(provider.country, language)}. `,
        provider.privacyUrl && link(provider.privacyUrl, text('privacyPolicy')),
      ),
    transfer && h('p', {}, fill(text('transfer'), { ...transfer, country: formatCountry(transfer.country, language) })),
    h('ul', {}, ...cookies.map((item) => storedItem(view, item))),
  );
};
