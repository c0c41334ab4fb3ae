import type { Claim } from '../gate/gate';
import { fill, h } from './dom';
import { button, paragraphs } from './parts';
import { adoptStyles, applyTheme } from './theme';
import type { View } from './view';

/** Frames nobody is meant to see, as in tag managers, get no placeholder. */
const invisible = (frame: HTMLElement, style: CSSStyleDeclaration) =>
  style.display === 'none' || style.visibility === 'hidden' || /^[01](px)?$/.test(frame.getAttribute('width') || '');

const render = ({ config, text, local, language }: View, frame: HTMLElement, claim: Claim): HTMLElement => {
  const service = config.services.find(({ key }) => key === claim.service);
  const category = config.categories.find(({ key }) => key === (claim.category || service?.category));
  const names = { service: String(service?.name || frame.title || local(category?.name)), category: local(category?.name) };
  return h(
    'div',
    { class: 'samtycke-placeholder', role: 'group', 'aria-label': names.service, lang: language },
    ...paragraphs(fill(text('placeholder'), names)),
    h('div', { class: 'samtycke-buttons' }, button('load-once', text('loadOnce'), 'main'), button('always-allow', text('alwaysAllow'), 'plain')),
  );
};

/** Gives the box the frame's place: the same corner and the same size. */
const takePlace = (box: HTMLElement, frame: HTMLElement, { position }: CSSStyleDeclaration) => {
  const { width, height } = frame.getBoundingClientRect();
  if (position === 'absolute') {
    box.style.position = position;
    box.style.inset = '0';
  } else if (width) {
    box.style.width = width + 'px';
    box.style.minHeight = height + 'px';
  }
  frame.after(box);
  frame.hidden = true;
};

/** Boxes that stand in for held frames, without asking the service for anything. */
export const createPlaceholders = (view: View, nonce: string | null | undefined) => {
  const boxes = new Map<HTMLElement, { box: HTMLElement; claim: Claim }>();
  return {
    add(frame: HTMLElement, claim: Claim): void {
      const style = frame.isConnected && getComputedStyle(frame);
      if (!style || boxes.has(frame) || invisible(frame, style)) return;
      adoptStyles(nonce);
      const box = render(view, frame, claim);
      applyTheme(box, view.config.appearance!);
      takePlace(box, frame, style);
      boxes.set(frame, { box, claim });
    },
    remove(frame: HTMLElement): void {
      const found = boxes.get(frame);
      if (!found) return;
      boxes.delete(frame);
      found.box.remove();
      frame.hidden = false;
    },
    /** The frame a box stands for, and whose it is. */
    find(box: Element): { frame: HTMLElement; claim: Claim } | undefined {
      for (const [frame, entry] of boxes) if (entry.box === box) return { frame, claim: entry.claim };
      return undefined;
    },
  };
};
