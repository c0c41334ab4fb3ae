import { safeLink } from '../lib/links';
import { h } from './dom';
import { bothAnswers, button, link, paragraphs } from './parts';
import type { View } from './view';

/** The first layer: a dialog beside the page, not over it. It takes no focus and blocks nothing. */
export const renderBanner = (view: View): HTMLElement => {
  const { text, config } = view;
  const { layout, position, logo } = config.appearance!;
  const image = safeLink(logo);
  return h(
    'div',
    {
      class: 'samtycke-banner',
      role: 'dialog',
      'aria-labelledby': 'samtycke-title',
      'aria-describedby': 'samtycke-intro',
      'data-layout': layout || 'box',
      'data-position': position,
    },
    h(
      'div',
      { class: 'samtycke-text', id: 'samtycke-intro' },
      image && h('img', { src: image, alt: '' }),
      h('h2', { id: 'samtycke-title' }, text('title')),
      ...paragraphs(text('intro')),
      safeLink(text('policyUrl')) && h('p', {}, link(text('policyUrl'), text('policyLink'))),
    ),
    h('div', { class: 'samtycke-buttons' }, ...bothAnswers(view, 'main'), button('settings', text('settings'), 'plain')),
  );
};
