import type { Ui } from './ui';

/** What a click outside the two layers can ask for. */
export interface ClickPorts {
  ui: Ui;
  withdraw(): void;
  /** A button of the placeholder `box`. */
  placeholder(box: Element, always: boolean): void;
}

/** One listener for our own buttons and for the page's `data-samtycke` buttons, present or future. */
export const watchClicks = ({ ui, withdraw, placeholder }: ClickPorts): void =>
  document.addEventListener(
    'click',
    (event) => {
      const pressed = (event.target as Element).closest?.('[data-samtycke-action],[data-samtycke]');
      if (!pressed) return;
      const action = pressed.getAttribute('data-samtycke-action') || '';
      const wish = pressed.getAttribute('data-samtycke');
      const box = pressed.closest('.samtycke-placeholder');
      if (ui.owns(pressed)) ui.act(action);
      else if (box) placeholder(box, action === 'always-allow');
      else if (wish === 'preferences') ui.showPreferences();
      else if (wish === 'banner') ui.show();
      else if (wish === 'withdraw') withdraw();
      else return;
      event.preventDefault();
    },
    true,
  );
