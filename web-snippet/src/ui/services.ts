import type { Service, StoredItem } from '../types';
import { fill, h } from './dom';
import { formatCountry, formatLifetime } from './formats';
import { link } from './parts';
import type { View } from './view';

const storedItem = ({ text, local, language }: View, item: StoredItem): HTMLElement => {
  const lifetime = item.lifetime === 'session' ? text('session') : formatLifetime(String(item.lifetime), language);
  const kind = String(item.kind);
  return h(
    'li',
    {},
    h('b', {}, item.name),
    ' ',
    local(item.purpose),
    h(
      'small',
      {},
      [
        lifetime && `${text('lifetime')}: ${lifetime}`,
        text('kind' + kind.charAt(0).toUpperCase() + kind.slice(1)),
        text(item.party === 'third' ? 'thirdParty' : 'firstParty'),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
};

/** One service: who is behind it, where the data goes, what it stores, and the visitor's own choice if any. */
export const renderService = (view: View, service: Service): HTMLElement => {
  const { text, language } = view;
  const { provider, transfer } = service;
  const own = view.decision()?.services.get(service.key);
  const name = String(service.name);
  return h(
    'li',
    {},
    own === undefined
      ? h('h4', {}, name)
      : h(
          'label',
          {},
          h('h4', {}, name),
          h('input', { type: 'checkbox', role: 'switch', 'data-samtycke-service': service.key, checked: own }),
        ),
    provider &&
      h(
        'p',
        {},
        `${text('provider')}: ${provider.name}, ${formatCountry(provider.country, language)}. `,
        provider.privacyUrl && link(provider.privacyUrl, text('privacyPolicy')),
      ),
    transfer &&
      h('p', {}, fill(text('transfer'), { country: formatCountry(transfer.country, language), basis: transfer.basis })),
    service.cookies[0] && h('ul', {}, ...service.cookies.map((item) => storedItem(view, item))),
  );
};
