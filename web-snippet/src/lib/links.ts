import { safely } from './safely';

/** The address of a link from the configuration: https, mailto or a path of this site; else nothing. */
export const safeLink = (link: unknown): string | undefined =>
  safely(() => {
    const { href, origin } = new URL(link as string, location.href);
    return /^(https|mailto):/i.test(link as string) || ((link as string)[0] === '/' && origin === location.origin) ? href : undefined;
  });
