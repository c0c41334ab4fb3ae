import { safely } from '../lib/safely';
import type { View } from '../lib/view';
import type { Claim, PageGate } from './gate';
import { watchAddresses } from './ways/addresses';
import { watchConnections } from './ways/connections';
import { watchForms } from './ways/forms';
import { createFrames } from './ways/frames';
import { watchHtml } from './ways/html';
import { watchInsertion } from './ways/insertion';
import { watchNetwork } from './ways/network';
import { watchParser } from './ways/parsed';
import { watchRare } from './ways/rare';
import { watchStorage, type Forbids } from './ways/storage';
import { watchWriting } from './ways/written';

/**
 * Puts the gate into the page and its frames: one watcher per way in. Marked-up elements are watched in every mode;
 * `grown` is told whenever the page has grown.
 */
export const watch = (
  gate: PageGate,
  automatic: boolean,
  forbids: Forbids,
  grown: () => void,
  asked: (form: HTMLElement, claim: Claim) => void,
): void => {
  const frames = createFrames((child) => enter(child));
  const enter = (view: View): void => {
    const ways: ((gate: PageGate, view: View) => void)[] = [
      watchAddresses,
      watchHtml,
      watchWriting,
      (it) => watchInsertion(it, view, frames),
      watchNetwork,
      watchConnections,
      (it) => watchForms(it, view, asked),
      () => watchStorage(forbids, view),
      watchRare,
      () => view.document.addEventListener('load', () => frames(view), true),
    ];
    // What one browser or page lacks does not open the others.
    if (automatic) for (const way of ways) safely(() => way(gate, view));
    watchParser(gate, view, () => {
      grown();
      if (automatic) frames(view);
    });
  };
  enter(window);
  if (automatic) frames(window);
};
