import { page } from '../lib/page';
import type { Vendor } from './vendor';

/** FullStory. Its loader gives up where anything is called `FS`, so it learns of a decision by the variable it reads. */
export const fullstory: Vendor = {
  hosts: /fullstory/,
  deny(service) {
    page._fs_capture_on_startup = service;
  },
  tell(_granted, service) {
    page._fs_capture_on_startup = service;
    page.FS?.(service ? 'start' : 'shutdown');
  },
};
