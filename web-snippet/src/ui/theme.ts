import { h } from './dom';
import css from './styles.css';
import { config, language } from './view';

let adopted = false;

/** Adds our styles once: as a constructed sheet, which needs no CSP exception, else as a style element. */
const adoptStyles = (nonce: string | null | undefined): void => {
  if (adopted) return;
  adopted = true;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    document.documentElement.append(h('style', { nonce }, css));
  }
};

/**
 * Dresses one of our roots in language, direction and looks. The site's looks reach the styles as custom properties:
 * values only, whatever they hold. Without dark colours of its own a site keeps its colours in the dark: mixed ones
 * nobody could vouch for.
 */
export const dress = (root: HTMLElement, nonce: string | null | undefined): void => {
  adoptStyles(nonce);
  root.lang = language;
  root.dir = /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
  const { colors, colorsDark, radius, font } = config.appearance!;
  const looks = { ...colors, ...(matchMedia('(prefers-color-scheme:dark)').matches && colorsDark), radius: radius + 'px', font };
  for (const [name, value] of Object.entries(looks)) root.style.setProperty('--s-' + name, value!);
};
