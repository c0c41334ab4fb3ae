import type { View } from '../../lib/view';
import { patch } from '../patch';
import { releasing } from '../release';
import type { Gate } from '../terms';

/** Writing after the page is parsed would erase it: a released script gets its text beside it. */
export const watchWriting = (_gate: Gate, view: View): void =>
  patch<Document>(view, 'Document', 'write writeln', (run, html, self) => {
    const { script } = releasing;
    if (script && self.readyState !== 'loading') script.after(document.createRange().createContextualFragment(html.join('')));
    else run();
  });
