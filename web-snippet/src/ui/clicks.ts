import type { Ui } from './ui';

/** One listener for the buttons of the layers and for the page's `data-samtycke` buttons, present or future. */
export const watchClicks = (ui: Ui, withdraw: () => void): void => {
  const wishes: Record<string, () => void> = { preferences: ui.showPreferences, banner: ui.show, withdraw };
  document.addEventListener(
    'click',
    (event) => {
      const pressed = (event.target as Element).closest?.<HTMLElement>('[data-samtycke-action],[data-samtycke]');
      const { samtycke, samtyckeAction } = Object(pressed?.dataset) as DOMStringMap;
      if (pressed && ui.owns(pressed)) ui.act(samtyckeAction!);
      else if (samtycke && wishes[samtycke]) {
        event.preventDefault();
        wishes[samtycke]!();
      }
    },
    true,
  );
};
