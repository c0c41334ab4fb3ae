import { safely } from '../lib/safely';
import { BLOCKED, LOADING, RUNS, type Gate } from './gate';
import { patch, patchSetter } from './patch';
import { releasing } from './release';

const TAG = /<(script|iframe|img|link|embed|object|video|audio|source)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

const attributeOf = (attributes: string, name: string): string | undefined => {
  const found = RegExp(`[\\s/"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
  return found ? found[1] ?? found[2] ?? found[3] : undefined;
};

/** Turns the tags that must be held into their marked-up form, in the text, before the browser sees it. */
const disguise = (gate: Gate, html: string): string =>
  html.replace(TAG, (tag, given: string, attributes: string, at: number) => {
    const name = given.toLowerCase();
    const attribute = LOADING[name]!;
    const address = attributeOf(attributes, attribute);
    const script = name === 'script';
    const service = address
      ? gate.refuses(address.replace(/&amp;/g, '&'))
      : script && gate.refusesText(html.slice(at + tag.length).split(/<\/script/i)[0]!);
    if (!service || /\sdata-(consent|service)\b/.test(attributes) || (script && !RUNS.test(attributeOf(attributes, 'type') || '')))
      return tag;
    const renamed = attributes.replace(RegExp(`([\\s/"'])(${script ? 'type' : attribute})(?=\\s*=)`, 'i'), '$1data-$2');
    return `<${given} ${BLOCKED}="${service.key}"${script ? ' type="text/plain"' : ''}${renamed}>`;
  });

/** Markup given as text: `innerHTML`, `outerHTML`, `insertAdjacentHTML`, `document.write`, fragments. */
export const watchHtml = (gate: Gate): void => {
  // A TrustedHTML object goes through as it is, unless something in it must be held.
  const checked = (html: unknown): unknown => {
    const text = String(html);
    const changed = safely(() => disguise(gate, text)) ?? text;
    return changed === text ? html : changed;
  };

  for (const owner of [Element.prototype, window.ShadowRoot?.prototype])
    for (const name of ['innerHTML', 'outerHTML'])
      patchSetter(owner, name, (html) => [checked(html)]);
  patch(
    Element.prototype,
    'insertAdjacentHTML',
    (native) =>
      function (where, html) {
        native.call(this, where, checked(html));
      },
  );
  patch(
    Range.prototype,
    'createContextualFragment',
    (native) =>
      function (html) {
        return native.call(this, checked(html));
      },
  );
  for (const name of ['write', 'writeln'])
    patch(
      Document.prototype,
      name,
      (native) =>
        function (...html) {
          const script = releasing.script;
          // Writing after the page is parsed would erase it: the released script gets its text beside it.
          if (script && document.readyState !== 'loading')
            script.after(document.createRange().createContextualFragment(html.join('')));
          else native.apply(this, [checked(html.join(''))]);
        },
    );
};
