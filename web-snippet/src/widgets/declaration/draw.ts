import { safeLink } from '../../lib/links';
import { ownDocument } from '../../lib/page';
import { h } from '../../ui/dom';
import type { Declaration, DeclaredCookie, DeclaredService } from './types';

/** The level below the last heading before the element, so that the outline of the page stays whole. */
const levelAt = (place: Element): number => {
  let level = 1;
  for (const heading of (ownDocument('documentElement') as Element).querySelectorAll('h1,h2,h3,h4,h5,h6'))
    if (place.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING) level = +heading.localName[1]!;
  // Services have headings below those of their categories.
  return Math.min(level + 1, 5);
};

/** Named roles, because narrow pages show the rows as blocks, and browsers then no longer take them for a table. */
const table = ({ name, cookies }: DeclaredService, texts: Record<string, string>): HTMLElement => {
  const columns = ['name', 'purpose', 'lifetime', 'type'].map((key) => texts[key]!);
  const row = ({ name, purpose, lifetimeText, persistenceText, kindText, partyText }: DeclaredCookie) =>
    h(
      'tr',
      { role: 'row' },
      ...[h('bdi', {}, name), purpose, `${lifetimeText} (${persistenceText})`, `${kindText}, ${partyText}`].map((value, column) =>
        h('td', { role: 'cell', 'data-label': columns[column] }, value),
      ),
    );
  return h(
    'table',
    { role: 'table', 'aria-label': name },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...columns.map((column) => h('th', { role: 'columnheader', scope: 'col' }, column)))),
    h('tbody', { role: 'rowgroup' }, ...cookies.map(row)),
  );
};

const service = (declared: DeclaredService, texts: Record<string, string>, level: number): HTMLElement => {
  const { name, provider, transfer, cookies } = declared;
  const href = provider && safeLink(provider.privacyUrl);
  return h(
    'section',
    {},
    h('h' + level, {}, name),
    provider &&
      h(
        'p',
        {},
        `${texts.provider}: `,
        h('bdi', {}, provider.name),
        provider.countryName && ', ' + provider.countryName,
        href && ' · ',
        href ? h('a', { href, rel: 'noreferrer' }, texts.privacyPolicy) : undefined,
      ),
    transfer && h('p', {}, transfer.text),
    cookies[0] && table(declared, texts),
  );
};

/** Draws a declaration for a place on the page: under its headings, in the page's own looks. */
export const draw = ({ language, controller, categories, texts }: Declaration, place: Element): HTMLElement => {
  const level = levelAt(place);
  return h(
    'div.declaration',
    { lang: language, dir: /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr' },
    h('p', {}, `${texts.controller}: ${controller.name}, ${controller.address}, ${controller.contact}`),
    h('p', {}, texts.withdraw),
    ...categories.map(({ name, description, required, services }) =>
      h(
        'section',
        {},
        h('h' + level, {}, name, required && ` (${texts.alwaysOn})`),
        h('p', {}, description),
        ...services.map((one) => service(one, texts, level + 1)),
      ),
    ),
    texts.rights ? h('p', {}, texts.rights) : undefined,
    h('p', {}, texts.versionText),
  );
};
