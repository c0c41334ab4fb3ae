import type { Decision } from '../decision';
import { ownDocument } from '../lib/page';
import type { Action, Surface } from '../types';
import { renderBanner } from './banner';
import { fill, h } from './dom';
import { button, buttons, paragraph } from './parts';
import { renderPreferences, switches } from './preferences';
import { dress } from './theme';
import { text, withTexts } from './view';

/** What a layer does when the visitor has decided. */
export type Decide = (action: Action, surface: Surface, categories?: Record<string, boolean>, services?: Record<string, boolean>) => void;

/** The two layers. */
export type Ui = ReturnType<typeof createUi>;

/** Creates the layers; nothing is drawn before one is shown, and nothing before the page has a body. */
export const createUi = (
  nonce: string | null | undefined,
  decision: () => Decision | undefined,
  decide: Decide,
  emit: (event: 'show' | 'hide') => void,
) => {
  const status = h('div', { role: 'status' });
  // A `div` whose name is written in another way: React takes over whole documents, and takes the first one for its own.
  const root = h('s:div', { id: 'samtycke', class: 'samtycke' }, status);
  let waiting: (() => void) | undefined;
  /** The first layer, also while the second stands in its place. */
  let first: HTMLElement | undefined;
  let second: HTMLDialogElement | undefined;
  /** How often we may come back to a page that removed us: some replace their whole body, and some have a reason. */
  let returns = 5;

  /** Puts our root where keyboards and screen readers come by first. */
  const mount = (body: HTMLElement) => {
    if (root.isConnected) return;
    dress(root, nonce);
    body.prepend(root);
  };

  /** Draws what waits for a body, or for texts. */
  const drawWaiting = () => {
    const body: HTMLElement | null = ownDocument('body');
    if (body && !root.isConnected && root.lang && returns-- > 0) body.prepend(root);
    if (body && waiting)
      withTexts(() => {
        const draw = waiting;
        waiting = undefined;
        if (!draw) return;
        mount(body);
        status.textContent = '';
        draw();
        emit('show');
      });
  };
  const whenReady = (draw: () => void) => {
    waiting = draw;
    drawWaiting();
  };

  /** Puts the first layer back before the second goes, so that the focus can return to its button. */
  const closePreferences = () => {
    if (!second) return;
    if (first) root.append(first);
    // Closing a dialog before it goes lets the browser return the focus to whoever opened it.
    second.close?.();
    second.remove();
    second = undefined;
    emit('hide');
  };

  const show = (): void => {
    if (!first) whenReady(() => root.append((first = renderBanner())));
  };

  const showPreferences = (): void => {
    if (!second)
      whenReady(() => {
        const layer = (second = renderPreferences(decision()));
        layer.onclose = layer.oncancel = (event) => {
          event.preventDefault();
          // A dialog tells late that it was closed: another one may stand there by then.
          if (second === layer) closePreferences();
        };
        root.append(layer);
        if (layer.showModal) layer.showModal();
        else layer.setAttribute('open', '');
        // Nothing is there twice for those who look for a button without seeing the page.
        first?.remove();
      });
  };

  const answer = (action: Action, categories?: Record<string, boolean>, services?: Record<string, boolean>) =>
    decide(action, second ? 'preferences' : first ? 'banner' : 'api', categories, services);

  const hide = () => {
    const shown = first;
    waiting = first = undefined;
    closePreferences();
    if (shown?.isConnected) {
      shown.remove();
      emit('hide');
    }
  };

  /** What the buttons do, those of the layers and those of the page. */
  const acts: Record<string, () => unknown> = {
    'accept-all': () => answer('accept_all'),
    'reject-all': () => answer('reject_all'),
    withdraw: () => answer('withdraw'),
    save: () => answer('save', switches(root, 'category'), switches(root, 'service')),
    settings: showPreferences,
    preferences: showPreferences,
    banner: show,
    close() {
      closePreferences();
      status.textContent = '';
    },
  };

  /** Keeps what has the focus in sight (WCAG 2.4.11): the first layer makes way, to the half that it is not in. */
  const makeWay = () => {
    const focused = document.activeElement!;
    if (!first || first.contains(focused)) return;
    const { x, y, width, height } = focused.getBoundingClientRect();
    const middle = y + height / 2;
    if (first.contains(document.elementFromPoint(x + width / 2, middle)))
      first.style.cssText = 'max-height:calc(50% - 16px);margin-block:' + (middle * 2 > innerHeight ? '0 auto' : 'auto 0');
  };
  // At once, and when a page that scrolls smoothly has come to rest.
  addEventListener('focusin', () => [0, 600].forEach((wait) => setTimeout(makeWay, wait)));

  return {
    show,
    showPreferences,
    hide,
    drawWaiting,
    acts,
    /** A decision was made: both layers go, and screen readers are told. Cookies beyond our reach are named to everybody. */
    decided(undeletable: string[]): void {
      hide();
      const body = ownDocument('body');
      if (body) mount(body);
      const saved = paragraph(text('saved'));
      const note = undeletable[0] && paragraph(fill(text('undeletable'), { names: undeletable.join(', ') }));
      // Screen readers tell what changes in a status that they have met before.
      setTimeout(
        () => status.replaceChildren(note ? h('div.note bottom', {}, saved, note, buttons(button('close', 'plain'))) : saved),
        100,
      );
    },
  };
};
