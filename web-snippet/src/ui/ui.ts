import type { Decision } from '../decision';
import { ownDocument } from '../lib/page';
import type { Action, Surface } from '../types';
import { renderBanner } from './banner';
import { fill, h } from './dom';
import { button, buttons, paragraph } from './parts';
import { renderPreferences, switches } from './preferences';
import { dress } from './theme';
import { config, language, text, withTexts } from './view';

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
  const root = h('div', { id: 'samtycke', class: 'samtycke' }, status);
  let waiting: (() => void) | undefined;
  /** The first layer, while the second stands in its place. */
  let below: Element | null | undefined;
  /** How often we may come back to a page that removed us: some replace their whole body, and some have a reason. */
  let returns = 5;

  const banner = () => root.querySelector<HTMLDialogElement>('.samtycke-banner');
  const dialog = () => root.querySelector('dialog');

  const mount = (body: HTMLElement) => {
    if (root.isConnected) return;
    root.lang = language;
    root.dir = /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
    dress(root, config.appearance!, nonce);
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
        draw();
        emit('show');
      });
  };
  const whenReady = (draw: () => void) => {
    waiting = draw;
    drawWaiting();
  };

  const close = (layer: HTMLDialogElement | null) => {
    if (!layer?.isConnected) return;
    // Closing a dialog before it goes lets the browser return the focus to whoever opened it.
    layer.close?.();
    layer.remove();
    emit('hide');
  };

  /** Puts the first layer back before the second goes, so that the focus can return to its button. */
  const closePreferences = () => {
    if (below) root.append(below);
    below = null;
    close(dialog());
  };

  const show = (): void => {
    if (!banner() && !below) whenReady(() => root.append(renderBanner()));
  };

  const showPreferences = (): void => {
    if (!dialog())
      whenReady(() => {
        const layer = renderPreferences(decision());
        layer.onclose = layer.oncancel = (event) => {
          event.preventDefault();
          closePreferences();
        };
        root.append(layer);
        if (layer.showModal) layer.showModal();
        else layer.setAttribute('open', '');
        // Nothing is there twice for those who look for a button without seeing the page.
        (below = banner())?.remove();
      });
  };

  const answer = (action: Action, categories?: Record<string, boolean>, services?: Record<string, boolean>) =>
    decide(action, dialog() ? 'preferences' : banner() ? 'banner' : 'api', categories, services);

  const hide = () => {
    waiting = below = undefined;
    close(dialog());
    close(banner());
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
      root.querySelector('.samtycke-note')?.remove();
    },
  };

  return {
    show,
    showPreferences,
    hide,
    drawWaiting,
    acts,
    /** A decision was made: both layers go, and screen readers are told. Cookies beyond our reach are named to everybody. */
    decided(undeletable: string[]): void {
      hide();
      const note = undeletable[0] && fill(text('undeletable'), { names: undeletable.join(', ') });
      const body = ownDocument('body');
      if (note && body) {
        mount(body);
        root.append(h('div.note', {}, paragraph(note), buttons(button('close', 'plain'))));
      }
      status.textContent = [text('saved'), note].filter(Boolean).join(' ');
    },
  };
};
