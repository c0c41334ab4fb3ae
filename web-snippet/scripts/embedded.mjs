// Shortens a notice to what a site's script has to carry, by the same rules as the server
// (io.samtycke.snippet.EmbeddedNotice): for tests and benchmarks. `readConfig` reads both forms alike.

/** What the script assumes where it is not told. */
const ASSUMED = {
  autoBlock: true,
  consentLifetimeDays: 180,
  googleConsentMode: 'basic',
  reconsentFrom: 1,
  refusalLifetimeDays: 180,
  required: false,
  strictMode: false,
  unknownHosts: 'report',
};

/** Without members that say nothing, or what is assumed anyway. */
const spare = (value) =>
  Array.isArray(value)
    ? value.map(spare)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name, member]) => member !== null && ASSUMED[name] !== member && !(Array.isArray(member) && !member.length))
            .map(([name, member]) => [name, spare(member)]),
        )
      : value;

/** A stored item as a row: first-party cookies, which most are, need not say so. */
const row = ({ name, kind, party, lifetime, purpose }) =>
  kind !== 'cookie' ? [name, lifetime, purpose, party, kind] : party !== 'first' ? [name, lifetime, purpose, party] : [name, lifetime, purpose];

/** The notice with the texts of these languages only; where there is but one, the text stands alone. */
export const embedded = ({ name, ...notice }, languages = notice.languages) => {
  const kept = (texts) => Object.fromEntries(Object.entries(texts).filter(([language]) => languages.includes(language)));
  const text = (texts) => (languages.length === 1 ? (texts[languages[0]] ?? {}) : kept(texts));
  const texts = kept(notice.texts);
  const linked = Object.values(texts).some(({ policyUrl }) => policyUrl);
  return spare({
    ...notice,
    // A label for a link that is not there.
    texts: linked ? texts : Object.fromEntries(Object.entries(texts).map(([language, { policyLink, ...rest }]) => [language, rest])),
    categories: [...notice.categories]
      .sort((a, b) => a.position - b.position)
      .map(({ position, ...category }) => ({ ...category, name: text(category.name), description: text(category.description) })),
    services: notice.services.map((service) => ({ ...service, cookies: service.cookies.map((item) => row({ ...item, purpose: text(item.purpose) })) })),
  });
};
