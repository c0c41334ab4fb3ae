import type { Ui } from './ui';

/** One listener for the buttons of the layers and for the page's `data-samtycke` buttons, present or future. */
export const watchClicks = ({ acts }: Ui): void =>
  addEventListener(
    'click',
    (event) => {
      const pressed = (event.target as Element).closest?.<HTMLElement>('#samtycke [data-samtycke-action],[data-samtycke]');
      const { samtycke, samtyckeAction } = Object(pressed?.dataset) as DOMStringMap;
      const act = acts[samtyckeAction || samtycke!];
      if (act) {
        event.preventDefault();
        act();
      }
    },
    true,
  );
