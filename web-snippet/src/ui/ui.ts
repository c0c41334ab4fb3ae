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

/** Creates the layers; nothing is drawn before one is shown, and nothing before the page has a body. */
export const createUi = (view: View, { nonce, decide, emit }: UiPorts) => {
  const { language, config, text } = view;
  const status = h('div.hidden', { role: 'status' });
  const root = h('div', { id: 'samtycke', class: 'samtycke', lang: language, dir: /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr' }, status);
  let banner: HTMLElement | undefined;
  let dialog: HTMLDialogElement | undefined;
  let waiting: (() => void) | undefined;

  /** Draws what waits for a body. */
  const drawWaiting = () => {
    // From the prototype: a form named `body` hides the real one.
    const body: HTMLElement | null | undefined = waiting && Reflect.get(Document.prototype, 'body', document);
    if (!body) return;
    const draw = waiting!;
    waiting = undefined;
    if (!root.isConnected) {
      adoptStyles(nonce);
      applyTheme(root, config.appearance!);
      body.prepend(root);
    }
    draw();
    emit('show');
  };
  const whenReady = (draw: () => void) => {
    waiting = draw;
    drawWaiting();
  };

  const close = (layer: HTMLElement | undefined) => {
    if (!layer) return;
    if (layer === banner) banner = undefined;
    else dialog = undefined;
    // Closing a dialog before it goes lets the browser return the focus to whoever opened it.
    (layer as HTMLDialogElement).close?.();
    layer.remove();
    emit('hide');
  };

  const show = () => banner || whenReady(() => root.append((banner = renderBanner(view))));

  const showPreferences = () =>
    dialog ||
    whenReady(() => {
      const layer = (dialog = renderPreferences(view));
      layer.addEventListener('close', () => dialog === layer && close(layer));
      root.append(layer);
      if (layer.showModal) layer.showModal();
      else layer.setAttribute('open', '');
    });

  const hide = () => {
    waiting = undefined;
    close(dialog);
    close(banner);
  };

  return {
    show: () => void show(),
    showPreferences: () => void showPreferences(),
    hide,
    drawWaiting,
    /** What a button of the layers does. */
    act(action: string): void {
      const surface = dialog ? 'preferences' : 'banner';
      if (/all$|withdraw/.test(action)) decide(action.replace('-', '_') as Action, surface);
      else if (action === 'save') decide('save', surface, switches(root, 'category'), switches(root, 'service'));
      else if (action === 'settings') showPreferences();
      else if (action === 'close') close(dialog);
    },
    owns: (element: Element) => root.contains(element),
    /** A decision was made: both layers go, and screen readers are told. */
    decided(): void {
      hide();
      status.textContent = text('saved');
    },
  };
};
