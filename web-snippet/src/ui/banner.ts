import { safeLink } from '../lib/links';
import { h } from './dom';
import { bothAnswers, button, buttons, link } from './parts';
import { config, text } from './view';

/** The first layer: a dialog beside the page, not over it. It takes no focus and blocks nothing. */
export const renderBanner = (): HTMLElement => {
  const { layout, position, logo } = config.appearance!;
  const image = safeLink(logo);
  const policy = link(text('policyUrl'), text('policyLink'));
  return h(
    // A dialog stands in the middle.
    'div.banner samtycke-' + (layout !== 'dialog' && layout! + position),
    {
      role: 'dialog',
      'aria-label': text('title'),
      'aria-describedby': 'samtycke-intro',
    },
    h(
      'div.body',
      // By keyboard, what scrolls has to be reached.
      { tabindex: !policy && '0' },
      image && h('img', { src: image, role: 'none' }),
      h('h2', {}, text('title')),
      h('p', { id: 'samtycke-intro' }, text('intro')),
      policy,
    ),
    buttons(...bothAnswers('main'), button('settings', 'plain')),
  );
};
