// Puts a site's script together from dist/samtycke.js and dist/parts.json, by the same rules as the server
// (io.samtycke.snippet): for tests and benchmarks.

/** Stand once each in dist/samtycke.js: where the notice goes, and the parts that its site needs. */
export const TOKENS = ['SAMTYCKE_CONFIG', 'SAMTYCKE_VENDORS', 'SAMTYCKE_FEATURES'];

/** `<` is escaped, so that the script may also stand inside a page; before ES2019 U+2028 and U+2029 ended a line. */
const literal = (config) => JSON.stringify(config).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');

const uses = ({ googleConsentMode: mode, services }, { name, hosts }) =>
  name === 'google' && (mode === 'advanced' || mode === 'off')
    ? mode === 'advanced'
    : [services].flat().some((service) => [service?.match].flat().some((pattern) => typeof pattern === 'string' && new RegExp(hosts).test(pattern)));

/** The parts of `parts` that a site with this notice carries. */
export const partsOf = ({ vendors, features }, config) => ({
  vendors: vendors.filter((vendor) => uses(Object(config), vendor)),
  features: features.filter(({ setting }) => {
    const value = Object(config)[setting];
    return Array.isArray(value) ? value.length > 0 : !!value;
  }),
});

/** The script of a site: `core` with the notice and its parts in place. */
export const assemble = (core, parts, config) => {
  const { vendors, features } = partsOf(parts, config);
  const fill = {
    SAMTYCKE_CONFIG: literal(config),
    SAMTYCKE_VENDORS: `[${vendors.map(({ code }) => code).join()}]`,
    SAMTYCKE_FEATURES: `{${features.map(({ name, code }) => `${JSON.stringify(name)}:${code}`).join()}}`,
  };
  return core.replace(new RegExp(TOKENS.join('|'), 'g'), (token) => fill[token]);
};
