import { safely } from '../lib/safely';
import { BLOCKED, LOADING, RUNS, type Gate } from './gate';
import { patch } from './patch';
import { releasing } from './release';

const TAG = RegExp(`<(${Object.keys(LOADING).join('|')})\\b((?:"[^"]*"|'[^']*'|[^"'>])*)>`, 'gi');

const attribute = (name: string) => RegExp(`([\\s/"'])(${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+))`, 'i');
const valueOf = (attributes: string, name: string): string => (attribute(name).exec(attributes)?.[3] || '').replace(/^["']|["']$/g, '');

/** Turns the tags that must be held into their marked-up form, in the text, before the browser sees it. */
const disguise = (gate: Gate, html: string): string =>
  html.replace(TAG, (tag, name: string, attributes: string, at: number) => {
    const kind = name.toLowerCase();
    const script = kind === 'script';
    const source = LOADING[kind]!;
    const address = valueOf(attributes, source);
    const service =
      !/\sdata-(consent|service)\b/.test(attributes) && (!script || RUNS.test(valueOf(attributes, 'type')))
        ? address
          ? gate.refuses(address)
          : script && gate.refusesText(html.slice(at + tag.length).split(/<\/script/i)[0]!)
        : undefined;
    return service
      ? `<${name} ${BLOCKED}="${service.key}"${script ? ' type="text/plain"' : ''}${attributes.replace(attribute(script ? 'type' : source), '$1data-$2')}>`
      : tag;
  });

/** Markup given as text: `innerHTML`, `outerHTML`, `insertAdjacentHTML`, `document.write`, fragments. */
export const watchHtml = (gate: Gate): void => {
  // A TrustedHTML object goes through as it is, unless something in it must be held.
  const checked = (html: unknown): unknown => {
    const text = String(html);
    const changed = safely(() => disguise(gate, text)) ?? text;
    return changed === text ? html : changed;
  };

  // The markup is the last argument of all of these.
  for (const { prototype } of [Element, ShadowRoot, Range])
    patch(prototype, 'innerHTML outerHTML insertAdjacentHTML createContextualFragment', (run, args) =>
      run([...args.slice(0, -1), checked(args[args.length - 1])]),
    );

  patch(Document.prototype, 'write writeln', (run, html, self) => {
    const text = html.join('');
    const script = releasing.script;
    // Writing after the page is parsed would erase it: the released script gets its text beside it.
    if (script && self.readyState !== 'loading') script.after(document.createRange().createContextualFragment(text));
    else run(checked(text) === text ? html : [checked(text)]);
  });
};
