import type { Action, Surface } from '../types';
import { renderBanner } from './banner';
import { h } from './dom';
import { renderPreferences, switches } from './preferences';
import { adoptStyles, applyTheme } from './theme';
import type { View } from './view';

/** What the layers do to the rest of the script. */
export interface UiPorts {
  nonce: string | null | undefined;
  decide(action: Action, surface: Surface, categories?: Record<string, boolean>, services?: Record<string, boolean>): void;
  emit(event: 'show' | 'hide'): void;
}

/** The two layers. */
export type Ui = ReturnType<typeof createUi>;

const RIGHT_TO_LEFT = /^(ar|he|fa|ur|ps|yi|dv|ckb)\b/;

/** Creates the layers; nothing is drawn before one is shown, and nothing before the page has a body. */
export const createUi = (view: View, { nonce, decide, emit }: UiPorts) => {
  const { language, config, text } = view;
  let root: HTMLElement | undefined;
  let status: HTMLElement | undefined;
  let banner: HTMLElement | undefined;
  let dialog: HTMLDialogElement | undefined;
  let waiting: (() => void) | undefined;

  /** Draws now, or as soon as there is a body. */
  const whenReady = (draw: () => void) => {
    waiting = draw;
    drawWaiting();
  };
  const drawWaiting = () => {
    const draw = waiting;
    if (!draw || !document.body) return;
    waiting = undefined;
    if (!root) {
      adoptStyles(nonce);
      status = h('div', { role: 'status', class: 'samtycke-hidden' });
      root = h('div', { id: 'samtycke', lang: language, dir: RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr' }, status);
      applyTheme(root, config.appearance!);
    }
    if (!root.isConnected) document.body.prepend(root);
    draw();
  };

  const closeDialog = () => {
    const open = dialog;
    dialog = undefined;
    if (!open) return;
    // Closing first lets the browser return the focus to whoever opened it.
    open.close?.();
    open.remove();
    emit('hide');
  };
  const closeBanner = () => {
    if (!banner) return;
    banner.remove();
    banner = undefined;
    emit('hide');
  };

  const show = () =>
    whenReady(() => {
      if (banner) return;
      banner = renderBanner(view);
      root!.append(banner);
      emit('show');
    });

  const showPreferences = () =>
    whenReady(() => {
      if (dialog) return;
      dialog = renderPreferences(view);
      dialog.addEventListener('close', closeDialog);
      root!.append(dialog);
      if (dialog.showModal) dialog.showModal();
      else dialog.setAttribute('open', '');
      emit('show');
    });

  const hide = () => {
    waiting = undefined;
    closeDialog();
    closeBanner();
  };

  /** What a button of the layers does. */
  const act = (action: string) => {
    const surface = dialog ? 'preferences' : 'banner';
    if (action === 'accept-all') decide('accept_all', surface);
    else if (action === 'reject-all') decide('reject_all', surface);
    else if (action === 'withdraw') decide('withdraw', surface);
    else if (action === 'save' && dialog) decide('save', surface, switches(dialog, 'category'), switches(dialog, 'service'));
    else if (action === 'settings') showPreferences();
    else if (action === 'close') closeDialog();
  };

  return {
    show,
    showPreferences,
    hide,
    act,
    drawWaiting,
    owns: (element: Element) => !!root && root.contains(element),
    /** A decision was made: both layers go, and screen readers are told. */
    decided(): void {
      hide();
      if (status) status.textContent = text('saved');
    },
  };
};
