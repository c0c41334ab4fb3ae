import { readConfig } from '../config';
import { clarity } from './clarity';
import { contentsquare } from './contentsquare';
import { fullstory } from './fullstory';
import { google } from './google';
import { hubspot } from './hubspot';
import { intercom } from './intercom';
import { matomo } from './matomo';
import { meta } from './meta';
import { mixpanel } from './mixpanel';
import { pinterest } from './pinterest';
import { posthog } from './posthog';
import { shopify } from './shopify';
import { snowplow } from './snowplow';
import { tiktok } from './tiktok';
import { uet } from './uet';
import type { Vendor } from './vendor';
import { wordpress } from './wordpress';
import { zendesk } from './zendesk';

/**
 * Every vendor with a consent call of its own, in the order in which they are told; a new one is a file and its name
 * here. Clarity listens to Google and comes after it, to end with what we say.
 */
export const VENDORS: Record<string, Vendor> = {
  google,
  hubspot,
  uet,
  clarity,
  meta,
  tiktok,
  pinterest,
  matomo,
  posthog,
  mixpanel,
  snowplow,
  contentsquare,
  fullstory,
  intercom,
  zendesk,
  wordpress,
  shopify,
};

/** The vendors a site needs. In advanced mode Google is asked even if no service names it. */
export const vendorsOf = (notice: unknown): Vendor[] => {
  const { googleConsentMode: mode, services } = readConfig(notice);
  return Object.values(VENDORS).filter((vendor) =>
    vendor === google && (mode === 'advanced' || mode === 'off')
      ? mode === 'advanced'
      : services.some(({ match }) => match.some((pattern) => vendor.hosts.test(pattern))),
  );
};
