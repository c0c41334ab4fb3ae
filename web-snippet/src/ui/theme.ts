import type { Appearance } from '../types';
import { page } from '../lib/page';
import css from './styles.css';

let adopted = false;

/** Adds our styles once: as a constructed sheet, which needs no CSP exception, else as a style element. */
export const adoptStyles = (nonce: string | null | undefined): void => {
  if (adopted) return;
  adopted = true;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce || '';
    style.textContent = css;
    document.documentElement.append(style);
  }
};

/** Hands the site's looks to the styles as custom properties: values only, whatever they hold. */
export const applyTheme = ({ style }: HTMLElement, { colors, darkColors, radius = 8, font }: Appearance): void => {
  const dark = page.matchMedia('(prefers-color-scheme:dark)').matches && darkColors;
  const values = { ...(dark || colors), radius: +radius + 'px', font };
  for (const [name, value] of Object.entries(values)) if (value) style.setProperty('--samtycke-' + name, String(value));
  style.colorScheme = dark ? 'dark' : 'light';
};
