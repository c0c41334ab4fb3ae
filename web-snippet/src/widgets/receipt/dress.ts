import { safely } from '../../lib/safely';
import { h } from '../../ui/dom';
import css from './styles.css';
import type { Server } from './server';

/** Adds our styles once: as a constructed sheet, which needs no CSP exception, else as a style element. */
export const adoptStyles = (nonce: string | undefined): void => {
  const constructed = safely(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return true;
  });
  if (!constructed) document.documentElement.append(h('style', { nonce }, css));
};

/** Gives the widget the looks of the site's layers; until they are here, and without them, it looks like the page. */
export const dress = async (root: HTMLElement, server: Server): Promise<void> => {
  const { colors, colorsDark, radius, font } = (await server.newest()).appearance!;
  if (!colors) return;
  const looks = { ...colors, ...(matchMedia('(prefers-color-scheme:dark)').matches && colorsDark), radius: radius + 'px', font };
  for (const [name, value] of Object.entries(looks)) root.style.setProperty('--s-' + name, `${value}`);
};
