import type { View } from '../../lib/view';
import type { Claim } from '../gate';
import type { Gate } from '../terms';
import { patch } from '../patch';

/** Forms that post to a service. `asked` is told when it was the visitor who pressed the button. */
export const watchForms = (gate: Gate, view: View, asked: (form: HTMLElement, claim: Claim) => void): void => {
  /** By its attribute: a field of that name would stand in the way of the property (DOM clobbering). */
  const refuses = (form: Element, button?: Element | null) =>
    gate.refuses(button?.getAttribute('formaction') || Element.prototype.getAttribute.call(form, 'action') || '');

  view.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLElement;
      const claim = refuses(form, event.submitter) as Claim | undefined;
      if (claim) {
        event.preventDefault();
        asked(form, claim);
      }
    },
    true,
  );
  patch<Element>(view, 'HTMLFormElement', 'submit', (run, _, self) => refuses(self) || run());
};
