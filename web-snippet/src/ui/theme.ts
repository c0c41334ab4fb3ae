import type { Appearance } from '../types';
import { h } from './dom';
import css from './styles.css';

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

/** Dresses one of our roots. The site's looks reach the styles as custom properties: values only, whatever they hold. */
export const dress = ({ style }: HTMLElement, { colors, radius, font }: Appearance, nonce: string | null | undefined): void => {
  adoptStyles(nonce);
  for (const [name, value] of Object.entries({ ...colors, radius: radius + 'px', font })) style.setProperty('--s-' + name, value!);
};
