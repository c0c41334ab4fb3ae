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

/** Removes the decision and what still waits to be sent, and loads the page anew: as somebody who was never here. */
export const forget = (site: string): void => {
  safely(() => {
    for (const domain of cookieDomains(location.hostname)) document.cookie = `${COOKIE}=; Path=/; Max-Age=0; Domain=${domain}`;
  });
  safely(() => {
    for (const key of Object.keys(localStorage)) if (key === COOKIE || key.startsWith(`${COOKIE}.${site}.`)) localStorage.removeItem(key);
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
