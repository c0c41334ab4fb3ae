import { cookieDomains } from '../../cleanup';
import { COOKIE, readCookie } from '../../cookie';
import type { Decision } from '../../decision';
import { safely } from '../../lib/safely';

/** Remembers over the reload that something was erased. */
const ERASED = 'samtycke.erased';

/** The decision that this browser keeps, expired or not: whose records there are. */
export const keptDecision = (): Decision | undefined => {
  const stored = safely(() => localStorage[COOKIE]);
  return readCookie(`${safely(() => document.cookie)}; ${COOKIE}=${stored}`, Date.now() / 1000);
};

/** Where the site's script keeps what it could not deliver yet. */
const waiting = (site: string): string[] => Object.keys(localStorage).filter((key) => key.startsWith(`${COOKIE}.${site}.`));

/** In seconds: how long a decision may be on its way without being kept for it. */
const YOUNG = 60;

/** Whether a decision that the server does not have is still to come; else it is not there any more. */
export const isOnItsWay = (site: string, { at }: Decision): boolean => Date.now() / 1000 - at < YOUNG || safely(() => waiting(site).length > 0) !== false;

/** Removes the decision and what still waits to be sent, and loads the page anew: as somebody who was never here. */
export const forget = (site: string): void => {
  safely(() => {
    for (const domain of cookieDomains(location.hostname)) document.cookie = `${COOKIE}=; Path=/; Max-Age=0; Domain=${domain}`;
  });
  safely(() => {
    for (const key of [COOKIE, ...waiting(site)]) localStorage.removeItem(key);
  });
  safely(() => sessionStorage.setItem(ERASED, '1'));
  location.reload();
};

/** Whether the page was loaded anew because of it; says so once. */
export const wasErased = (): boolean => {
  const erased = !!safely(() => sessionStorage[ERASED]);
  safely(() => sessionStorage.removeItem(ERASED));
  return erased;
};
