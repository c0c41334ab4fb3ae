import { safely } from './safely';

/** The address of a link from the configuration: https, mailto or a path of this site; else nothing. */
export const safeLink = (link: unknown): string | undefined =>
  safely(() => {
    const url = new URL(link as string, location.href);
    const own = (link as string)[0] === '/' && url.origin === location.origin;
    return own || /^(https|mailto):$/.test(url.protocol) && /^(https|mailto):/i.test(link as string) ? url.href : undefined;
  });
