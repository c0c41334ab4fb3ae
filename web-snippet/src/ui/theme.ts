import type { Appearance } from '../types';
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
    if (nonce) style.nonce = nonce;
    style.textContent = css;
    (document.head || document.documentElement).append(style);
  }
};

/** Hands the site's looks to the styles as custom properties: values only, whatever they hold. */
export const applyTheme = ({ style }: HTMLElement, appearance: Appearance): void => {
  const dark = matchMedia('(prefers-color-scheme:dark)').matches && appearance.darkColors;
  const { background, text, primary, primaryText, border } = Object(dark || appearance.colors);
  const values = { background, text, primary, 'primary-text': primaryText, border, font: appearance.font };
  for (const [name, value] of Object.entries(values)) if (value) style.setProperty('--samtycke-' + name, String(value));
  if (Number.isFinite(appearance.radius)) style.setProperty('--samtycke-radius', appearance.radius + 'px');
  style.colorScheme = dark ? 'dark' : 'light';
};
