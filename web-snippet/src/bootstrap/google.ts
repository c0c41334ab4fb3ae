import { page } from '../lib/page';

/**
 * Google's tags have to find a default before their own first command (Consent Mode v2). An earlier one without regions
 * would take the place of the script's own with them, so it is told the same ones.
 *
 * @param where nothing for everywhere, or the `region` as ISO 3166-2 codes
 */
export const denyGoogle = (where: { region?: string[] }): void => {
  const denied = 'denied';
  const queue = (page.dataLayer ||= []);
  // Google reads commands only as an `arguments` object.
  (function (..._command: unknown[]) {
    queue.push(arguments);
  })('consent', 'default', {
    ad_storage: denied,
    ad_user_data: denied,
    ad_personalization: denied,
    analytics_storage: denied,
    functionality_storage: denied,
    personalization_storage: denied,
    security_storage: 'granted',
    wait_for_update: 500,
    ...where,
  });
};
