import { page } from '../lib/page';
import { word, type Vendor } from './vendor';

/** Microsoft Clarity. Its older call `consent` would grant advertising along with analytics. */
export const clarity: Vendor = {
  hosts: /clarity\.ms/,
  deny() {},
  tell({ signal }) {
    page.clarity =
      page.clarity ||
      function () {
        (page.clarity.q = page.clarity.q || []).push(arguments);
      };
    page.clarity('consentv2', { ad_Storage: word(signal('ad_storage')), analytics_Storage: word(signal('analytics_storage')) });
  },
};
