import { byKey } from './config';
import type { Action, Category, Config, Consent } from './types';

/** What the visitor chose. Immutable; the cookie holds exactly this. */
export interface Decision {
  /** Version of the notice that was shown. */
  version: number;
  /** Unix seconds. */
  at: number;
  visitor: string;
  /** Keys of the granted categories that are not required. */
  granted: string[];
  /** Services decided one by one, against or beyond their category. */
  services: Map<string, boolean>;
}

/** Categories a visitor can decide on. */
export const choices = (config: Config): Category[] => config.categories.filter((category) => !category.required);

/** How long a decision counts, in seconds: one that grants nothing has a time of its own. */
export const lifetime = (config: Config, decision: Decision): number =>
  ((decision.granted[0] || decision.services.size ? config.consentLifetimeDays : config.refusalLifetimeDays) || 180) * 86400;

/** Whether the visitor must be asked (again): undecided, expired, or decided on a notice since replaced materially. */
export const mustAsk = (config: Config, decision: Decision | undefined, now: number): boolean =>
  !decision || decision.version < config.reconsentFrom! || decision.at + lifetime(config, decision) < now;

/** Whether a category may run. Required ones always, unknown ones never. */
export const allowsCategory = ({ categories }: Config, decision: Decision | undefined, key: string | undefined): boolean =>
  categories.some((category) => category.key === key && (category.required || decision?.granted.includes(key)));

/**
 * Whether a service may run: its own choice first, then the category given, then its own category. What is no
 * service is taken for a category: the mark of an element held without one.
 */
export const allowsService = (config: Config, decision: Decision | undefined, key: string, category?: string): boolean =>
  decision?.services.get(key) ?? allowsCategory(config, decision, category || byKey(config.services, key)?.category || key);

/** A time of a decision as pages and the server read it. */
export const rfc3339 = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** The decision as pages and events see it. */
export const describe = (config: Config, decision: Decision | undefined): Consent => ({
  decided: !!decision,
  version: (decision || config).version,
  visitor: decision ? decision.visitor : null,
  categories: Object.fromEntries(config.categories.map(({ key }) => [key, allowsCategory(config, decision, key)])),
  services: Object.fromEntries(decision?.services || []),
  decidedAt: decision ? rfc3339(decision.at) : null,
});

/** The next decision. What a `save` leaves out stays as it was; every other action answers for everything. */
export const decide = (
  config: Config,
  before: Decision | undefined,
  action: Action,
  categories: Record<string, unknown> = {},
  services: Record<string, boolean> = {},
): Pick<Decision, 'granted' | 'services'> => {
  const save = action === 'save';
  return {
    granted: choices(config)
      .map(({ key }) => key)
      .filter((key) => (save ? categories[key] === true || (categories[key] !== false && allowsCategory(config, before, key)) : action === 'accept_all')),
    services: new Map(save ? [...(before?.services || []), ...Object.entries(services)] : []),
  };
};
