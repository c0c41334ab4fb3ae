import { page } from '../lib/page';

/** Google's tags have to find a default before their own first command (Consent Mode v2). */
export const denyGoogle = (): void => {
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
  });
};
