import { byKey } from '../config';
import type { Claim } from '../gate/gate';
import { BLOCKED } from '../gate/terms';
import { fill, h } from './dom';
import { button, buttons, paragraph } from './parts';
import { dress } from './theme';
import { config, language, local, text, withTexts } from './view';

/** Smallest size with room for the whole placeholder, in pixels: below, a single button has to do. */
const ROOM_WIDTH = 200;
const ROOM_HEIGHT = 100;

const render = (frame: HTMLElement, claim: Claim, small: boolean): HTMLElement => {
  const owner = byKey(config.services, claim.service);
  const category = local(byKey(config.categories, claim.category || owner?.category)?.name);
  const service = owner?.name || frame.title || category;
  const attributes = { role: 'group', 'aria-label': service, lang: language };
  return small
    ? h('span.small samtycke', attributes, button('loadOnce', 'main', `${service}: ${text('loadOnce')}`))
    : h(
        'div.placeholder samtycke',
        attributes,
        paragraph(fill(text('placeholder'), { service, category })),
        buttons(button('loadOnce', 'main'), button('alwaysAllow', 'plain')),
      );
};

/** Boxes that stand in for held frames, without asking the service for anything. */
export const createPlaceholders = (
  nonce: string | null | undefined,
  allow: (frame: HTMLElement, claim: Claim, once: boolean) => void,
) => {
  const boxes = new Map<HTMLElement, HTMLElement>();
  return {
    add: (frame: HTMLElement, claim: Claim): void =>
      withTexts(() => {
        if (!frame.isConnected || !frame.hasAttribute(BLOCKED) || boxes.has(frame)) return;
        const { display, visibility, position } = getComputedStyle(frame);
        // Frames nobody is meant to see, as in tag managers, get no placeholder.
        if (display === 'none' || visibility === 'hidden' || /^[01](px)?$/.test((frame as HTMLIFrameElement).width)) return;
        const { width, height } = frame.getBoundingClientRect();
        const small = width > 0 && (width < ROOM_WIDTH || height < ROOM_HEIGHT);
        const box = render(frame, claim, small);
        box.style.cssText =
          position === 'absolute' ? 'position:absolute;inset:0' : width && !small ? `width:${width}px;min-height:${height}px` : '';
        dress(box, config.appearance!, nonce);
        box.onclick = ({ target }) => {
          const action = (target as HTMLElement).dataset.samtyckeAction;
          if (action) allow(frame, claim, action === 'load-once');
        };
        frame.after(box);
        frame.hidden = true;
        boxes.set(frame, box);
      }),
    remove(frame: HTMLElement): void {
      const box = boxes.get(frame);
      if (box) {
        boxes.delete(frame);
        box.remove();
        frame.hidden = false;
      }
    },
  };
};
