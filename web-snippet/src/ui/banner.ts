import { safeLink } from '../lib/links';
import { h } from './dom';
import { bothAnswers, button, buttons, link, paragraph } from './parts';
import { config, text } from './view';

/** The first layer: a dialog beside the page, not over it. It takes no focus and blocks nothing. */
export const renderBanner = (): HTMLElement => {
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
      'div',
      { id: 'samtycke-intro' },
      image && h('img', { src: image, role: 'none' }),
      h('h2', {}, text('title')),
      paragraph(text('intro')),
      link(text('policyUrl'), text('policyLink')),
    ),
    buttons(...bothAnswers('main'), button('settings', 'plain')),
  );
};
