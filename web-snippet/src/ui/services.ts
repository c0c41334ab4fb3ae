import type { Decision } from '../decision';
import type { Service, StoredItem } from '../types';
import { fill, h } from './dom';
import { formatCountry, formatLifetime } from './formats';
import { link, paragraph, switchRow } from './parts';
import { language, local, text } from './view';

const storedItem = ({ name, kind, party, lifetime, purpose }: StoredItem): HTMLElement => {
  const period = lifetime === 'session' ? text(lifetime) : formatLifetime(lifetime, language);
  return h(
    'li',
    {},
    h('b', {}, h('bdi', {}, name)),
    ' ' + local(purpose),
    h(
      'div',
      {},
      [
        period && `${text('lifetime')}: ${period}`,
        // `kindCookie` and its like.
        text(('kind-' + kind).replace(/-./, (letter) => letter[1]!.toUpperCase())),
        text(party + 'Party'),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
};

/** One service: who is behind it, where the data goes, what it stores, and the visitor's own choice if any. */
export const renderService = ({ key, name, provider, transfer, cookies }: Service, decision: Decision | undefined): HTMLElement => {
  const own = decision?.services.get(key);
  const title = h('h4', {}, name);
  return h(
    'li',
    {},
    own === undefined ? title : switchRow('service', key, own, {}, title),
    provider &&
      paragraph(
        text('provider') + ': ',
        h('bdi', {}, provider.name),
        `${provider.country ? ', ' + formatCountry(provider.country, language) : ''}. `,
        link(provider.privacyUrl, text('privacyPolicy')),
      ),
    transfer && paragraph(fill(text('transfer'), { ...transfer, country: formatCountry(transfer.country, language) })),
    h('ul', {}, ...cookies.map(storedItem)),
  );
};
