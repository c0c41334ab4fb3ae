import { byKey } from '../config';
import type { Claim } from '../gate/gate';
import { fill, h } from './dom';
import { button, buttons, paragraphs } from './parts';
import { adoptStyles, applyTheme } from './theme';
import type { View } from './view';

/** What a placeholder's buttons do. */
export interface PlaceholderPorts {
  nonce: string | null | undefined;
  loadOnce(frame: HTMLElement): void;
  alwaysAllow(claim: Claim): void;
}

const render = ({ config, text, local, language }: View, frame: HTMLElement, claim: Claim): HTMLElement => {
  const owner = byKey(config.services, claim.service);
  const category = local(byKey(config.categories, claim.category || owner?.category)?.name);
  const service = owner?.name || frame.title || category;
  return h(
    'div.placeholder',
    { role: 'group', 'aria-label': service, lang: language },
    ...paragraphs(fill(text('placeholder'), { service, category })),
    buttons(button('load-once', 'main', text('loadOnce')), button('always-allow', 'plain', text('alwaysAllow'))),
  );
};

/** Boxes that stand in for held frames, without asking the service for anything. */
export const createPlaceholders = (view: View, { nonce, loadOnce, alwaysAllow }: PlaceholderPorts) => {
  const boxes = new Map<HTMLElement, HTMLElement>();
  return {
    add(frame: HTMLElement, claim: Claim): void {
      if (!frame.isConnected || boxes.has(frame)) return;
      const { display, visibility, position } = getComputedStyle(frame);
      // Frames nobody is meant to see, as in tag managers, get no placeholder.
      if (display === 'none' || visibility === 'hidden' || /^[01](px)?$/.test(frame.getAttribute('width')!)) return;
      adoptStyles(nonce);
      const box = render(view, frame, claim);
      const { width, height } = frame.getBoundingClientRect();
      box.className += ' samtycke';
      box.style.cssText = position === 'absolute' ? 'position:absolute;inset:0' : width ? `width:${width}px;min-height:${height}px` : '';
      applyTheme(box, view.config.appearance!);
      box.onclick = ({ target }) => {
        const action = (target as HTMLElement).dataset.samtyckeAction;
        if (action === 'load-once') loadOnce(frame);
        else if (action) alwaysAllow(claim);
      };
      frame.after(box);
      frame.hidden = true;
      boxes.set(frame, box);
    },
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
