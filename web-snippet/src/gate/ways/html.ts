import { safely } from '../../lib/safely';
import type { View } from '../../lib/view';
import { patch } from '../patch';
import type { Gate } from '../terms';

/** Elements whose markup is text, and templates, whose content does nothing. */
const TEXT = /script|style|area|title|templ/;

/** Markup given as text: `innerHTML`, `outerHTML`, `insertAdjacentHTML`, `document.write`, fragments. */
export const watchHtml = (gate: Gate, view: View): void => {
  const template = document.createElement('template');
  const { set: parse, get: print } = Object.getOwnPropertyDescriptor(view.Element.prototype, 'innerHTML')!;

  /** The markup with what must be held in its marked-up form; the very same object when there is nothing to hold. */
  const checked = (html: unknown): unknown =>
    safely(() => {
      if (!gate.mentioned(String(html))) return html;
      // Nothing loads or runs in a template.
      parse!.call(template, html);
      return gate.inspectAll(template.content) ? print!.call(template) : html;
    }) ?? html;

  // The markup is the last argument of all of these.
  patch<Element>(view, 'Element ShadowRoot Range', 'innerHTML outerHTML insertAdjacentHTML createContextualFragment', (run, args, self) => {
    const html = args[args.length - 1];
    const held = TEXT.test(self.localName) ? html : checked(html);
    if (held === html) return run();
    const result = run([...args.slice(0, -1), held]);
    // Nobody else sees what is outside the document, or in a shadow tree.
    gate.inspectAll(self);
    return result;
  });

  patch(view, 'Document', 'write writeln', (run, html) => {
    const text = html.join('');
    const written = checked(text);
    run(written === text ? html : [written]);
  });
};
