import { byKey } from '../config';
import type { Claim } from '../gate/gate';
import { BLOCKED } from '../gate/terms';
import { safeLink } from '../lib/links';
import { fill, h } from './dom';
import { button, buttons, paragraph } from './parts';
import { dress } from './theme';
import { config, local, text, withTexts } from './view';

/** Smallest size with room for the whole placeholder, in pixels: below, a single button has to do. */
const ROOM_WIDTH = 200;
const ROOM_HEIGHT = 100;

/** What gives a frame its place and its size. */
const PLACE =
  'position inset float margin padding border flex order place-self grid-area vertical-align box-sizing width min-width max-width height min-height max-height aspect-ratio';

const render = (title: string, claim: Claim, small: boolean): HTMLElement => {
  const owner = byKey(config.services, claim.service);
  const category = local(byKey(config.categories, claim.category || owner?.category)?.name);
  const service = owner?.name || title || category;
  const attributes = { role: 'group', 'aria-label': owner ? `${service} ${title}` : service };
  return small
    ? h('span.small samtycke', attributes, button('loadOnce', 'main', `${service}: ${text('loadOnce')}`))
    : h(
        'div.placeholder samtycke',
        attributes,
        h(
          'div',
          {},
          h('b', {}, title),
          paragraph(fill(text('placeholder'), { service, category })),
          buttons(button('loadOnce', 'main'), button('alwaysAllow', 'plain')),
        ),
      );
};

/** Boxes that stand in for held frames, without asking the service for anything. */
export const createPlaceholders = (
  nonce: string | null | undefined,
  allow: (frame: HTMLElement, claim: Claim, once: boolean) => void,
) => {
  const boxes = new Map<HTMLElement, HTMLElement>();
  const remove = (frame: HTMLElement): void => {
    const box = boxes.get(frame);
    if (box) {
      const focused = box.contains(document.activeElement);
      boxes.delete(frame);
      box.remove();
      frame.hidden = false;
      if (focused) frame.focus();
    }
  };
  return {
    add: (frame: HTMLElement, claim: Claim): void =>
      withTexts(() => {
        if (!frame.isConnected || !frame.hasAttribute(BLOCKED) || boxes.has(frame)) return;
        const style = getComputedStyle(frame);
        const { display, visibility } = style;
        // Frames nobody is meant to see, as in tag managers, get no placeholder.
        if (display === 'none' || visibility === 'hidden' || /(^| )[01]px/.test(style.width + ' ' + style.height)) return;
        const { clientWidth: width, clientHeight: height } = frame;
        const small = width > 0 && (width < ROOM_WIDTH || height < ROOM_HEIGHT);
        const box = render(frame.title, claim, small);
        dress(box, nonce);
        frame.hidden = true;
        if (!small) {
          // Of an element that is not displayed, styles tell what the page wrote: percentages stay such (CSSOM §9).
          box.style.cssText +=
            `;display:${/inline/.test(display) ? 'inline-' : ''}grid;` +
            PLACE.split(' ')
              .map((name) => name + ':' + style.getPropertyValue(name))
              .join(';')
              .replace('width:auto', 'width:fit-content')
              .replace('max-width:none', 'max-width:100%');
          // A picture of the site's own: one from elsewhere would tell that the visitor is here.
          const poster = frame.dataset.poster?.[0] === '/' && safeLink(frame.dataset.poster);
          if (poster) box.style.background = `center/cover url("${poster}")`;
        }
        box.onclick = ({ target }) => {
          const action = (target as HTMLElement).dataset.samtyckeAction;
          if (action) allow(frame, claim, action === 'load-once');
        };
        frame.after(box);
        boxes.set(frame, box);
        // A framework that takes its frame away knows nothing of the box.
        new MutationObserver(() => frame.isConnected || remove(frame)).observe(frame.parentNode!, { childList: true });
      }),
    remove,
  };
};
