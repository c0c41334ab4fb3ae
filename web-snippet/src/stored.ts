import { COOKIE } from './cookie';
import { fits } from './lib/glob';
import type { Service } from './types';

/** Whether denied services, and no allowed one, list a name of that kind as their own on this site. */
export const createForbids =
  (services: Service[], allows: (service: string) => boolean) =>
  (kind: string, name: string): boolean => {
    const lists = (allowed: boolean) =>
      services.some(
        ({ key, cookies }) =>
          allows(key) === allowed &&
          cookies.some((item) => item.kind === kind && item.party !== 'third' && fits(String(item.name).split('*'), name)),
      );
    return name !== COOKIE && lists(false) && !lists(true);
  };
