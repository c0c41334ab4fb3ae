import { page } from '../lib/page';
import { word, type Vendor } from './vendor';

/** Microsoft Clarity. Its older call `consent` would grant advertising along with analytics. */
export const clarity: Vendor = {
  hosts: /clarity\.ms/,
  tell(granted) {
    page.clarity ||= function () {
      (page.clarity.q ||= []).push(arguments);
    };
    page.clarity('consentv2', { ad_Storage: word(granted('ad_storage')), analytics_Storage: word(granted('analytics_storage')) });
  },
};
