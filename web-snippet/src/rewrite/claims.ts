import { byKey } from '../config';
import { createRules, type Owner } from '../gate/rules';
import { ending } from '../lib/hosts';
import { safely } from '../lib/safely';
import type { Config } from '../types';
import { attribute, candidates, CONNECTS, FETCHES, loading, MARKED, runs } from './elements';
import type { Tag } from './tags';

/** Who a tag waits for, as it is written into the tag. */
export interface Claim {
  category: string | undefined;
  service: string | undefined;
}

/**
 * Finds out whom a tag has to wait for, by the rules of the browser's gate.
 *
 * @param page address of the page, if it is known: only then another host can be told from its own
 * @param base what addresses are relative to at the moment
 */
export const createClaims = (config: Config, page: string | undefined, base: () => string) => {
  const required = (owner: Owner) => !!byKey(config.categories, owner.category)?.required;
  const rules = createRules({ ...config, unknownHosts: 'allow' }, '', base);
  /** Services of optional, or of required categories, by the hosts of their patterns alone. */
  const hosts = (wanted: boolean) => {
    const services = config.services.filter((service) => required(service) === wanted);
    const reduced = services.map((service) => ({ ...service, match: service.match.map((pattern) => pattern.split('/')[0]!) }));
    return createRules({ ...config, unknownHosts: 'allow', services: reduced }, '', base);
  };
  const optionalHosts = hosts(false);
  const requiredHosts = hosts(true);
  const harmless = createRules({ services: [{ key: '', category: '', match: config.allowedHosts ?? [], cookies: [] }] }, '', base);
  const own = config.unknownHosts === 'block' && page ? safely(() => ending(new URL(page).hostname)) : undefined;

  const claim = (owner: Owner | undefined): Claim | undefined =>
    owner && !required(owner) ? { category: byKey(config.categories, owner.category)?.key, service: owner.key } : undefined;

  /** Hosts of others that no service claims wait for marketing, where the site says so. */
  const unknown = (address: string): Claim | undefined =>
    safely(() => {
      const { protocol, hostname } = new URL(address, base());
      return own !== undefined && /^http/.test(protocol) && ending(hostname) !== own && !rules.byAddress(address) && !harmless.byAddress(address)
        ? { category: 'marketing', service: undefined }
        : undefined;
    });

  const addressesOf = (tag: Tag): string[] =>
    loading(tag).flatMap((name) => {
      const value = name !== 'srcdoc' && attribute(tag, name);
      return !value ? [] : name.endsWith('srcset') ? candidates(value) : [value];
    });

  /** Our own script holds the others. */
  const ours = (address: string) => !!safely(() => new URL(address, base()).pathname.endsWith(`/s/${config.site}.js`));

  const byAddress = (tag: Tag, address: string): Claim | undefined => {
    // A program, or a page, inside of its address.
    if (/^\s*(javascript|data):/i.test(address)) return claim(rules.byText(safely(() => decodeURIComponent(address)) ?? address));
    const connects = tag.name === 'link' && CONNECTS.test(attribute(tag, 'rel')!);
    const owner = connects ? (requiredHosts.byAddress(address) ?? optionalHosts.byAddress(address)) : rules.byAddress(address);
    return owner ? claim(owner) : unknown(address);
  };

  return {
    /** Whether anything has to wait: if not, no page is changed. */
    any: own !== undefined || config.services.some((service) => !required(service) && (service.match[0] || service.cookies[0])),

    /** Whether the tag is of a kind that is held, and nobody has marked it up. */
    concerns: (tag: Tag): boolean =>
      loading(tag).length > 0 &&
      !MARKED.some((name) => attribute(tag, name) !== undefined) &&
      (tag.name !== 'script' || runs(tag)) &&
      (tag.name !== 'link' || FETCHES.test(attribute(tag, 'rel') ?? '')),

    /** By what the tag loads. */
    byTag(tag: Tag): Claim | undefined {
      for (const address of addressesOf(tag)) {
        const found = ours(address) ? undefined : byAddress(tag, address);
        if (found) return found;
      }
      const document = tag.name === 'iframe' && attribute(tag, 'srcdoc');
      return document ? claim(rules.byText(document)) : undefined;
    },

    /** By the text of a script, if it has no address. */
    byText: (tag: Tag, text: string): Claim | undefined => (addressesOf(tag).length ? undefined : claim(rules.byText(text))),
  };
};
