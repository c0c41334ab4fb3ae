import { h } from '../../ui/dom';
import { forget } from './kept';
import type { Server } from './server';
import type { Words } from './words';

/** A button that asks first, and then erases everything there is of the visitor. */
export const drawErase = (site: string, visitor: () => string | undefined, server: Server, { say, button }: Words, failed: () => void): HTMLElement => {
  const place = h('div.erase', {});
  const ask = () => {
    const question = h('p', { tabindex: '-1' }, say('eraseAsk'));
    place.replaceChildren(question, h('div.buttons', {}, button('eraseYes', erase), button('cancel', cancel)));
    question.focus();
  };
  const first = button('erase', ask);
  const cancel = () => {
    place.replaceChildren(first);
    first.focus();
  };
  const erase = async () => {
    const id = visitor();
    const { status } = id ? await server.erase(id) : { status: 204 };
    if (status === 204) return forget(site);
    cancel();
    failed();
  };
  place.append(first);
  return place;
};
