import { safeLink } from '../lib/links';
import { h } from './dom';
import { bothAnswers, button, buttons, link, paragraphs } from './parts';
import type { View } from './view';

/** The first layer: a dialog beside the page, not over it. It takes no focus and blocks nothing. */
export const renderBanner = (view: View): HTMLElement => {
  const { text, config } = view;
  const { layout, position, logo } = config.appearance!;
  const image = safeLink(logo);
  return h(
    'div.banner',
    {
      role: 'dialog',
      'aria-label': text('title'),
      'aria-describedby': 'samtycke-intro',
      'data-layout': layout,
      'data-position': position,
    },
    h(
      'div.text',
      { id: 'samtycke-intro' },
      image && h('img', { src: image, role: 'none' }),
      h('h2', {}, text('title')),
      ...paragraphs(text('intro')),
      safeLink(text('policyUrl')) && h('p', {}, link(text('policyUrl'), text('policyLink'))),
    ),
    buttons(...bothAnswers(view, 'main'), button('settings', 'plain', text('settings'))),
  );
};
