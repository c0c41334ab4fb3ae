import { fill, h } from '../ui/dom';
import type { Bytes } from '../verify/bytes';
import { verify, type Steps, type Verdict } from '../verify/judge';
import { readLog } from '../verify/keys';
import { CONSENT } from '../verify/opening';
import { Unreadable } from '../verify/unreadable';
import type { PageTexts } from './texts/en';

const at = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const texts: PageTexts = JSON.parse(at('texts').textContent!);
const file = at<HTMLInputElement>('file');
const key = at<HTMLTextAreaElement>('key');
const own = at('key-own');
const result = at('result');

/** A page that was saved to disk has no server beside it, and no other languages. */
const served = /^http/.test(location.protocol);

/** What came of the file, for people and for whoever compares it with the command's answer: its sentence and code. */
const draw = ({ code, sentence, values, steps, content, type }: Verdict): Node[] => {
  const line = (step: string) =>
    h('li', { 'data-step': step, 'data-state': steps[step as keyof Steps] }, texts.steps[step as keyof Steps] + ': ', h('strong', {}, texts.states[steps[step as keyof Steps]]));
  const details = Object.entries(texts.details).flatMap(([name, label]) => (values[name] ? [h('dt', {}, label), h('dd', {}, h('code', {}, values[name]))] : []));
  return [
    h('h2', {}, texts.result),
    h('p', { id: 'verdict', 'data-code': code }, h('strong', {}, fill(texts.sentences[sentence], values) + (code === 'proven' ? '' : ` [${code}]`))),
    h('ol', {}, ...Object.keys(steps).map(line)),
    ...(content ? [h('h3', {}, type === CONSENT ? texts.recordIs : texts.actIs), h('p', {}, h('code', { id: 'record' }, content))] : []),
    ...(details.length ? [h('dl', {}, ...details)] : []),
  ];
};

const judge = async (): Promise<void> => {
  const [chosen] = file.files || [];
  const log = await readLog(key.value);
  if (!chosen) return result.replaceChildren(h('p', {}, texts.noFile));
  if (log instanceof Unreadable) return result.replaceChildren(h('p', {}, fill(texts.badKey, { why: log.why })));
  result.replaceChildren(...draw(await verify(new Uint8Array(await chosen.arrayBuffer()) as Bytes, log)));
};

at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void judge();
});
key.addEventListener('input', () => (own.hidden = true));

const dropping = (over: boolean) => (event: DragEvent) => {
  event.preventDefault();
  document.body.toggleAttribute('data-drop', over);
};
document.addEventListener('dragover', dropping(true));
document.addEventListener('dragleave', dropping(false));
document.addEventListener('drop', (event) => {
  dropping(false)(event);
  if (!event.dataTransfer?.files.length) return;
  file.files = event.dataTransfer.files;
  if (key.value.trim()) void judge();
});

if (served)
  void fetch('log/vkeys')
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '')
    .then((keys) => {
      // Whoever was quicker has a key from elsewhere.
      if (!keys || key.value) return;
      key.value = keys.trim();
      own.hidden = false;
    });
else at('languages').remove();
